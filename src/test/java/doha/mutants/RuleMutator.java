package doha.mutants;

import doha.model.Duty;
import doha.model.Switch;
import doha.model.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the mutants of a rule file: every rule, altered in one place at a time. */
final class RuleMutator {

    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\".*?^end$");
    private static final Pattern WHEN = Pattern.compile("(?m)^when\\n");
    private static final Pattern THEN = Pattern.compile("(?m)^then\\n");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern CONDITION = Pattern.compile("(?m)^    \\S(?:[^\\n]|\\n {8,})*\\n");
    private static final Pattern CONSTRAINT = Pattern.compile("(?<=[(,])\\s*([^(),]*(?:\\([^()]*\\)[^(),]*)*)(?=[,)])");
    private static final Pattern READING = Pattern.compile("name == \"([\\w-]+)\", position (?:==|in) ");

    private final Vocabulary vocabulary;
    private final String file;
    private final String text;
    private final String head;
    private final List<Mutant> mutants = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private String rule;
    private int ruleStart;
    private int ruleEnd;

    private RuleMutator(String file, String text, Vocabulary vocabulary) {
        this.file = file;
        this.text = text;
        this.vocabulary = vocabulary;
        StringBuilder top = new StringBuilder();
        Matcher line = Pattern.compile("(?m)^(?:package|import) .*$|(?ms)^function .*?^}$").matcher(text);
        while (line.find()) {
            top.append(line.group()).append('\n');
        }
        this.head = top.toString();
    }

    static List<Mutant> of(String file, String text, Vocabulary vocabulary) {
        RuleMutator mutator = new RuleMutator(file, text, vocabulary);
        Matcher rule = RULE.matcher(text);
        while (rule.find()) {
            mutator.rule(rule.group(1), rule.start(), rule.end());
        }
        return List.copyOf(mutator.mutants);
    }

    /** Each rule as it stands, with its file's head. */
    static Map<String, String> originals(String text) {
        RuleMutator mutator = new RuleMutator("", text, null);
        Map<String, String> originals = new HashMap<>();
        Matcher rule = RULE.matcher(text);
        while (rule.find()) {
            originals.put(rule.group(1), mutator.head + rule.group() + "\n");
        }
        return originals;
    }

    private void rule(String name, int start, int end) {
        rule = name;
        ruleStart = start;
        ruleEnd = end;
        Matcher when = WHEN.matcher(text).region(start, end);
        Matcher then = THEN.matcher(text).region(start, end);
        if (!when.find() || !then.find()) {
            throw new IllegalStateException("not laid out as the rules are: " + name);
        }
        conditions(when.end(), then.start());
        operators(when.end(), end);
        numbersAndDays(when.end(), end);
        names(when.end(), end);
    }

    /** Patterns and constraints dropped, and denied. */
    private void conditions(int from, int to) {
        Matcher condition = CONDITION.matcher(text).region(from, to);
        while (condition.find()) {
            add(condition.start(), condition.end(), "");
            Matcher constraint = CONSTRAINT.matcher(text).region(condition.start(), condition.end());
            while (constraint.find()) {
                String dropped = constraint.group(1);
                if (!isToldByThePosition(dropped, condition.group())
                        && dropped.matches("(?s).*(==|!=|<|>| in |\\.\\w+\\(|^!?\\w+\\(\\)).*")) {
                    boolean first = text.charAt(constraint.start() - 1) == '(';
                    boolean alone = first && text.charAt(constraint.end()) == ')';
                    add(first ? constraint.start() : constraint.start() - 1, first && !alone ? constraint.end() + 1 : constraint.end(), "");
                }
            }
        }
        each("(?m)^    not (?=[A-Z])", from, to, m -> "    exists ");
        each("(?m)^    exists (?=[A-Z])", from, to, m -> "    not ");
        each("(?m)^    (?=[A-Z]\\w*\\()", from, to, m -> "    not ");
        each("!(?=hasEnd)", from, to, m -> "");
        each("(?<!!)hasEnd", from, to, m -> "!hasEnd");
        each(" not in (?=\\()", from, to, m -> " in ");
        each("(?<! not) in (?=\\()", from, to, m -> " not in ");
    }

    /** A position that no other switch has tells which switch is meant: to drop the switch's name changes nothing. */
    private boolean isToldByThePosition(String dropped, String condition) {
        Matcher name = Pattern.compile("name == \"([\\w-]+)\"").matcher(dropped);
        return name.matches() && QUOTED.matcher(condition).results().map(m -> m.group(1)).filter(text -> !text.equals(name.group(1)))
                .allMatch(text -> vocabulary.switches().stream()
                        .noneMatch(s -> !s.name().equals(name.group(1)) && s.positions().contains(text)));
    }

    private void operators(int from, int to) {
        each(" <= ", from, to, m -> " < ");
        each(" < ", from, to, m -> " <= ");
        each(" >= ", from, to, m -> " > ");
        each(" > ", from, to, m -> " >= ");
        each(" == ", from, to, m -> " != ");
        each(" != ", from, to, m -> " == ");
        each(" \\|\\| ", from, to, m -> " && ");
        each(" && ", from, to, m -> " || ");
        each("(?<![\\w\"])true(?![\\w\"])", from, to, m -> "false");
        each("(?<![\\w\"])false(?![\\w\"])", from, to, m -> "true");
        each("Math\\.max", from, to, m -> "Math.min");
        each("Math\\.min", from, to, m -> "Math.max");
        each("Days\\.later", from, to, m -> "Days.earlier");
        each("Days\\.earlier", from, to, m -> "Days.later");
        each("plusDays", from, to, m -> "minusDays");
        each("plusMonths", from, to, m -> "minusMonths");
    }

    private void numbersAndDays(int from, int to) {
        each("(?<![\\w.\"-])\\d+(?=[^\\w\"-])", from, to, m -> String.valueOf(Integer.parseInt(m.group()) + 1));
        each("(?<![\\w.\"-])[1-9]\\d*(?=[^\\w\"-])", from, to, m -> String.valueOf(Integer.parseInt(m.group()) - 1));
        each("\\d{4}-\\d{2}-\\d{2}", from, to, m -> LocalDate.parse(m.group()).plusDays(1).toString());
        each("\\d{4}-\\d{2}-\\d{2}", from, to, m -> LocalDate.parse(m.group()).minusDays(1).toString());
    }

    /** Duties, positions, fact types and standings that become the next of their sort. */
    private void names(int from, int to) {
        List<String> duties = vocabulary.duties().stream().map(Duty::id).map(id -> id.value()).toList();
        List<String> types = vocabulary.factTypes().stream().map(t -> t.name()).toList();
        Matcher quoted = QUOTED.matcher(text).region(from, to);
        while (quoted.find()) {
            String name = quoted.group(1);
            List<String> sort = duties.contains(name) ? duties : types.contains(name) ? types : positionsAt(quoted.start());
            if (sort.contains(name)) {
                add(quoted.start(1), quoted.end(1), sort.get((sort.indexOf(name) + 1) % sort.size()));
            }
        }
        each("(?<=Standing\\.)CONFIRMED", from, to, m -> "REPORTED");
        each("(?<=Standing\\.)(REPORTED|ALLEGED)", from, to, m -> "CONFIRMED");
        each("(?<=Kind\\.)GOAL", from, to, m -> "ACT");
        each("\"(us|allies|taliban|city|coalition|elsewhere|taliban-controlled|performed|violated|complying)\"", from, to, m -> "\"none\"");
    }

    /** The positions of the switch that a text is compared with; none where it is compared with something else. */
    private List<String> positionsAt(int place) {
        int line = text.lastIndexOf('\n', place);
        Matcher reading = READING.matcher(text).region(line, place);
        return reading.find() ? vocabulary.findSwitch(reading.group(1)).map(Switch::positions).orElse(List.of()) : List.of();
    }

    private void each(String pattern, int from, int to, Function<MatchResult, String> altered) {
        Matcher matcher = Pattern.compile(pattern).matcher(text).region(from, to).useTransparentBounds(true);
        while (matcher.find()) {
            add(matcher.start(), matcher.end(), altered.apply(matcher.toMatchResult()));
        }
    }

    private void add(int from, int to, String altered) {
        String whole = text.substring(ruleStart, from) + altered + text.substring(to, ruleEnd);
        // Enough on both sides to know the place by.
        int lineStart = text.lastIndexOf('\n', from) + 1;
        int lineEnd = text.indexOf('\n', Math.max(from, to - 1));
        String was = text.substring(lineStart, lineEnd).strip();
        String is = (text.substring(lineStart, from) + altered + (to > lineEnd ? "" : text.substring(to, lineEnd))).strip();
        String key = file + " | " + rule + " | " + was.replaceAll("\\s+", " ") + " | "
                + (is.isEmpty() ? "nothing" : is.replaceAll("\\s+", " "));
        int line = 1 + (int) text.substring(0, from).chars().filter(c -> c == '\n').count();
        if (keys.add(key)) {
            mutants.add(new Mutant(file, line, rule, was, is, head + whole + "\n", key));
        }
    }
}
