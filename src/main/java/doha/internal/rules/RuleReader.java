package doha.internal.rules;

import doha.internal.rules.RuleModel.Constraint;
import doha.internal.rules.RuleModel.Conclusion;
import doha.internal.rules.RuleModel.Condition;
import doha.internal.rules.RuleModel.Premise;
import doha.model.DutyId;
import doha.model.Place;
import doha.model.RuleInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads rules with the engine's own parser: the only class that calls it, when the program is built and for {@code --rules}. What it
 * does not understand it takes for looking at everything, or concluding anything, so that what it says holds for edited rules too.
 */
final class RuleReader {

    private static final Set<Class<?>> PARTED = Set.of(AndDescr.class, ExistsDescr.class, OrDescr.class, NotDescr.class, ForallDescr.class);
    private static final LanguageLevelOption LANGUAGE = LanguageLevelOption.DRL6;
    private static final Map<String, String> TURNED = Map.of("==", "==", "!=", "!=", "<", ">", ">", "<", "<=", ">=", ">=", "<=");
    private static final Pattern PROPERTY = Pattern.compile("(?:this\\.)?(\\w+)(?:\\(\\))?");

    private final RuleFile file;
    private final TermTypes types;

    // Of the rule at hand:
    private List<Premise> premises;
    private Map<String, Premise> variables;

    private RuleReader(RuleFile file, TermTypes types) {
        this.file = file;
        this.types = types;
    }

    /** The rules of some files, given by name and text, in the order of the files and of their lines; empty if a file cannot be parsed. */
    static Optional<List<RuleModel>> read(Map<String, String> files) {
        List<RuleModel> models = new ArrayList<>();
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            PackageDescr rules = parse(file.getValue());
            if (rules == null) {
                return Optional.empty();
            }
            TermTypes types = new TermTypes(rules.getImports().stream().map(each -> each.getTarget()).toList());
            RuleReader reader = new RuleReader(new RuleFile(file.getKey(), file.getValue()), types);
            rules.getRules().forEach(rule -> models.add(reader.rule(rule)));
        }
        return Optional.of(models);
    }

    private static PackageDescr parse(String text) {
        DrlParser parser = new DrlParser(LANGUAGE);
        try {
            PackageDescr parsed = parser.parse(false, text);
            return parser.hasErrors() ? null : parsed;
        } catch (DroolsParserException e) {
            return null;
        }
    }

    private Place place(BaseDescr part) {
        // The parser counts columns from 0.
        return part.getLine() < 1 ? new Place(file.name(), 1, 1) : new Place(file.name(), part.getLine(), part.getColumn() + 1);
    }

    private RuleModel rule(RuleDescr rule) {
        premises = new ArrayList<>();
        variables = new HashMap<>();
        int start = rule.getStartCharacter();
        int name = file.text().indexOf(rule.getName(), start);
        Place place = file.place(name < 0 ? start : name);
        conditions(rule.getLhs(), true);
        String consequence = String.valueOf(rule.getConsequence()).strip();
        int from = Math.max(0, file.text().indexOf(consequence, Math.max(start, rule.getLhs().getEndCharacter())));
        int end = Math.min(file.text().length(), from + consequence.length());
        List<Conclusion> conclusions = new Consequence(file, from, end, types, premises, variables).read();
        return new RuleModel(new RuleInfo(rule.getName(), annotation(rule, "clause").orElse(""),
                annotation(rule, "duty").map(DutyId::new).orElse(null), place), premises, conclusions);
    }

    private static Optional<String> annotation(RuleDescr rule, String name) {
        return Optional.ofNullable(rule.getAnnotation(name)).map(AnnotationDescr::getValue)
                .map(value -> String.valueOf(value).replaceAll("^\"|\"$", "").strip());
    }

    // ---- Conditions ----

    private void conditions(BaseDescr condition, boolean needed) {
        if (condition instanceof PatternDescr pattern) {
            pattern(pattern, needed, false);
        } else if (condition instanceof NotDescr not && not.getDescrs().size() == 1 && not.getDescrs().get(0) instanceof PatternDescr one) {
            pattern(one, false, needed);
        } else if (condition instanceof ConditionalElementDescr several && PARTED.contains(condition.getClass())) {
            boolean all = condition instanceof AndDescr || condition instanceof ExistsDescr;
            several.getDescrs().forEach(each -> conditions((BaseDescr) each, needed && all));
        } else if (!(condition instanceof EvalDescr)) {
            // What an eval looks at is bound by patterns.
            anything(condition);
        }
    }

    /** A condition that this does not understand may look at any term. */
    private void anything(BaseDescr condition) {
        premises.add(Premise.of(String.valueOf(condition), Object.class, true, false, false, List.of(), place(condition)));
    }

    private void pattern(PatternDescr pattern, boolean needed, boolean negated) {
        BaseDescr source = pattern.getSource();
        boolean known = source == null || source instanceof FromDescr;
        if (source instanceof AccumulateDescr gathered) {
            conditions(gathered.getInput(), false);
        } else if (source instanceof CollectDescr gathered) {
            conditions(gathered.getInputPattern(), false);
        } else if (!known || pattern.isQuery() || pattern.getObjectType() == null || !pattern.getBehaviors().isEmpty()) {
            anything(pattern);
            return;
        }
        List<Condition> conditions = new ArrayList<>();
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            condition(constraint, conditions);
        }
        Premise premise = Premise.of(pattern.getObjectType(), types.find(pattern.getObjectType()), source == null, needed && source == null,
                negated && source == null, conditions, place(pattern));
        premises.add(premise);
        if (pattern.getIdentifier() != null && !pattern.getIdentifier().isEmpty()) {
            variables.put(pattern.getIdentifier(), premise);
        }
    }

    private void condition(BaseDescr constraint, List<Condition> conditions) {
        String written = constraint.toString().strip();
        Place place = place(constraint);
        DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(LANGUAGE);
        ConstraintConnectiveDescr parsed = parser.parse(written);
        int from = constraint.getStartCharacter();
        if (parsed == null || parser.hasErrors() || parsed.isNegated()) {
            conditions.add(new Condition(written, place, List.of(unclear(written, place))));
        } else {
            parsed.getDescrs().forEach(each -> condition(each, written, place, from, conditions));
        }
    }

    private void condition(BaseDescr expression, String written, Place place, int from, List<Condition> conditions) {
        if (expression instanceof ConstraintConnectiveDescr all && all.getConnective() == ConnectiveType.AND && !all.isNegated()) {
            all.getDescrs().forEach(each -> condition(each, written, place, from, conditions));
            return;
        }
        if (expression instanceof BindingDescr bound) {
            conditions.add(new Condition(written, place,
                    List.of(new Constraint(property(bound.getExpression()), ":", bound.getVariable(), place))));
            return;
        }
        if (expression instanceof RelationalExprDescr relation && relation.getLeft() instanceof BindingDescr bound) {
            condition(bound, written, place, from, conditions);
        }
        List<Constraint> anyOf = new ArrayList<>();
        alternatives(expression, place, from, anyOf);
        conditions.add(new Condition(written, place, anyOf));
    }

    private void alternatives(BaseDescr expression, Place place, int from, List<Constraint> anyOf) {
        if (expression instanceof ConstraintConnectiveDescr several) {
            several.getDescrs().forEach(each -> alternatives(each, place, from, anyOf));
            if (several.getConnective() != ConnectiveType.OR || several.isNegated()) {
                anyOf.add(unclear("", place));
            }
        } else if (expression instanceof RelationalExprDescr relation && Constraint.OPPOSITES.containsKey(relation.getOperator())) {
            String left = expression(relation.getLeft());
            String right = expression(relation.getRight());
            String written = relation.getOperator();
            String operator = relation.getOperatorDescr().isNegated() ? Constraint.OPPOSITES.get(written) : written;
            if (left.startsWith("\"") || left.matches("-?\\d.*")) {
                anyOf.add(new Constraint(property(right), TURNED.get(operator), left, placeOf(left, from, place)));
            } else if (left.isEmpty() || right.isEmpty()) {
                anyOf.add(unclear(left + right, place));
            } else {
                anyOf.add(new Constraint(property(left), operator, right, placeOf(right, from, place)));
            }
        } else {
            anyOf.add(unclear(expression(expression), place));
        }
    }

    private static Constraint unclear(String expression, Place place) {
        return new Constraint(expression, "", "", place);
    }

    private Place placeOf(String word, int from, Place otherwise) {
        int at = from < 0 ? -1 : file.text().indexOf(word, from);
        return at < 0 ? otherwise : file.place(at);
    }

    private static String expression(BaseDescr side) {
        return side instanceof AtomicExprDescr atom ? atom.getExpression().strip()
                : side instanceof BindingDescr bound ? bound.getExpression().strip() : "";
    }

    /** The property that an expression reads: {@code on} of {@code getOn()}; another expression as it is. */
    private static String property(String expression) {
        Matcher plain = PROPERTY.matcher(expression.strip());
        return plain.matches() ? TermTypes.propertyName(plain.group(1)) : expression.strip();
    }
}
