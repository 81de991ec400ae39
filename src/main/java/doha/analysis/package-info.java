/** Questions that ask many evaluations: timeline, comparison, readings, counterfactuals, sweep. Nothing here uses a terminal. */
package doha.analysis;
