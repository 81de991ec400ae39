/** Scenario files: reading, checking, and everything that can be wrong with them. */
@NullMarked
package doha.scenario;

import org.jspecify.annotations.NullMarked;
