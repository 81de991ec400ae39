package doha.internal.rules;

import doha.model.Diagnostic;
import doha.model.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with the text of a rule file before any parser reads it: characters of a word processor, one {@code =}, a missing
 * {@code end}; and all that a rule may not do because its verdicts would not follow from terms, facts and days alone (rules.md, What a
 * rule may not do).
 */
final class RuleText {

    private static final Map<Character, String> TYPOGRAPHIC = Map.of('\u201c', "\"", '\u201d', "\"", '\u201e', "\"", '\u00ab', "\"",
            '\u00bb', "\"",
            '\u2018', "'", '\u2019', "'", '\u00a0', "a blank", '\u2013', "-", '\u2212', "-");
    private static final Pattern ONE_EQUALS = Pattern.compile("(?<![=!<>+*/%&|^-])=(?!=)");
    private static final Pattern ATTRIBUTE = Pattern
            .compile("\\b(salience|no-loop|lock-on-active|activation-group|agenda-group|ruleflow-group|"
                    + "auto-focus|enabled|timer|calendars|duration|date-effective|date-expires|dialect|extends)\\b");
    private static final Pattern DECLARED = Pattern
            .compile("(?<![\\w$.-])(global|query|declare|function|unit|dialect|salience|import\\s+(?:static|function))\\b");
    private static final Pattern RARE = Pattern.compile(
            "\\bfrom\\s+(entry-point)\\b|\\bover\\s+(window)\\b|\\bover\\b\\s*(\\w+):|[;}]\\s*(do)\\s*\\[|\\b(init|action|reverse)\\s*\\(");
    private static final Pattern IMPORT = Pattern.compile("(?<![\\w$.-])import\\s+(?:accumulate\\s+)?(\\w+(?:\\.\\w+)*(?:\\.\\*)?)");
    private static final Pattern CLASS = Pattern.compile("(?<![\\w$.@])((?:[a-z]\\w*\\s*\\.\\s*)*[A-Z]\\w*)");
    private static final Pattern CALL = Pattern.compile("(?<=[\\w)])\\s*\\.\\s*(now|random|getClass|forName)\\s*\\(");
    private static final Pattern ENGINE = Pattern.compile("\\b(drools|kcontext|channels)\\b");
    private static final Pattern ADDED = Pattern.compile("(\\$\\w+)\\s*([+-])\\s*(\\d+)\\b");
    private static final Pattern TERM_WITHOUT_NEW = Pattern.compile("\\s*[A-Z]\\w*\\s*\\(");
    private static final Pattern INSERT = Pattern.compile("\\s*insertLogical\\s*\\((.*)\\)\\s*", Pattern.DOTALL);
    private static final Set<String> ALLOWED_PACKAGES = Set.of("doha.terms", "doha.model");
    private static final Set<String> ALLOWED = Set.of("java.lang.String", "java.lang.Math", "java.lang.Integer", "java.lang.Long",
            "java.lang.Boolean",
            "java.time.LocalDate", "java.time.Period", "java.time.DayOfWeek", "java.time.Month", "java.time.temporal.ChronoUnit",
            "java.math.BigDecimal", "java.util.List", "java.util.Collection");

    private final RuleFile file;
    private final String code;
    private final TermTypes types;
    private final Collection<String> terms;
    private final List<Diagnostic> faults = new ArrayList<>();
    /** Packages whose import is missing, and is said to be once. */
    private final Set<String> unimported = new HashSet<>();

    private RuleText(RuleFile file, Collection<String> terms) {
        this.file = file;
        this.code = file.code();
        this.terms = terms;
        List<String> imports = new ArrayList<>();
        IMPORT.matcher(code).results().forEach(found -> imports.add(found.group(1)));
        this.types = new TermTypes(imports);
    }

    /** The faults of some files. The simple names of the terms that rules may speak of serve to find the nearest to a misspelt one. */
    static List<Diagnostic> faults(Map<String, String> files, Collection<String> terms) {
        List<Diagnostic> faults = new ArrayList<>();
        Map<String, Place> named = new HashMap<>();
        files.forEach((name, text) -> faults.addAll(new RuleText(new RuleFile(name, text), terms).faults(named)));
        return Diagnostic.sorted(faults);
    }

    private List<Diagnostic> faults(Map<String, Place> named) {
        for (int i = 0; i < code.length(); i++) {
            String typed = TYPOGRAPHIC.get(code.charAt(i));
            if (typed != null) {
                add("typographic", i, "'" + code.charAt(i) + "' (U+" + String.format("%04X", (int) code.charAt(i))
                        + ") comes from a word processor; type " + typed);
            }
        }
        if (faults.isEmpty()) {
            faults.addAll(RuleShape.faults(file));
        }
        if (faults.stream().anyMatch(fault -> !fault.code().equals(RuleShape.CODE))) {
            return faults;
        }
        DECLARED.matcher(code).results().filter(found -> !isInRule(found.start())).forEach(found -> add("not-allowed", found.start(1), "'"
                + found.group(1).replaceAll("\\s+", " ")
                + "' is not for rule files; a rule file holds imports and rules, and a number of the text is a term that a rule concludes"));
        IMPORT.matcher(code).results().filter(found -> !isAllowed(found.group(1))).forEach(found -> add("not-allowed", found.start(1),
                "a rule file does not import " + found.group(1) + "; it may use the terms of doha.terms, and days and numbers"));
        List<Integer> starts = RuleShape.RULE.matcher(code).results().map(found -> found.start()).toList();
        for (int i = 0; i < starts.size(); i++) {
            rule(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : code.length(), named);
        }
        // One word is often wrong in more than one way: the first is said.
        Set<Integer> lines = new HashSet<>();
        faults.removeIf(fault -> !lines.add(fault.place().line()));
        return faults;
    }

    private boolean isInRule(int at) {
        int rule = -1;
        Matcher start = RuleShape.RULE.matcher(code);
        while (start.find() && start.start() < at) {
            rule = start.end();
        }
        return rule >= 0 && !RuleShape.END.matcher(code).region(rule, at).find();
    }

    private void rule(int from, int next, Map<String, Place> named) {
        Matcher header = RuleShape.RULE.matcher(code).region(from, next);
        header.find();
        int at = header.end();
        String name = file.ruleName(at);
        Matcher end = RuleShape.END.matcher(code).region(at + name.length(), next);
        if (!end.find()) {
            return;
        }
        Place first = named.putIfAbsent(name, file.place(at));
        if (first != null) {
            add("duplicate-rule", at, "the rule '" + name + "' is there twice: also at " + first.file() + ":" + first.line()
                    + "; give one of them another name, or leave it out");
        }
        int to = end.start();
        Matcher when = RuleShape.WHEN.matcher(code).region(at, to);
        int conditions = when.find() ? when.start() : at;
        Matcher then = RuleShape.THEN.matcher(code).region(conditions, to);
        int consequence = then.find() ? then.start() : to;
        ATTRIBUTE.matcher(code).region(at, conditions).results().forEach(found -> add("not-allowed", found.start(), "the rule '" + name
                + "' has the attribute '" + found.group()
                + "'; leave it out: rules conclude in the order of what they look at, and always"));
        ONE_EQUALS.matcher(code).region(conditions, consequence).results()
                .forEach(found -> add("one-equals", found.start(), "the rule '" + name
                        + "' has one '='; write '==' to compare"));
        RARE.matcher(code).region(conditions, consequence).results()
                .forEach(found -> add("not-allowed", found.start(), "the rule '" + name + "' uses '"
                        + found.group().strip()
                        + "'; a rule looks for terms in working memory, one by one or by accumulate with a function"));
        names(name, conditions, to);
        if (consequence < to) {
            List<RuleFile.Part> statements = file.split(consequence + "then".length(), to, ';');
            statements.forEach(statement -> statement(name, statement.from(), statement.to(), statement.to() < to));
        }
    }

    /** What the rule names: terms, days, numbers, and nothing that reads the world outside. */
    private void names(String rule, int from, int to) {
        CALL.matcher(code).region(from, to).results().forEach(found -> add("not-allowed", found.start(1), "the rule '" + rule + "' reads "
                + (found.group(1).equals("now") ? "the clock by now(); the day asked about is EvaluationDate($asOf : asOf)"
                        : found.group(1) + "(); a verdict follows from terms, facts and days alone")));
        ENGINE.matcher(code).region(from, to).results().forEach(found -> add("not-allowed", found.start(1), "the rule '" + rule + "' uses '"
                + found.group(1) + "', the engine itself; a rule may only conclude, by insertLogical(…)"));
        ADDED.matcher(code).region(from, to).results().filter(found -> isDay(found.group(1), from, to))
                .forEach(found -> add("day-arithmetic", found.start(2),
                        "the rule '" + rule + "' " + (found.group(2).equals("+") ? "adds a number to" : "takes a number from") + " the day "
                                + found.group(1)
                                + "; write " + found.group(1) + (found.group(2).equals("+") ? ".plusDays(" : ".minusDays(") + found.group(3)
                                + ")"));
        CLASS.matcher(code).region(from, to).results().forEach(found -> {
            String name = found.group(1).replaceAll("\\s", "");
            Class<?> type = types.find(name);
            String room = type != Object.class ? null : ALLOWED_PACKAGES.stream()
                    .filter(each -> TermTypes.load(each + "." + name) != Object.class).findFirst().orElse(null);
            if (room != null) {
                if (unimported.add(room)) {
                    add("not-imported", found.start(1),
                            "the rule '" + rule + "' names '" + name + "', which the file does not import; write 'import "
                                    + room + ".*' after the package");
                }
            } else if (type == Object.class) {
                String near = Diagnostic.didYouMean(name, terms, "the terms are in the documents, on rules");
                add("unknown-term", found.start(1), "the rule '" + rule + "' names '" + name + "', which is no term; " + near);
            } else if (!isAllowed(type.getName())) {
                add("not-allowed", found.start(1),
                        "the rule '" + rule + "' uses " + name + "; a verdict follows from terms, facts and days alone");
            }
        });
    }

    /** Whether a variable is bound to a day, as far as its binding shows it. */
    private boolean isDay(String variable, int from, int to) {
        return Pattern.compile(Pattern.quote(variable) + "\\s*:\\s*(on|since|ended|due|day|asOf|knownBy|known)\\b").matcher(code)
                .region(from, to).find();
    }

    private static boolean isAllowed(String name) {
        int nested = name.indexOf('$');
        String type = nested < 0 ? name : name.substring(0, nested);
        int dot = type.lastIndexOf('.');
        return ALLOWED.contains(type) || dot > 0 && ALLOWED_PACKAGES.contains(type.substring(0, dot));
    }

    private void statement(String rule, int from, int to, boolean closed) {
        String statement = code.substring(from, to);
        if (statement.isBlank()) {
            return;
        }
        int at = from + statement.length() - statement.stripLeading().length();
        Matcher insert = INSERT.matcher(statement);
        Matcher word = Pattern.compile("\\w+").matcher(statement);
        String first = word.find() ? word.group() : statement.strip();
        if (!insert.matches()) {
            boolean concludes = Set.of("insert", "update", "modify", "delete", "retract").contains(first);
            add("not-allowed", at,
                    "the rule '" + rule + "' " + (concludes ? "uses " + first + "; write insertLogical(…), which the engine takes back"
                            + " if its reasons go"
                            : "does more than conclude: `" + file.text().substring(at, to).strip()
                                    + "`; after 'then' write only insertLogical(…);"));
        } else if (TERM_WITHOUT_NEW.matcher(insert.group(1)).lookingAt()) {
            add("not-allowed", from + insert.start(1), "the rule '" + rule + "' makes a term without 'new'; write insertLogical(new "
                    + file.text().substring(from + insert.start(1), to).strip() + ";");
        } else if (!closed) {
            add("not-allowed", at, "the rule '" + rule + "' concludes without a ';' at the end; write one after insertLogical(…)");
        } else {
            ONE_EQUALS.matcher(insert.group(1)).results()
                    .forEach(found -> add("not-allowed", from + insert.start(1) + found.start(), "the rule '" + rule
                            + "' gives a variable another value; conclude with an expression instead"));
        }
    }

    private void add(String code, int at, String message) {
        faults.add(new Diagnostic(code, file.place(at), message));
    }
}
