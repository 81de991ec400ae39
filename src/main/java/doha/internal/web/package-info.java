/** The scenarios of a folder as a page and a JSON API on this machine. Needs {@code jetty-server}, which only the program brings. */
package doha.internal.web;
