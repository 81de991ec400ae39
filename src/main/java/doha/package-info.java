/** The way in: the agreement, a scenario's assessment, a standing question. */
package doha;
