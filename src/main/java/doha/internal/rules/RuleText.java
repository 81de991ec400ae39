package doha.internal.rules;

import doha.internal.rules.RuleFile.Part;
import doha.internal.rules.RuleFile.Rule;
import doha.model.Diagnostic;
import doha.model.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is wrong with the text of a rule file before any parser reads it: characters of a word processor, one {@code =}, a missing
 * {@code end}; and all that a rule may not do because its verdicts would not follow from terms, facts and days alone (rules.md, What a
 * rule may not do).
 */
final class RuleText {

    private static final Map<Character, String> TYPOGRAPHIC = Map.of('\u201c', "\"", '\u201d', "\"", '\u201e', "\"",
            '\u00ab', "\"", '\u00bb', "\"", '\u2018', "'", '\u2019', "'", '\u00a0', "a blank", '\u2013', "-", '\u2212', "-");
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
    private static final Pattern OTHER_INSERT = Pattern.compile("\\W*(insert|update|modify|delete|retract)\\b");
    private static final Pattern INSERT = Pattern.compile("\\s*insertLogical\\s*\\((.*)\\)\\s*", Pattern.DOTALL);
    private static final Set<String> ALLOWED_PACKAGES = Set.of("doha.terms", "doha.model");
    private static final Set<String> ALLOWED = Set.of("java.lang.String", "java.lang.Math", "java.lang.Integer", "java.lang.Long",
            "java.lang.Boolean", "java.time.LocalDate", "java.time.Period", "java.time.DayOfWeek", "java.time.Month",
            "java.time.temporal.ChronoUnit", "java.math.BigDecimal", "java.util.List", "java.util.Collection");

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
        this.types = new TermTypes(IMPORT.matcher(code).results().map(found -> found.group(1)).toList());
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
                add("typographic", i,
                        "'%c' (U+%04X) comes from a word processor; type %s".formatted(code.charAt(i), (int) code.charAt(i), typed));
            }
        }
        if (faults.isEmpty()) {
            faults.addAll(RuleShape.faults(file));
        }
        if (faults.stream().anyMatch(fault -> !fault.code().equals(RuleShape.CODE))) {
            return faults;
        }
        DECLARED.matcher(code).results().filter(found -> !isInRule(found.start())).forEach(found -> add("not-allowed", found.start(1),
                "'" + found.group(1).replaceAll("\\s+", " ") + "' is not for rule files; a rule file holds imports and rules, and a number "
                        + "of the text is a term that a rule concludes"));
        IMPORT.matcher(code).results().filter(found -> !isAllowed(found.group(1))).forEach(found -> add("not-allowed", found.start(1),
                "a rule file does not import " + found.group(1) + "; it may use the terms of doha.terms, and days and numbers"));
        file.rules().stream().filter(rule -> rule.end() != null).forEach(rule -> rule(rule, named));
        // One word is often wrong in more than one way: the first is said.
        Set<Integer> lines = new HashSet<>();
        faults.removeIf(fault -> !lines.add(fault.place().line()));
        return faults;
    }

    private boolean isInRule(int at) {
        return file.ruleAt(at).filter(rule -> rule.end() == null || rule.end().to() > at).isPresent();
    }

    private void rule(Rule rule, Map<String, Place> named) {
        Place first = named.putIfAbsent(rule.name(), file.place(rule.named()));
        if (first != null) {
            add("duplicate-rule", rule.named(), "the rule '" + rule.name() + "' is there twice: also at " + first.file() + ":"
                    + first.line() + "; give one of them another name, or leave it out");
        }
        int end = rule.end().from();
        int conditions = rule.when() == null ? rule.named() : rule.when().from();
        int consequence = rule.then() == null ? end : rule.then().from();
        found(ATTRIBUTE, rule.named(), conditions).forEach(found -> notAllowed(rule, found.start(), "has the attribute '" + found.group()
                + "'; leave it out: rules conclude in the order of what they look at, and always"));
        found(ONE_EQUALS, conditions, consequence)
                .forEach(found -> add("one-equals", rule, found.start(), "has one '='; write '==' to compare"));
        found(RARE, conditions, consequence).forEach(found -> notAllowed(rule, found.start(), "uses '" + found.group().strip()
                + "'; a rule looks for terms in working memory, one by one or by accumulate with a function"));
        words(rule, conditions, end);
        if (rule.then() != null) {
            file.split(rule.then().to(), end, ';').forEach(statement -> statement(rule, statement, statement.to() < end));
        }
    }

    /** What the rule names: terms, days, numbers, and nothing that reads the world outside. */
    private void words(Rule rule, int from, int to) {
        found(CALL, from, to).forEach(found -> notAllowed(rule, found.start(1), "reads " + (found.group(1).equals("now")
                ? "the clock by now(); the day asked about is EvaluationDate($asOf : asOf)"
                : found.group(1) + "(); a verdict follows from terms, facts and days alone")));
        found(ENGINE, from, to).forEach(found -> notAllowed(rule, found.start(), "uses '" + found.group()
                + "', the engine itself; a rule may only conclude, by insertLogical(…)"));
        found(ADDED, from, to).filter(found -> isDay(found.group(1), from, to)).forEach(found -> {
            boolean later = found.group(2).equals("+");
            add("day-arithmetic", rule, found.start(2), (later ? "adds a number to" : "takes a number from") + " the day " + found.group(1)
                    + "; write " + found.group(1) + (later ? ".plusDays(" : ".minusDays(") + found.group(3) + ")");
        });
        found(CLASS, from, to).forEach(found -> type(rule, found.group(1).replaceAll("\\s", ""), found.start()));
    }

    private void type(Rule rule, String name, int at) {
        Class<?> type = types.find(name);
        if (type != Object.class) {
            if (!isAllowed(type.getName())) {
                notAllowed(rule, at, "uses " + name + "; a verdict follows from terms, facts and days alone");
            }
            return;
        }
        String room = ALLOWED_PACKAGES.stream().filter(each -> TermTypes.load(each + "." + name) != Object.class).findFirst().orElse(null);
        if (room == null) {
            add("unknown-term", rule, at, "names '" + name + "', which is no term; "
                    + Diagnostic.didYouMean(name, terms, "the terms are in the documents, on rules"));
        } else if (unimported.add(room)) {
            add("not-imported", rule, at, "names '" + name + "', which the file does not import; write 'import " + room
                    + ".*' after the package");
        }
    }

    private Stream<MatchResult> found(Pattern pattern, int from, int to) {
        return pattern.matcher(code).region(from, to).results();
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

    private void statement(Rule rule, Part part, boolean closed) {
        String statement = code.substring(part.from(), part.to());
        if (statement.isBlank()) {
            return;
        }
        int at = part.to() - statement.stripLeading().length();
        Matcher insert = INSERT.matcher(statement);
        Matcher other = OTHER_INSERT.matcher(statement);
        if (!insert.matches()) {
            notAllowed(rule, at, other.lookingAt()
                    ? "uses " + other.group(1) + "; write insertLogical(…), which the engine takes back if its reasons go"
                    : "does more than conclude: `" + file.text().substring(at, part.to()).strip()
                            + "`; after 'then' write only insertLogical(…);");
        } else if (TERM_WITHOUT_NEW.matcher(insert.group(1)).lookingAt()) {
            notAllowed(rule, part.from() + insert.start(1), "makes a term without 'new'; write insertLogical(new "
                    + file.text().substring(part.from() + insert.start(1), part.to()).strip() + ";");
        } else if (!closed) {
            notAllowed(rule, at, "concludes without a ';' at the end; write one after insertLogical(…)");
        } else {
            found(ONE_EQUALS, part.from() + insert.start(1), part.from() + insert.end(1)).forEach(found -> notAllowed(rule, found.start(),
                    "gives a variable another value; conclude with an expression instead"));
        }
    }

    private void notAllowed(Rule rule, int at, String message) {
        add("not-allowed", rule, at, message);
    }

    private void add(String fault, Rule rule, int at, String message) {
        add(fault, at, "the rule '" + rule.name() + "' " + message);
    }

    private void add(String fault, int at, String message) {
        faults.add(new Diagnostic(fault, file.place(at), message));
    }
}
