package doha.terms;

/** Has the rules name the days on which something can turn; the rules of timeline.drl rest while it is not there. */
public record Watching() { }
