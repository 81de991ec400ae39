package doha.mutants;

/**
 * A rule altered in one place.
 *
 * @param file     the file it stands in, without its folder
 * @param line     the line of the place
 * @param rule     the name of the rule
 * @param original what stands there, with enough around it to find it
 * @param altered  what stands there instead
 * @param text     the file's head with the altered rule, ready to be compiled
 * @param key      what names it whatever stands in other rules: file, rule, original and altered text
 */
record Mutant(String file, int line, String rule, String original, String altered, String text, String key) {

    @Override
    public String toString() {
        return "rules/" + file + ":" + line + ": in '" + rule + "' `" + original + "` became `" + altered + "`";
    }
}
