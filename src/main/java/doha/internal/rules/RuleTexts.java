package doha.internal.rules;

import doha.model.Place;
import doha.model.RuleInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Rule files taken apart by the compiler's own parser, and what they declare.
 *
 * @param rules    all rules, in the order of the files and of their lines
 * @param declared the fields of each type that the files declare, in order
 */
record RuleTexts(List<Rule> rules, Map<String, List<String>> declared) {

    /**
     * A rule as it is written.
     *
     * @param file  the file it stands in
     * @param text  the text of that file
     * @param descr the rule taken apart
     * @param types what the file's names of classes stand for
     */
    record Rule(String file, String text, RuleDescr descr, TermTypes types) {

        private static final Pattern WHEN = Pattern.compile("(?m)^\\s*(?:when|then)\\b");
        private static final Pattern NEXT = Pattern.compile("(?m)^\\s*rule\\b");

        String name() {
            return descr.getName();
        }

        /** Where its name stands, as {@link RuleInfo} has it. */
        Place place() {
            int line = lineStart(descr.getLine());
            int quote = text.indexOf('"' + name() + '"', line);
            return RuleText.place(file, text, quote >= 0 ? quote + 1 : line);
        }

        /** Where a part of it stands. */
        Place place(BaseDescr part) {
            // The parser counts columns from 0.
            return part.getLine() < 1 ? place() : new Place(file, part.getLine(), part.getColumn() + 1);
        }

        /** Where in the rule some text first stands, from the line of a part of it on. */
        Place placeOf(String wanted, int fromLine) {
            int found = text.indexOf(wanted, lineStart(Math.max(fromLine, descr.getLine())));
            return found < 0 ? place() : RuleText.place(file, text, found);
        }

        /** Its text from its first condition on, to the next rule or the end of the file. */
        String body() {
            int start = lineStart(descr.getLine());
            Matcher when = WHEN.matcher(text).region(start, text.length());
            int from = when.find() ? when.end() : start;
            Matcher next = NEXT.matcher(text).region(from, text.length());
            return text.substring(from, next.find() ? next.start() : text.length());
        }

        private int lineStart(int line) {
            int at = 0;
            for (int i = 1; i < line; i++) {
                at = text.indexOf('\n', at) + 1;
            }
            return at;
        }

        /** The text of an annotation, such as {@code clause}; null where the rule has none. */
        String annotation(String name) {
            AnnotationDescr annotation = descr.getAnnotation(name);
            Object value = annotation == null ? null : annotation.getValue();
            return value == null ? null : String.valueOf(value).replaceAll("^\"|\"$", "").strip();
        }
    }

    /** The rules of some files, by name and text; null where one of them cannot be parsed. */
    static RuleTexts parse(Map<String, String> files) {
        List<Rule> rules = new ArrayList<>();
        Map<String, List<String>> declared = new HashMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            PackageDescr parsed = parse(file.getValue());
            if (parsed == null) {
                return null;
            }
            TermTypes types = new TermTypes(RuleText.of(file.getValue()));
            parsed.getRules().forEach(rule -> rules.add(new Rule(file.getKey(), file.getValue(), rule, types)));
            for (TypeDeclarationDescr type : parsed.getTypeDeclarations()) {
                declared.put(type.getTypeName(), List.copyOf(type.getFields().keySet()));
            }
        }
        return new RuleTexts(Collections.unmodifiableList(rules), Map.copyOf(declared));
    }

    private static PackageDescr parse(String text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, text);
            return parser.hasErrors() ? null : parsed;
        } catch (DroolsParserException e) {
            return null;
        }
    }
}
