package doha.terms;

/** The scenario's author says that the record is silent on this duty (semantics.md, Silence). */
public record RecordSilent(String duty) {}
