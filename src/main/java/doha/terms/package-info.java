/**
 * The terms the rules speak in: what is asked, what counts, what is owed, done and violated, whether the gate is open. The rules
 * match and conclude these; Java only holds them. {@code since} and {@code ended} always bound a half-open time [since, ended).
 */
package doha.terms;
