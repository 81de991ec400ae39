package doha.model;

/**
 * What a result can be traced to: the same receipt, as-of day, known-by day and readings give the same answer.
 *
 * @param version  of the program
 * @param rules    {@code sha256:…} over the rule files
 * @param scenario {@code sha256:…} over the scenario's files
 */
public record Receipt(String version, String rules, String scenario) {}
