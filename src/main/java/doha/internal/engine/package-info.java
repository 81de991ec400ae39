/** Runs the compiled rules over facts and reads off outcomes and proofs. */
package doha.internal.engine;
