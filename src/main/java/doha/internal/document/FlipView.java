package doha.internal.document;

import doha.analysis.Counterfactual;
import doha.analysis.Counterfactual.Answer;
import doha.analysis.Counterfactual.Change;
import doha.analysis.Counterfactual.FactChange;
import doha.analysis.Counterfactual.SilenceChange;
import doha.analysis.Counterfactual.SwitchChange;
import doha.internal.document.Document.Code;
import doha.internal.document.Document.Line;
import doha.internal.document.Document.Item;
import doha.internal.document.VerdictEntry.DutyState;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Query;
import doha.model.Status;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What would have to be different for another verdict on a duty. */
public record FlipView(Counterfactual flip, Vocabulary vocabulary) implements View {

    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    public record FlipEntry(@JsonForm(inline = true) ResultHeader header, VerdictEntry verdict,
            @Describe("the smallest first; those that only doubt the record last") List<FlipAnswer> answers, SearchEntry search) {}

    @Describe("changes that give the duty another status")
    record FlipAnswer(
            String words,
            @Describe("by how many days a day moves, or how far a count is; 0 for all else") long size,
            List<FlipChange> changes,
            @Describe("whether it only unmakes the signing, takes a fact at a weaker standing, or declares the record silent") boolean doubtsRecord,
            @Describe("the verdict on the duty then") DutyState verdict,
            @Describe("a scenario file that extends the one asked about, to be saved beside it") String yaml) {}

    @Describe("what was tried")
    record SearchEntry(
            @Describe("the status looked for; null for any other") @Nullable Status to,
            @Describe("how many changed scenarios were judged") int judged,
            @Describe("by up to how many days every day was moved") long daysMovedUpTo,
            @Describe("whether there may be more answers than those given") boolean more,
            int pairsTried,
            @Describe("how many pairs there are of switches and facts left out, neither of which does it alone") int pairs) {}

    sealed interface FlipChange {}

    @Describe("a switch in another position")
    record ReadingFlip(@JsonForm(only = "reading") String change, String reading, String from, String to) implements FlipChange {}

    @Describe("a fact left out")
    record RemovalFlip(@JsonForm(only = "remove") String change, @Describe("its id") FactId fact) implements FlipChange {}

    @Describe("a fact that is not there: what is awaited")
    record AdditionFlip(@JsonForm(only = "add") String change, FactEntry fact) implements FlipChange {}

    @Describe("a fact that says something else")
    record EditFlip(@JsonForm(only = "edit") String change, FactEntry before, FactEntry after,
            @Describe("the fields that differ; known follows on") List<String> fields) implements FlipChange {}

    @Describe("a duty put among those on which the record is silent, or taken from them")
    record SilenceFlip(@JsonForm(only = {"unknown", "not-unknown"}) String change, DutyId duty) implements FlipChange{}

    /** As {@link View#write}, and {@code yaml}: every answer as a scenario file, a YAML document each. */
    @Override
    public void write(String format, int width, boolean colour, Writer out) throws IOException {
        if (!format.equals("yaml")) {
            View.super.write(format, width, colour, out);
            return;
        }
        String separator = "";
        for (Answer answer : flip.answers()) {
            out.append(separator).append("# ").append(TextWidth.clean(flip.verdict().duty().id() + " is then "
                    + DutyState.of(answer.verdict()).words())).append('\n').append(yaml(answer));
            separator = "---\n";
        }
    }

    @Override
    public FlipEntry data() {
        return new FlipEntry(ResultHeader.of(flip.assessment()), VerdictEntry.of(flip.verdict()),
                flip.answers().stream().map(answer -> new FlipAnswer(words(answer), answer.size(),
                        answer.changes().stream().map(FlipView::entry).toList(), answer.doubtsRecord(), DutyState.of(answer.verdict()),
                        yaml(answer))).toList(),
                new SearchEntry(flip.to(), flip.tried(), flip.horizon(), flip.cut(), flip.pairs(), flip.allPairs()));
    }

    private static FlipChange entry(Change change) {
        if (change instanceof SwitchChange c) {
            return new ReadingFlip("reading", c.name(), c.from(), c.to());
        } else if (change instanceof FactChange c && c.isRemoval()) {
            return new RemovalFlip("remove", c.before().id());
        } else if (change instanceof FactChange c && c.before() == null) {
            return new AdditionFlip("add", FactEntry.of(c.after()));
        } else if (change instanceof SilenceChange c) {
            return new SilenceFlip(c.added() ? "unknown" : "not-unknown", c.duty());
        }
        FactChange c = (FactChange) change;
        return new EditFlip("edit", FactEntry.of(c.before()), FactEntry.of(c.after()), c.fields());
    }

    @Override
    public Document document() {
        String status = flip.to() == null ? "have another status" : "be " + flip.to().label();
        Document document = ResultHeader.document(flip.assessment(), vocabulary).say(ExplanationView.about(flip.verdict()))
                .pageHeading(2, flip.to() == null ? "What would give it another status" : "What would make it " + flip.to().label());
        Map<Boolean, List<Answer>> doubting = flip.answers().stream().collect(Collectors.partitioningBy(Answer::doubtsRecord));
        if (flip.answers().isEmpty()) {
            document.say("Nothing tried would have it " + status.replaceFirst("^have ", "in ") + ".");
        }
        if (!doubting.get(false).isEmpty()) {
            document.say("It would " + status + " if you").list(true, items(doubting.get(false)));
        }
        if (!doubting.get(true).isEmpty()) {
            document.say((doubting.get(false).isEmpty() ? "It would " + status + ", doubting" : "Or, doubting")
                    + " the record itself, if you").list(true, items(doubting.get(true)));
        }
        return document.say(tried());
    }

    private List<Item> items(List<Answer> answers) {
        return answers.stream().map(answer -> new Item(
                new Line(words(answer), Style.BOLD),
                List.of(new Line(DutyState.of(answer.verdict()).words(), Labels.style(answer.verdict().status()))),
                List.of(), false, new Code("yaml", yaml(answer), difference(answer)))).toList();
    }

    /** The changes of an answer in a sentence without its stop. */
    private static String words(Answer answer) {
        return String.join(", and ", answer.changes().stream().map(FlipView::words).toList());
    }

    private static String words(Change change) {
        if (change instanceof SwitchChange c) {
            return "read " + c.name() + "=" + c.to() + ", not " + c.from();
        } else if (change instanceof FactChange c && c.isRemoval()) {
            return "leave out " + Labels.claim(c.before());
        } else if (change instanceof FactChange c && c.before() == null) {
            return "add " + c.after().type() + (c.after().count() == null ? "" : " of " + Labels.number(c.after().count())) + " on "
                    + c.after().on();
        } else if (change instanceof SilenceChange c) {
            return c.added() ? "say under 'unknown' that the record is silent on " + c.duty() : "take " + c.duty() + " out of 'unknown'";
        }
        return words((FactChange) change);
    }

    private static String words(FactChange c) {
        Fact before = c.before();
        Fact after = c.after();
        String fact = before.id() + " (" + before.type() + ")";
        if (c.fields().size() == 2) {
            return "move " + fact + " from " + before.on() + " until " + before.until() + " to " + after.on() + " until " + after.until()
                    + moved(before.on(), after.on());
        }
        String field = c.fields().get(0);
        return switch (field) {
            case "on" -> "move " + fact + " from " + before.on() + " to " + after.on() + moved(before.on(), after.on());
            case "until" -> "end " + fact + " on " + after.until() + ", "
                    + (before.until() == null ? "which has no end now" : "not " + before.until() + moved(before.until(), after.until()));
            case "known" ->
                "have " + fact + " known on " + after.known() + ", not " + before.known() + moved(before.known(), after.known());
            case "to" ->
                "let " + fact + " extend to " + after.day("to") + ", not " + before.day("to") + moved(before.day("to"), after.day("to"));
            case "count" -> "count " + Labels.number(after.count()) + " in " + fact + ", not " + Labels.number(before.count());
            case "standing" -> "take " + fact + " as " + after.standing().label() + ", not " + before.standing().label();
            default -> "let " + fact + " say " + field + ": " + after.values().get(field) + ", not " + before.values().get(field);
        };
    }

    private static String moved(LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay();
        return ", " + Labels.count(Math.abs(days), "day", "days") + (days < 0 ? " earlier" : " later");
    }

    private String tried() {
        boolean added = flip.answers().stream().flatMap(answer -> answer.changes().stream())
                .anyMatch(change -> change instanceof FactChange c && c.before() == null);
        String days = flip.horizon() == 0 ? "" : "; every day of a fact moved by up to " + Labels.count(flip.horizon(), "day", "days")
                + (flip.assessment().query().knownBy() == null ? "" : ", the day it became known too");
        return "Tried, each alone: every switch, and every fact left out"
                + (added || flip.horizon() > 0 ? "; what 'why not' awaits, added" : "") + days
                + (flip.horizon() == Counterfactual.HORIZON ? "; every count, every other word of a fact, and silence."
                        : "; larger changes were left, since enough were found (--most gives more).")
                + (flip.pairs() == 0 ? " No pairs were tried."
                        : " Then " + Labels.number(flip.pairs()) + " of the " + Labels.number(flip.allPairs()) + " pairs of switches and "
                                + "facts left out that do not do it alone; no pair with a moved day or a count, and nothing of three changes.")
                + " Scenarios judged: " + Labels.number(flip.tried()) + ".";
    }

    /**
     * An answer as a scenario file that extends the one asked about, to be saved beside it. If no file can say it (a scenario without
     * a file; silence taken back), it is the whole scenario instead.
     */
    public String yaml(Answer answer) {
        String title = flip.scenario().title() + ", if you " + words(answer);
        if (isWhole(answer)) {
            return flip.with(answer, title).toYaml();
        }
        Query query = flip.assessment().query();
        String file = flip.scenario().file().replace('\\', '/');
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("title", title);
        entries.put("extends", file.substring(file.lastIndexOf('/') + 1));
        entries.put("as-of", query.asOf());
        entries.put("known-by", query.knownBy() == null && flip.scenario().knownBy() != null ? ALWAYS : query.knownBy());
        return yaml(entries, answer, query.readings().asMap());
    }

    /** The entries of such a file that say what is different; null if only a whole scenario can say it. */
    private String difference(Answer answer) {
        return isWhole(answer) ? null : yaml(new LinkedHashMap<>(), answer, flip.scenario().readings().asMap());
    }

    private boolean isWhole(Answer answer) {
        return flip.scenario().file() == null
                || answer.changes().stream().anyMatch(c -> c instanceof SilenceChange silence && !silence.added());
    }

    private String yaml(Map<String, Object> entries, Answer answer, Map<String, String> under) {
        Map<String, String> readings = new LinkedHashMap<>(under);
        List<FactId> removed = new ArrayList<>();
        List<DutyId> unknown = new ArrayList<>();
        List<Map<String, Object>> changes = new ArrayList<>();
        List<Map<String, Object>> added = new ArrayList<>();
        for (Change change : answer.changes()) {
            if (change instanceof SwitchChange c) {
                readings.put(c.name(), c.to());
            } else if (change instanceof FactChange c && c.isRemoval()) {
                removed.add(c.before().id());
            } else if (change instanceof SilenceChange c) {
                unknown.add(c.duty());
            } else if (change instanceof FactChange c && c.before() == null) {
                added.add(values(c.after()));
            } else if (change instanceof FactChange c) {
                changes.add(values(c));
            }
        }
        readings.entrySet().removeIf(e -> e.getValue().equals(flip.scenario().readings().position(e.getKey())));
        entries.put("readings", readings);
        entries.put("unknown", unknown);
        entries.put("remove", removed);
        entries.put("change", changes);
        entries.put("facts", added);
        entries.values().removeIf(value -> value == null || value.equals(Map.of()) || value.equals(List.of()));
        return Scenario.toYaml(entries);
    }

    private static Map<String, Object> values(Fact added) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", added.id());
        values.put("on", added.on());
        values.put("fact", added.type());
        values.putAll(added.values());
        return values;
    }

    /** The day it became known is named only if it is asked about: a file that names it would else keep the old one. */
    private Map<String, Object> values(FactChange c) {
        Map<String, Object> fields = c.after().fields();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", c.after().id());
        c.fields().forEach(field -> values.put(field, fields.get(field)));
        if (flip.assessment().query().knownBy() != null && !c.after().known().equals(c.before().known())) {
            values.put("known", c.after().known());
        }
        return values;
    }
}
