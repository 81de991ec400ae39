package doha.terms;

/**
 * Conduct of a type does what a rule asks only if it lasts so long.
 *
 * @param type the type of the conduct
 * @param days the full days that it must last
 */
public record RequiredLength(String type, int days) {}
