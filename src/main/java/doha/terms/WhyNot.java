package doha.terms;

/** Asks the rules to say what is missing for this duty; the rules of why-not.drl rest while no such fact is there. */
public record WhyNot(String duty) {}
