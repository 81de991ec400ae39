/** Reads, compiles, orders and checks rule files. */
package doha.internal.rules;
