package doha.internal.rules;

import doha.internal.rules.RuleModel.Argument;
import doha.internal.rules.RuleModel.Comparison;
import doha.internal.rules.RuleModel.Conclusion;
import doha.internal.rules.RuleModel.Condition;
import doha.internal.rules.RuleModel.Premise;
import doha.model.DutyId;
import doha.model.Place;
import doha.model.RuleInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules in a plain form that is stored beside the compiled ones, so that no parser is needed to know them: a line for each rule, each
 * pattern, each condition and so on, what belongs to something after it, and fields with tabs between them.
 */
final class RuleIndex {

    private RuleIndex() {
    }

    /** The lines of some rules; for rules of several files. */
    static List<String> write(List<RuleModel> rules) {
        List<String> lines = new ArrayList<>();
        for (RuleModel rule : rules) {
            RuleInfo info = rule.info();
            lines.add(line("rule", info.place(), info.file(), info.name(), info.clause(), info.duty() == null ? "" : info.duty().value()));
            for (Premise premise : rule.premises()) {
                lines.add(line("premise", premise.place(), premise.type(), premise.term().getName(), premise.inMemory() + "", premise.needed() + "", premise.negated() + ""));
                for (Condition condition : premise.conditions()) {
                    lines.add(line("condition", condition.place(), condition.text()));
                    condition.anyOf().forEach(c -> lines.add(line("comparison", c.place(), c.property(), c.operator(), c.operand())));
                }
            }
            for (Conclusion conclusion : rule.conclusions()) {
                lines.add(line("conclusion", conclusion.place(), conclusion.type(), conclusion.term().getName()));
                conclusion.arguments().forEach(a -> lines.add(line("argument", a.place(), a.property(), a.text(), a.variable() + "")));
            }
        }
        return lines;
    }

    private static String line(String kind, Place place, String... fields) {
        StringBuilder line = new StringBuilder(kind).append('\t').append(place.line()).append('\t').append(place.column());
        for (String field : fields) {
            line.append('\t').append(field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"));
        }
        return line.toString();
    }

    /** The rules that {@link #write} wrote. */
    static List<RuleModel> read(List<String> lines) {
        Reader reader = new Reader(lines);
        List<RuleModel> rules = new ArrayList<>();
        while (reader.is("rule")) {
            rules.add(reader.rule());
        }
        return List.copyOf(rules);
    }

    private static final class Reader {

        private final List<String> lines;
        private int next;
        private String file;
        private String[] fields;

        Reader(List<String> lines) {
            this.lines = lines;
        }

        boolean is(String kind) {
            return next < lines.size() && lines.get(next).startsWith(kind + "\t");
        }

        private Place take() {
            fields = lines.get(next++).split("\t", -1);
            return new Place(file, Integer.parseInt(fields[1]), Integer.parseInt(fields[2]));
        }

        private String field(int number) {
            String field = fields[2 + number];
            return field.indexOf('\\') < 0 ? field : field.translateEscapes();
        }

        RuleModel rule() {
            Place place = take();
            file = field(1);
            RuleInfo info = new RuleInfo(field(2), field(3), field(4).isEmpty() ? null : new DutyId(field(4)), new Place(file, place.line(), place.column()));
            List<Premise> premises = new ArrayList<>();
            while (is("premise")) {
                premises.add(premise());
            }
            List<Conclusion> conclusions = new ArrayList<>();
            while (is("conclusion")) {
                conclusions.add(conclusion());
            }
            return new RuleModel(info, premises, conclusions);
        }

        private Premise premise() {
            Place place = take();
            String type = field(1);
            Class<?> term = TermTypes.load(field(2));
            boolean inMemory = Boolean.parseBoolean(field(3));
            boolean needed = Boolean.parseBoolean(field(4));
            boolean negated = Boolean.parseBoolean(field(5));
            List<Condition> conditions = new ArrayList<>();
            while (is("condition")) {
                Place at = take();
                String text = field(1);
                List<Comparison> anyOf = new ArrayList<>();
                while (is("comparison")) {
                    Place operand = take();
                    anyOf.add(new Comparison(field(1), field(2), field(3), operand));
                }
                conditions.add(new Condition(text, at, anyOf));
            }
            return Premise.of(type, term, inMemory, needed, negated, conditions, place);
        }

        private Conclusion conclusion() {
            Place place = take();
            String type = field(1);
            Class<?> term = TermTypes.load(field(2));
            List<Argument> arguments = new ArrayList<>();
            while (is("argument")) {
                Place at = take();
                arguments.add(new Argument(field(1), field(2), Boolean.parseBoolean(field(3)), at));
            }
            return Conclusion.of(type, term, arguments, place);
        }
    }
}
