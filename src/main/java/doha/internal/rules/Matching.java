package doha.internal.rules;

import doha.internal.rules.RuleTexts.Rule;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Matches the conditions of rules against the terms that there may be. What it says cannot match, cannot; what it says may match,
 * need not: of what it does not understand it takes whatever lets the rule fire.
 */
final class Matching {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}[lL]?");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern NAME = Pattern.compile("(?:this\\.)?(\\$?\\w+)(?:\\(\\))?");
    private static final Pattern MEMBER = Pattern.compile("(\\$?\\w+)\\.(\\w+)(?:\\(\\))?");
    /** Functions that give null of nothing, so that a rule that gathers with them needs something to gather. */
    private static final Set<String> NULL_OF_NOTHING = Set.of("earliest", "min", "max");

    private final Map<String, List<String>> declared;
    private final Map<String, Set<Possible>> memory = new HashMap<>();
    private final Map<String, BaseDescr> parsed = new HashMap<>();
    private final Map<String, Class<?>> classes = new HashMap<>();

    Matching(Map<String, List<String>> declared) {
        this.declared = declared;
    }

    /** What is known while a rule is matched: the term at hand, and what its variables are bound to. */
    record State(Possible term, Map<String, Value> values, Map<String, Possible> terms) {

        static final State START = new State(null, Map.of(), Map.of());

        State at(Possible other) {
            return new State(other, values, terms);
        }

        State bind(String variable, Value value) {
            Map<String, Value> changed = new HashMap<>(values);
            changed.put(variable, value);
            return new State(term, changed, terms);
        }

        State bind(String variable, Possible whole) {
            Map<String, Possible> changed = new HashMap<>(terms);
            changed.put(variable, whole);
            return new State(term, values, changed);
        }
    }

    /** Takes a term into memory; whether it was not there before. */
    boolean add(Possible term) {
        return memory.computeIfAbsent(term.type(), t -> new LinkedHashSet<>()).add(term);
    }

    /** The terms that a pattern's type lets in; null where it is not known what the type is. */
    Collection<Possible> ofType(String name, TermTypes types) {
        if (declared.containsKey(name)) {
            return withAnything(name, memory.getOrDefault(name, Set.of()));
        }
        Class<?> type = types.find(name);
        if (type == Object.class) {
            return null;
        }
        List<Possible> found = new ArrayList<>();
        memory.forEach((of, terms) -> {
            if (type.isAssignableFrom(classes.computeIfAbsent(of, TermTypes::load)) && !declared.containsKey(of)) {
                found.addAll(terms);
            }
        });
        return withAnything(type.getName(), found);
    }

    private Collection<Possible> withAnything(String type, Collection<Possible> found) {
        if (!memory.containsKey(Possible.ANYTHING.type())) {
            return found;
        }
        List<Possible> more = new ArrayList<>(found);
        more.add(new Possible(type, Map.of()));
        return more;
    }

    /** The conditions of a rule one by one, all of which must hold. */
    static List<BaseDescr> conditions(AndDescr all) {
        List<BaseDescr> conditions = new ArrayList<>();
        for (BaseDescr condition : all.getDescrs()) {
            if (condition instanceof AndDescr and) {
                conditions.addAll(conditions(and));
            } else {
                conditions.add(condition);
            }
        }
        return conditions;
    }

    /** Goes through the ways in which conditions may hold together, until {@code enough} says so; whether it did. */
    boolean match(Rule rule, List<BaseDescr> conditions, State state, Predicate<State> enough) {
        if (conditions.isEmpty()) {
            return enough.test(state);
        }
        List<BaseDescr> rest = conditions.subList(1, conditions.size());
        BaseDescr first = conditions.get(0);
        if (first instanceof AndDescr and) {
            return match(rule, joined(conditions(and), rest), state, enough);
        } else if (first instanceof OrDescr or) {
            return or.getDescrs().stream().anyMatch(each -> match(rule, joined(List.of(each), rest), state, enough));
        } else if (first instanceof PatternDescr pattern) {
            return pattern(rule, pattern, state, next -> match(rule, rest, next, enough));
        } else if (first instanceof ExistsDescr exists) {
            List<BaseDescr> inner = ((List<?>) exists.getDescrs()).stream().map(BaseDescr.class::cast).toList();
            return match(rule, inner, state, found -> true) && match(rule, rest, state, enough);
        } else if (first instanceof EvalDescr eval) {
            State next = assume(rule, parse(String.valueOf(eval.getContent())), state.at(null));
            return next != null && match(rule, rest, next, enough);
        }
        return match(rule, rest, state, enough);
    }

    private static List<BaseDescr> joined(List<BaseDescr> some, List<BaseDescr> more) {
        List<BaseDescr> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private boolean pattern(Rule rule, PatternDescr pattern, State state, Predicate<State> next) {
        if (pattern.getSource() instanceof AccumulateDescr gathered) {
            return (!needsSomething(gathered) || match(rule, List.of(gathered.getInput()), state, found -> true)) && next.test(state);
        }
        Collection<Possible> candidates = pattern.getSource() != null ? null : ofType(pattern.getObjectType(), rule.types());
        if (candidates == null) {
            // What comes from elsewhere is a term of which nothing is told.
            Class<?> type = rule.types().find(pattern.getObjectType());
            candidates = List.of(new Possible(type.getName(), Map.of()));
        }
        for (Possible candidate : candidates) {
            State holds = holds(rule, pattern.getConstraint().getDescrs(), state.at(candidate));
            if (holds != null && next.test(bound(pattern, holds).at(null))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it gives nothing, so that its rule does not match, where there is nothing to gather. */
    static boolean needsSomething(AccumulateDescr gathered) {
        return gathered.getInput() != null && gathered.getFunctions() != null
                && gathered.getFunctions().stream().anyMatch(f -> NULL_OF_NOTHING.contains(f.getFunction()));
    }

    private static State bound(PatternDescr pattern, State state) {
        String variable = pattern.getIdentifier();
        return variable == null || variable.isEmpty() ? state : state.bind(variable, state.term());
    }

    /** What is known once all of some constraints hold; null where they cannot. */
    State holds(Rule rule, List<? extends BaseDescr> constraints, State state) {
        State known = state;
        for (BaseDescr constraint : constraints) {
            known = known == null ? null : assume(rule, parse(constraint.toString()), known);
        }
        return known;
    }

    /** An expression taken apart; null where it cannot be. */
    BaseDescr parse(String expression) {
        return parsed.computeIfAbsent(expression, text -> {
            DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);
            BaseDescr result = parser.parse(text);
            return parser.hasErrors() || result == null ? new BaseDescr() : result;
        });
    }

    private State assume(Rule rule, BaseDescr expression, State state) {
        if (expression instanceof ConstraintConnectiveDescr several) {
            if (several.isNegated()) {
                return state;
            }
            if (several.getConnective() == ConnectiveType.AND) {
                State known = state;
                for (BaseDescr each : several.getDescrs()) {
                    known = known == null ? null : assume(rule, each, known);
                }
                return known;
            }
            boolean any = several.getDescrs().stream().anyMatch(each -> assume(rule, each, state) != null);
            return several.getConnective() != ConnectiveType.OR || any ? state : null;
        } else if (expression instanceof BindingDescr binding) {
            return bind(rule, binding, state);
        } else if (expression instanceof RelationalExprDescr relation) {
            return related(rule, relation, state);
        } else if (expression instanceof AtomicExprDescr atom) {
            String text = atom.getExpression().strip();
            boolean negated = text.startsWith("!");
            Operand truth = operand(rule, negated ? text.substring(1).strip() : text, state);
            return truth.value().and(Value.of(!negated)).isImpossible() ? null : truth.narrowed(state, truth.value().and(Value.of(!negated)));
        }
        return state;
    }

    private State bind(Rule rule, BindingDescr binding, State state) {
        String expression = binding.getExpression().strip();
        if (expression.equals("this") && state.term() != null) {
            return state.bind(binding.getVariable(), state.term());
        }
        return state.bind(binding.getVariable(), operand(rule, expression, state).value());
    }

    private State related(Rule rule, RelationalExprDescr relation, State before) {
        State state = before;
        BaseDescr left = relation.getLeft();
        if (left instanceof BindingDescr binding) {
            state = bind(rule, binding, state);
            left = new AtomicExprDescr(binding.getExpression());
        }
        if (relation.getOperatorDescr().isNegated() || !(left instanceof AtomicExprDescr one)
                || !(relation.getRight() instanceof AtomicExprDescr other)) {
            return state;
        }
        Operand a = operand(rule, one.getExpression().strip(), state);
        Operand b = operand(rule, other.getExpression().strip(), state);
        return compared(relation.getOperator(), a, b, state);
    }

    private static State compared(String operator, Operand a, Operand b, State state) {
        switch (operator) {
            case "==":
                Value both = alike(a.value(), b.value()).and(alike(b.value(), a.value()));
                return both.isImpossible() ? null : b.narrowed(a.narrowed(state, both), both);
            case "!=":
                if (b.value().equals(Value.NULL) || a.value().equals(Value.NULL)) {
                    Operand other = b.value().equals(Value.NULL) ? a : b;
                    return other.value().present().isImpossible() ? null : other.narrowed(state, other.value().present());
                }
                Object only = alike(b.value(), a.value()).only();
                Value rest = only == null ? a.value() : a.value().without(only);
                return rest.isImpossible() ? null : a.narrowed(state, rest);
            case "<", "<=", ">", ">=":
                Value left = a.value().present();
                Value right = b.value().present();
                return left.isImpossible() || right.isImpossible() || !anyOrder(operator, left, right) ? null : state;
            default:
                return state;
        }
    }

    /** A value as the other has it: the text of an enum's constant is that constant. */
    private static Value alike(Value value, Value other) {
        if (value.constants() == null || other.constants() == null) {
            return value;
        }
        Object example = other.constants().stream().findFirst().orElse(null);
        if (!(example instanceof Enum<?> constant)) {
            return value;
        }
        List<Object> constants = new ArrayList<>();
        for (Object each : value.constants()) {
            if (each instanceof String text) {
                for (Object known : constant.getDeclaringClass().getEnumConstants()) {
                    if (((Enum<?>) known).name().equals(text)) {
                        constants.add(known);
                    }
                }
            } else {
                constants.add(each);
            }
        }
        return Value.oneOf(constants, value.absent());
    }

    private static boolean anyOrder(String operator, Value left, Value right) {
        if (left.constants() == null || right.constants() == null) {
            return true;
        }
        for (Object a : left.constants()) {
            for (Object b : right.constants()) {
                if (!(a instanceof Long x) || !(b instanceof Long y)) {
                    return true;
                }
                int order = Long.compare(x, y);
                if (operator.startsWith("<") && order < 0 || operator.startsWith(">") && order > 0 || operator.endsWith("=") && order == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * One side of a comparison.
     *
     * @param value    what it may be
     * @param property the property of the term at hand that it is; null where it is none
     * @param variable the variable that it is; null where it is none
     */
    record Operand(Value value, String property, String variable) {

        State narrowed(State state, Value to) {
            if (property != null && state.term() != null) {
                return state.at(state.term().with(property, to));
            }
            return variable != null && state.values().containsKey(variable) ? state.bind(variable, to) : state;
        }
    }

    Operand operand(Rule rule, String expression, State state) {
        Matcher text = TEXT.matcher(expression);
        if (text.matches()) {
            return new Operand(Value.of(text.group(1)), null, null);
        } else if (NUMBER.matcher(expression).matches()) {
            return new Operand(Value.of(Long.valueOf(expression.replaceAll("[lL]$", ""))), null, null);
        }
        switch (expression) {
            case "null":
                return new Operand(Value.NULL, null, null);
            case "true", "false":
                return new Operand(Value.of(Boolean.valueOf(expression)), null, null);
            case "this":
                return new Operand(Value.SOME, null, null);
            default:
                break;
        }
        Matcher name = NAME.matcher(expression);
        if (name.matches()) {
            String variable = name.group(1);
            if (state.values().containsKey(variable)) {
                return new Operand(state.values().get(variable), null, variable);
            } else if (state.terms().containsKey(variable)) {
                return new Operand(Value.SOME, null, null);
            } else if (state.term() != null) {
                String property = TermTypes.propertyName(variable);
                return new Operand(told(state.term(), property), property, null);
            }
        }
        Matcher member = MEMBER.matcher(expression);
        if (member.matches()) {
            Possible owner = state.terms().get(member.group(1));
            if (owner != null) {
                return new Operand(owner.get(TermTypes.propertyName(member.group(2))), null, null);
            }
            Object constant = TermTypes.constant(rule.types().find(member.group(1)), member.group(2));
            if (constant != null) {
                return new Operand(Value.of(constant), null, null);
            }
        }
        return new Operand(Value.UNKNOWN, null, null);
    }

    /** What a property of a term may be, by what is told of it or else by its type. */
    private Value told(Possible term, String property) {
        if (term.fields().containsKey(property) || declared.containsKey(term.type())) {
            return term.get(property);
        }
        Method reader = TermTypes.reader(classes.computeIfAbsent(term.type(), TermTypes::load), property);
        return reader != null && reader.getReturnType().isEnum() ? Value.oneOf(List.of(reader.getReturnType().getEnumConstants()), true)
                : Value.UNKNOWN;
    }

    /** All of the terms in memory. */
    Collection<Set<Possible>> memory() {
        return Collections.unmodifiableCollection(memory.values());
    }
}
