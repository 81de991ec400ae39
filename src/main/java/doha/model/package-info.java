/** The nouns of the agreement and of a scenario, without files, rules or output. */
@NullMarked
package doha.model;

import org.jspecify.annotations.NullMarked;
