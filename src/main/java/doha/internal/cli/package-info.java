/** The program {@code doha}: it parses what was asked, calls the library and prints; nothing is decided here. */
package doha.internal.cli;
