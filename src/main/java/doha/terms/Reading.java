package doha.terms;

/** The position of one switch (agreement.md, Readings). */
public record Reading(String name, String position) {}
