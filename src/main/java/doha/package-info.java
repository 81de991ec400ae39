/** The way in: the agreement, a scenario's assessment, a standing question. */
@NullMarked
package doha;

import org.jspecify.annotations.NullMarked;
