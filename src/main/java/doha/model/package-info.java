/** The nouns of the agreement and of a scenario, without files, rules or output. */

package doha.model;
