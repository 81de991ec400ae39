package doha.internal.rules;

import doha.internal.rules.RuleModel.Constraint;
import doha.internal.rules.RuleModel.Condition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Between what numbers or days the conditions of a pattern keep a property, beside nothing or beside one variable. */
final class Bounds {

    private static final Pattern DAY = Pattern.compile("LocalDate\\.parse\\(\\s*\"(\\d{4}-\\d{2}-\\d{2})\"\\s*\\)");
    static final Pattern DAY_OF = Pattern.compile("\\bLocalDate\\.of\\s*\\(\\s*(\\d{1,4})\\s*,\\s*(\\d{1,2})\\s*,\\s*(\\d{1,2})\\s*\\)");
    private static final Pattern MOVED = Pattern.compile("(.+)\\.(plus|minus)Days\\(\\s*(\\d{1,9})\\s*\\)|(.+?)\\s*([+-])\\s*(\\d{1,9})");

    /** A limit, doubled so that one that is itself left out lies between two numbers, and the condition that sets it. */
    private record Limit(long doubled, String condition) {}

    private Limit least;
    private Limit most;

    private Bounds() {
    }

    /** Something with a number of units or days added. */
    private record Value(String base, long plus) {}

    /** What is wrong with a condition, as part of a sentence. */
    record Contradiction(Condition condition, String what) {}

    /** The first of some conditions that one before it excludes, if all must hold for one term; null if none is shown to. */
    static Contradiction contradiction(List<Condition> conditions) {
        Map<String, Bounds> known = new HashMap<>();
        for (Condition condition : conditions) {
            String other = condition.anyOf().size() == 1 ? excludedBy(known, condition, condition.anyOf().get(0)) : null;
            if (other != null) {
                return new Contradiction(condition,
                        "`" + other + "` and `" + condition.text() + "` exclude each other; one of the two must go");
            }
        }
        return null;
    }

    /** Takes in a condition; what contradicts it among those before, or null. */
    private static String excludedBy(Map<String, Bounds> known, Condition condition, Constraint c) {
        Value left = value(c.property());
        Value right = value(c.operand());
        if (left == null || right == null || left.base().isEmpty()) {
            return null;
        }
        Bounds bounds = known.computeIfAbsent(left.base() + " " + right.base(), key -> new Bounds());
        long doubled = 2 * (right.plus() - left.plus());
        if (c.operator().startsWith(">") || c.operator().equals("==")) {
            Limit limit = new Limit(c.operator().equals(">") ? doubled + 1 : doubled, condition.text());
            bounds.least = bounds.least == null || limit.doubled > bounds.least.doubled ? limit : bounds.least;
        }
        if (c.operator().startsWith("<") || c.operator().equals("==")) {
            Limit limit = new Limit(c.operator().equals("<") ? doubled - 1 : doubled, condition.text());
            bounds.most = bounds.most == null || limit.doubled < bounds.most.doubled ? limit : bounds.most;
        }
        if (bounds.least == null || bounds.most == null || bounds.least.doubled <= bounds.most.doubled) {
            return null;
        }
        return bounds.least.condition.equals(condition.text()) ? bounds.most.condition : bounds.least.condition;
    }

    /** What an expression stands for: a plain number or day has no base; null if it is not understood. */
    private static Value value(String expression) {
        if (expression.matches("-?\\d{1,15}[lL]?")) {
            return new Value("", Long.parseLong(expression.replaceAll("[lL]$", "")));
        }
        Matcher text = DAY.matcher(expression);
        Matcher numbers = DAY_OF.matcher(expression);
        if (text.matches() || numbers.matches()) {
            LocalDate day = day(text.matches() ? text.group(1) : iso(numbers));
            return day == null ? null : new Value("", day.toEpochDay());
        }
        Matcher moved = MOVED.matcher(expression);
        if (moved.matches()) {
            boolean days = moved.group(1) != null;
            Value from = value(moved.group(days ? 1 : 4).strip());
            boolean back = moved.group(days ? 2 : 5).matches("minus|-");
            long by = Long.parseLong(moved.group(days ? 3 : 6));
            return from == null ? null : new Value(from.base(), from.plus() + (back ? -by : by));
        }
        return expression.matches("\\$?\\w+(\\.\\w+(\\(\\))?)*") && !expression.matches("null|true|false|this") ? new Value(expression, 0)
                : null;
    }

    /** The day of three numbers, as text. */
    static String iso(MatchResult numbers) {
        return String.format("%4s-%2s-%2s", numbers.group(1), numbers.group(2), numbers.group(3)).replace(' ', '0');
    }

    /** The day that a text stands for; null if there is no such day. */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
