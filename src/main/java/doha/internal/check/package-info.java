/** Whether rules can be relied on: what is wrong with them, with scenarios that show it. */
package doha.internal.check;
