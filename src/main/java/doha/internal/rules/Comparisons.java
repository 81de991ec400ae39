package doha.internal.rules;

import doha.internal.rules.RuleTexts.Rule;
import doha.model.Fact;
import doha.terms.AdmittedFact;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;

/** The comparisons of numbers and days that all must hold for a rule to fire, to find those that contradict each other. */
final class Comparisons {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}[lL]?");
    private static final Pattern DAY = Pattern.compile("LocalDate\\.parse\\(\\s*\"(\\d{4}-\\d{2}-\\d{2})\"\\s*\\)");
    private static final Pattern DAY_OF = Pattern.compile("LocalDate\\.of\\(\\s*(\\d{1,4})\\s*,\\s*(\\d{1,2})\\s*,\\s*(\\d{1,2})\\s*\\)");
    private static final Pattern MOVED = Pattern.compile("(.+)\\.(plus|minus)Days\\(\\s*(\\d{1,9})\\s*\\)");
    private static final Pattern ADDED = Pattern.compile("(.+?)\\s*([+-])\\s*(\\d{1,9})");
    private static final Pattern PATH = Pattern.compile("\\$?\\w+(?:\\(\\))?(?:\\.\\w+(?:\\(\\))?)*");
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class, LocalDate.class);

    /** A comparison, and the constraint it is a part of; axioms have none. */
    private record Compared(Bounds.Term left, String operator, Bounds.Term right, BaseDescr constraint) { }

    private final Rule rule;
    private final Matching matching;
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, Boolean> whole = new HashMap<>();
    private final List<Compared> compared = new ArrayList<>();

    private Comparisons(Rule rule, Matching matching) {
        this.rule = rule;
        this.matching = matching;
    }

    /** The constraints that contradict each other, as few as may be; none where all can hold. */
    static List<BaseDescr> contradiction(Rule rule, Matching matching) {
        Comparisons comparisons = new Comparisons(rule, matching);
        int number = 0;
        for (BaseDescr condition : Matching.conditions(rule.descr().getLhs())) {
            for (PatternDescr pattern : needed(condition)) {
                comparisons.pattern(pattern, "p" + number++);
            }
        }
        return comparisons.contradiction();
    }

    /** The patterns of a condition that something must match. */
    private static List<PatternDescr> needed(BaseDescr condition) {
        if (condition instanceof ExistsDescr exists && exists.getDescrs().size() == 1) {
            return needed((BaseDescr) exists.getDescrs().get(0));
        } else if (condition instanceof AndDescr and) {
            return Matching.conditions(and).stream().flatMap(each -> needed(each).stream()).toList();
        } else if (condition instanceof PatternDescr pattern && pattern.getSource() instanceof AccumulateDescr gathered) {
            return Matching.needsSomething(gathered) ? needed(gathered.getInput()) : List.of();
        }
        return condition instanceof PatternDescr pattern ? List.of(pattern) : List.of();
    }

    private List<BaseDescr> contradiction() {
        List<BaseDescr> constraints = new ArrayList<>();
        for (Compared each : compared) {
            if (each.constraint != null && !constraints.contains(each.constraint)) {
                constraints.add(each.constraint);
            }
        }
        if (!contradicts(constraints)) {
            return List.of();
        }
        // What can be left out and leaves a contradiction is no part of it.
        for (BaseDescr each : List.copyOf(constraints)) {
            List<BaseDescr> rest = new ArrayList<>(constraints);
            rest.remove(each);
            if (contradicts(rest)) {
                constraints = rest;
            }
        }
        return constraints;
    }

    private boolean contradicts(List<BaseDescr> constraints) {
        Bounds bounds = new Bounds();
        for (Compared each : compared) {
            if (each.constraint == null || constraints.contains(each.constraint)) {
                bounds.add(each.left, each.operator, each.right);
            }
        }
        return bounds.areContradictory();
    }

    private void pattern(PatternDescr pattern, String name) {
        Class<?> type = rule.types().find(pattern.getObjectType());
        if (pattern.getIdentifier() != null && !pattern.getIdentifier().isEmpty()) {
            variables.put(pattern.getIdentifier(), name);
        }
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            expression(matching.parse(constraint.toString()), constraint, type, name);
        }
        if (type == Fact.class || type == AdmittedFact.class) {
            axiom(new Bounds.Term(name + ".on", 0, true), "<", new Bounds.Term(name + (type == Fact.class ? ".until" : ".ended"), 0, true));
        }
        if (type.getPackageName().startsWith("doha.") && TermTypes.reader(type, "count") != null) {
            axiom(new Bounds.Term(name + ".count", 0, true), ">=", new Bounds.Term(Bounds.ZERO, 0, true));
            axiom(new Bounds.Term(name + ".count", 0, true), "<=", new Bounds.Term(Bounds.ZERO, Integer.MAX_VALUE, true));
        }
    }

    private void axiom(Bounds.Term left, String operator, Bounds.Term right) {
        compared.add(new Compared(left, operator, right, null));
    }

    private void expression(BaseDescr expression, BaseDescr constraint, Class<?> type, String name) {
        if (expression instanceof ConstraintConnectiveDescr several && !several.isNegated() && several.getConnective() == ConnectiveType.AND) {
            several.getDescrs().forEach(each -> expression(each, constraint, type, name));
        } else if (expression instanceof BindingDescr binding) {
            bind(binding, type, name);
        } else if (expression instanceof RelationalExprDescr relation && !relation.getOperatorDescr().isNegated()) {
            BaseDescr left = relation.getLeft();
            if (left instanceof BindingDescr binding) {
                bind(binding, type, name);
                left = new AtomicExprDescr(binding.getExpression());
            }
            if (left instanceof AtomicExprDescr one && relation.getRight() instanceof AtomicExprDescr other) {
                Bounds.Term a = term(one.getExpression().strip(), type, name);
                Bounds.Term b = term(other.getExpression().strip(), type, name);
                if (a != null && b != null) {
                    compared.add(new Compared(a, relation.getOperator(), b, constraint));
                }
            }
        }
    }

    private void bind(BindingDescr binding, Class<?> type, String name) {
        Bounds.Term bound = term(binding.getExpression().strip(), type, name);
        if (bound != null && bound.plus() == 0 && !bound.name().equals(Bounds.ZERO)) {
            variables.put(binding.getVariable(), bound.name());
            whole.put(bound.name(), bound.whole());
        }
    }

    /** What an expression stands for; null where it is not understood. */
    private Bounds.Term term(String expression, Class<?> type, String pattern) {
        if (NUMBER.matcher(expression).matches()) {
            return new Bounds.Term(Bounds.ZERO, Long.parseLong(expression.replaceAll("[lL]$", "")), true);
        }
        Matcher day = DAY.matcher(expression);
        Matcher of = DAY_OF.matcher(expression);
        try {
            if (day.matches()) {
                return new Bounds.Term(Bounds.ZERO, LocalDate.parse(day.group(1)).toEpochDay(), true);
            } else if (of.matches()) {
                return new Bounds.Term(Bounds.ZERO, LocalDate.of(Integer.parseInt(of.group(1)), Integer.parseInt(of.group(2)),
                        Integer.parseInt(of.group(3))).toEpochDay(), true);
            }
        } catch (DateTimeException e) {
            return null;
        }
        Matcher moved = MOVED.matcher(expression);
        if (!moved.matches()) {
            moved = ADDED.matcher(expression);
        }
        if (moved.matches()) {
            Bounds.Term from = term(moved.group(1).strip(), type, pattern);
            long days = Long.parseLong(moved.group(3));
            boolean back = moved.group(2).equals("minus") || moved.group(2).equals("-");
            return from == null ? null : new Bounds.Term(from.name(), from.plus() + (back ? -days : days), from.whole());
        }
        return PATH.matcher(expression).matches() ? named(expression, type, pattern) : null;
    }

    private Bounds.Term named(String path, Class<?> type, String pattern) {
        String[] steps = path.replace("()", "").split("\\.");
        String first = TermTypes.propertyName(steps[0]);
        Method reader = TermTypes.reader(type, first);
        String known = variables.get(steps[0]);
        if (path.equals("this") || path.equals("null") || path.equals("true") || path.equals("false")) {
            return null;
        } else if (steps.length == 1 && known != null) {
            return new Bounds.Term(known, 0, whole.getOrDefault(known, false));
        } else if (steps.length == 1 && reader != null) {
            return new Bounds.Term(pattern + "." + first, 0, WHOLE.contains(reader.getReturnType()));
        }
        StringBuilder name = new StringBuilder(known != null ? known : reader != null ? pattern + "." + first : steps[0]);
        for (int i = 1; i < steps.length; i++) {
            name.append('.').append(TermTypes.propertyName(steps[i]));
        }
        return new Bounds.Term(name.toString(), 0, false);
    }
}
