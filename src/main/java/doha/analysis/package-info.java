/** Questions that ask many evaluations: timeline, comparison, readings, counterfactuals, sweep. Nothing here uses a terminal. */
@NullMarked
package doha.analysis;

import org.jspecify.annotations.NullMarked;
