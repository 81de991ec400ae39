package doha.internal.rules;

import doha.internal.rules.RuleModel.Key;
import doha.internal.rules.RuleModel.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from the text of rules what each looks at and concludes. It knows less of the language than its compiler, and takes
 * whatever it does not know for looking at everything or concluding anything, so that what it says holds for edited rules too.
 */
public final class RuleModels {

    private static final Pattern HEADER = Pattern.compile("(?m)^\\s*rule\\b");
    private static final Pattern WHEN = Pattern.compile("(?<![\\w$.])when(?![\\w$])");
    private static final Pattern THEN = Pattern.compile("(?<![\\w$.])then(?![\\w$])");
    private static final Pattern END = Pattern.compile("(?<![\\w$.])end(?![\\w$])");
    /** What lets rules act on each other beside their terms, or names terms that are no Java classes. */
    private static final Pattern STRANGE_FILE = Pattern.compile("(?m)^\\s*(declare|query|global|template|window|unit)\\b");
    private static final Pattern STRANGE_HEADER = Pattern.compile("\\b(extends|agenda-group|activation-group|ruleflow-group|lock-on-active"
            + "|timer|calendars|duration|date-effective|date-expires|enabled)\\b");
    private static final Pattern STRANGE_CONDITION = Pattern.compile("/|\\?|\\bentry-point\\b|\\bover\\b|\\bdo\\b");
    private static final Pattern STRANGE_CONSEQUENCE = Pattern.compile("\\b(insert|insertLogical|update|modify|delete|retract|drools|kcontext|channels)\\b");

    private static final Pattern PATTERN = Pattern.compile("(?:(?<![\\w$])(\\$?\\w+)\\s*:\\s*)?(?<![\\w$.])([A-Za-z_]\\w*(?:\\.\\w+)*)\\s*\\(");
    private static final Pattern ALTERNATIVES = Pattern.compile("(?<![\\w$.])or(?![\\w$])|\\|\\|");
    private static final Pattern NEGATED = Pattern.compile("(?<![\\w$.])(not|forall)\\s*$");
    private static final Pattern FROM = Pattern.compile("\\s*from\\b");
    private static final Pattern BINDING = Pattern.compile("(\\$?\\w+)\\s*:\\s*(\\w+)");
    private static final Pattern SAME = Pattern.compile("(\\w+)\\s*==\\s*(\\$\\w+)");
    private static final Pattern TEXT = Pattern.compile("(\\w+)\\s*==\\s*\"([^\"\\\\]*)\"");
    private static final Pattern TEXTS = Pattern.compile("(\\w+)\\s+in\\s*\\(\\s*(\"[^\"\\\\]*\"(?:\\s*,\\s*\"[^\"\\\\]*\")*)\\s*\\)");
    private static final Pattern INSERT = Pattern.compile("\\binsertLogical\\s*\\(");

    private final RuleText file;
    private final TermTypes types;
    private final boolean strange;

    private RuleModels(RuleText file, boolean strange) {
        this.file = file;
        this.types = new TermTypes(file);
        this.strange = strange;
    }

    /** The shapes of all rules in some files, given by name and text. */
    public static List<RuleModel> of(Map<String, String> files) {
        Map<String, RuleText> texts = new HashMap<>();
        files.forEach((name, text) -> texts.put(name, RuleText.of(text)));
        // A declaration in one file holds for all.
        boolean strange = texts.values().stream().anyMatch(t -> STRANGE_FILE.matcher(t.skeleton()).find());
        List<RuleModel> shapes = new ArrayList<>();
        files.keySet().forEach(name -> new RuleModels(texts.get(name), strange).read(shapes));
        return shapes;
    }

    private void read(List<RuleModel> shapes) {
        Matcher header = HEADER.matcher(file.skeleton());
        boolean found = header.find();
        while (found) {
            int start = header.end();
            found = header.find();
            shapes.add(rule(file.part(start, found ? header.start() : file.text().length())));
        }
    }

    private RuleModel rule(RuleText rule) {
        Matcher then = THEN.matcher(rule.skeleton());
        if (strange || !then.find()) {
            return RuleModel.opaque();
        }
        Matcher when = WHEN.matcher(rule.skeleton()).region(0, then.start());
        boolean conditional = when.find();
        if (STRANGE_HEADER.matcher(rule.skeleton().substring(0, conditional ? when.start() : then.start())).find()) {
            return RuleModel.opaque();
        }
        RuleText conditions = conditional ? rule.part(when.end(), then.start()) : RuleText.of("");
        // Text after the rule's end, such as a function's, is taken along with its consequence rather than lost.
        int last = then.end();
        Matcher end = END.matcher(rule.skeleton());
        while (end.find()) {
            last = Math.max(last, end.start());
        }
        Map<String, Terms> variables = new HashMap<>();
        List<Terms> premises = premises(conditions, variables);
        return new RuleModel(premises, conclusions(rule.part(then.end(), last), premises, variables));
    }

    private List<Terms> premises(RuleText conditions, Map<String, Terms> variables) {
        List<Terms> premises = new ArrayList<>();
        if (STRANGE_CONDITION.matcher(conditions.skeleton()).find()) {
            premises.add(Terms.ANY);
        }
        boolean alternatives = ALTERNATIVES.matcher(conditions.skeleton()).find();
        Matcher pattern = PATTERN.matcher(conditions.skeleton());
        while (pattern.find()) {
            String name = pattern.group(2);
            // What begins in small letters is a call or a word of the language, such as `not` or `accumulate`; what it holds is searched.
            if (!Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1))) {
                continue;
            }
            int open = pattern.end() - 1;
            int close = conditions.closing(open);
            Class<?> type = types.find(name);
            boolean needed = !alternatives && conditions.depth(pattern.start()) == 0
                    && !NEGATED.matcher(conditions.skeleton().substring(0, pattern.start())).find();
            Terms terms = new Terms(type, keys(type, conditions.part(open + 1, Math.min(close, conditions.text().length()))), needed);
            if (pattern.group(1) != null) {
                variables.put(pattern.group(1), terms);
            }
            boolean fromElsewhere = close < conditions.text().length()
                    && FROM.matcher(conditions.skeleton()).region(close + 1, conditions.skeleton().length()).lookingAt();
            premises.add(fromElsewhere ? Terms.notInMemory(terms.keys()) : terms);
        }
        return premises;
    }

    private static List<Key> keys(Class<?> type, RuleText constraints) {
        List<Key> keys = new ArrayList<>();
        for (RuleText constraint : constraints.pieces()) {
            Matcher m = BINDING.matcher(constraint.text());
            if (m.matches() && TermTypes.hasText(type, m.group(2))) {
                keys.add(new Key(m.group(2), Set.of(), m.group(1)));
            }
            m = SAME.matcher(constraint.text());
            if (m.matches() && TermTypes.hasText(type, m.group(1))) {
                keys.add(new Key(m.group(1), Set.of(), m.group(2)));
            }
            m = TEXT.matcher(constraint.text());
            if (m.matches() && TermTypes.hasText(type, m.group(1))) {
                keys.add(new Key(m.group(1), Set.of(m.group(2)), null));
            }
            m = TEXTS.matcher(constraint.text());
            if (m.matches() && TermTypes.hasText(type, m.group(1))) {
                Set<String> values = new LinkedHashSet<>();
                for (String value : m.group(2).split(",")) {
                    values.add(value.strip().replace("\"", ""));
                }
                keys.add(new Key(m.group(1), values, null));
            }
        }
        return keys;
    }

    private List<Terms> conclusions(RuleText consequence, List<Terms> premises, Map<String, Terms> variables) {
        List<Terms> conclusions = new ArrayList<>();
        StringBuilder rest = new StringBuilder(consequence.skeleton());
        Matcher insert = INSERT.matcher(consequence.skeleton());
        List<RuleText> inserted = new ArrayList<>();
        while (insert.find()) {
            int close = Math.min(consequence.closing(insert.end() - 1), rest.length() - 1);
            inserted.add(consequence.part(insert.end(), close).stripped());
            for (int i = insert.start(); i <= close; i++) {
                rest.setCharAt(i, ' ');
            }
        }
        // A variable given another value here says nothing of what it was bound to.
        boolean reassigned = rest.indexOf("=") >= 0;
        Conclusion reader = new Conclusion(types, premises, variables);
        for (RuleText term : inserted) {
            Terms terms = reader.read(term);
            conclusions.add(reassigned ? Terms.ANY : terms);
        }
        if (STRANGE_CONSEQUENCE.matcher(rest).find()) {
            conclusions.add(Terms.ANY);
        }
        return conclusions;
    }
}
