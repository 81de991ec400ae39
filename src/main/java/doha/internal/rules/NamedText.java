package doha.internal.rules;

import doha.internal.rules.Consequence.Made;
import doha.internal.rules.Names.Domain;
import doha.internal.rules.RuleTexts.Rule;
import doha.model.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;

/**
 * A text in a rule that the vocabulary must know.
 *
 * @param text   the text
 * @param place  where it stands
 * @param domain the texts that it may be
 * @param does   what the rule does with it, such as {@code looks for}
 */
record NamedText(String text, Place place, Domain domain, String does) {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*)\"");

    boolean isKnown() {
        return domain.known().contains(text);
    }

    String wrong() {
        return does + " what is not there: " + domain.wrong(text);
    }

    /** Those of a rule's conditions and of its consequence. */
    static List<NamedText> in(Rule rule, Consequence consequence, Matching matching, Names names) {
        List<NamedText> found = new ArrayList<>();
        for (PatternDescr pattern : patterns(rule.descr().getLhs())) {
            found.addAll(in(rule, pattern, matching, names));
        }
        for (Made made : consequence.made()) {
            if (made.type() == null) {
                continue;
            }
            String term = made.type().substring(made.type().lastIndexOf('.') + 1);
            for (String property : made.properties()) {
                String text = property == null ? null : made.text(property);
                Domain domain = text == null ? null : names.of(term, property, Set.of());
                if (domain != null) {
                    found.add(new NamedText(text, rule.placeOf('"' + text + '"', rule.descr().getConsequenceLine()), domain, "concludes"));
                }
            }
        }
        return found;
    }

    /** Those that a pattern compares properties with. */
    static List<NamedText> in(Rule rule, PatternDescr pattern, Matching matching, Names names) {
        String term = pattern.getObjectType().substring(pattern.getObjectType().lastIndexOf('.') + 1);
        Map<String, Set<String>> compared = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            Map<String, Set<String>> here = new LinkedHashMap<>();
            compared(matching.parse(constraint.toString()), here);
            here.forEach((property, texts) -> {
                compared.computeIfAbsent(property, p -> new LinkedHashSet<>()).addAll(texts);
                lines.putIfAbsent(property, constraint.getLine());
            });
        }
        List<NamedText> found = new ArrayList<>();
        compared.forEach((property, texts) -> {
            Set<String> beside = compared.getOrDefault(property.equals("position") ? "name" : "type", Set.of());
            Domain domain = names.of(term, property, beside);
            if (domain != null) {
                texts.forEach(text -> found.add(new NamedText(text, rule.placeOf('"' + text + '"', lines.get(property)), domain, "looks for")));
            }
        });
        return found;
    }

    /** The texts that properties are compared with, anywhere in an expression. */
    private static void compared(BaseDescr expression, Map<String, Set<String>> found) {
        if (expression instanceof ConstraintConnectiveDescr several) {
            several.getDescrs().forEach(each -> compared(each, found));
        } else if (expression instanceof RelationalExprDescr relation
                && (relation.getOperator().startsWith("==") || relation.getOperator().startsWith("!="))) {
            String left = plain(relation.getLeft());
            String right = plain(relation.getRight());
            Matcher text = QUOTED.matcher(right);
            Matcher turned = QUOTED.matcher(left);
            if (text.matches()) {
                found.computeIfAbsent(TermTypes.propertyName(left), p -> new LinkedHashSet<>()).add(text.group(1));
            } else if (turned.matches()) {
                found.computeIfAbsent(TermTypes.propertyName(right), p -> new LinkedHashSet<>()).add(turned.group(1));
            }
        }
    }

    private static String plain(BaseDescr side) {
        String expression = side instanceof AtomicExprDescr atom ? atom.getExpression()
                : side instanceof BindingDescr binding ? binding.getExpression() : "";
        return expression.strip().replaceAll("^this\\.|\\(\\)$", "");
    }

    /** All patterns of some conditions, wherever they stand. */
    static List<PatternDescr> patterns(BaseDescr conditions) {
        List<PatternDescr> patterns = new ArrayList<>();
        if (conditions instanceof PatternDescr pattern) {
            patterns.add(pattern);
            if (pattern.getSource() instanceof AccumulateDescr gathered && gathered.getInput() != null) {
                patterns.addAll(patterns(gathered.getInput()));
            }
        } else if (conditions instanceof ConditionalElementDescr several) {
            several.getDescrs().forEach(each -> patterns.addAll(patterns((BaseDescr) each)));
        }
        return patterns;
    }
}
