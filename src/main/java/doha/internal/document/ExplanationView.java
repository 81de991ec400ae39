package doha.internal.document;

import doha.Explanation;
import doha.Explanation.Missing;
import doha.Explanation.Step;
import doha.internal.document.Document.Item;
import doha.internal.document.Document.Items;
import doha.internal.document.Document.Line;
import doha.internal.document.VerdictEntry.DutyState;
import doha.model.Duty;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Verdict;
import doha.model.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a duty has its verdict, down to sourced facts, and why not another. */
public record ExplanationView(Explanation explanation, Vocabulary vocabulary) implements View {

    public record ExplanationEntry(@JsonForm(inline = true) ResultHeader header, VerdictEntry verdict, Proof proof,
            List<MissingEntry> whyNot) {}

    /** A step of a proof, or the name of one that is shown further up. */
    sealed interface Proof {}

    @Describe("a rule that fired")
    record ProofStep(
            @Describe("s1 and so on, in the order of the text") String id,
            String rule,
            String clause,
            String conclusion,
            @Describe("what the rule matched itself") List<FactEntry> facts,
            @Describe("the switches it matched, with their positions") Map<String, String> readings,
            @Describe("the steps whose conclusions it matched") List<Proof> because) implements Proof {}

    @Describe("a step that is shown further up")
    record ProofReference(@Describe("its id") String ref) implements Proof {}

    @Describe("what stands between the duty and being met")
    record MissingEntry(String what, @Nullable String owedBy, @Nullable LocalDate by, @Nullable String nearest, @Nullable String awaited,
            @Nullable FactEntry fact) {}

    @Override
    public ExplanationEntry data() {
        List<MissingEntry> whyNot = explanation.whyNot().stream().map(m -> new MissingEntry(m.what(), m.owedBy(), m.by(), m.nearest(),
                m.awaited(), m.fact() == null ? null : FactEntry.of(m.fact()))).toList();
        return new ExplanationEntry(ResultHeader.of(explanation.assessment()), VerdictEntry.of(explanation.verdict()),
                proof(explanation.proof(), new IdentityHashMap<>()), whyNot);
    }

    /** A step with all it rests on; one that several conclusions rest on only the first time, then by its id. */
    private static Proof proof(Step step, Map<Step, String> ids) {
        if (ids.containsKey(step)) {
            return new ProofReference(ids.get(step));
        }
        String id = "s" + (ids.size() + 1);
        ids.put(step, id);
        List<Proof> because = new ArrayList<>();
        step.because().forEach(cause -> because.add(proof(cause, ids)));
        return new ProofStep(id, step.rule(), step.clause(), step.conclusion(), step.facts().stream().map(FactEntry::of).toList(),
                step.readings(), because);
    }

    @Override
    public Document document() {
        Verdict verdict = explanation.verdict();
        Document document = ResultHeader.document(explanation.assessment(), vocabulary).say(about(verdict, explanation.proof().rule()))
                .heading("Why").tree(verdict.duty().id() + ": " + DutyState.of(verdict).words(), proof(explanation));
        return explanation.whyNot().isEmpty() ? document : document.heading("Why not met").list(false, whyNot(explanation).nodes());
    }

    static List<Line> about(Verdict verdict, String... more) {
        Duty duty = verdict.duty();
        List<Line> lines = new ArrayList<>(List.of(
                new Line(duty.id() + ": " + duty.summary() + " (" + duty.place() + "; owed by " + duty.obligor() + " to " + duty.owedTo()
                        + ")", Style.BOLD),
                new Line(DutyState.of(verdict).words(), Labels.style(verdict.status()))));
        Stream.concat(numbers(verdict).stream(), Arrays.stream(more)).map(Line::of).forEach(lines::add);
        return lines;
    }

    /** How far a duty has come by its numbers, and between which reports it came there; empty if that says nothing. */
    public static List<String> numbers(Verdict verdict) {
        List<String> numbers = new ArrayList<>();
        if (verdict.progress() != null && !verdict.progress().measures().isEmpty()) {
            numbers.add("progress: " + Labels.measures(verdict.progress()));
        }
        reached(verdict).ifPresent(
                between -> numbers.add(between + ": only the later of these two reports, after the due day, shows the number"));
        return numbers;
    }

    /** Between which two reports a number was reached, if only the later one, after the due day, shows it. */
    static Optional<String> reached(Verdict verdict) {
        return Optional.ofNullable(verdict.reachedBetween()).map(between -> "reached somewhere from " + between.from() + " ("
                + between.before() + ") to " + between.to() + " (" + between.after() + ")");
    }

    /** The proof of an explanation, as a page shows it. */
    public static Item proof(Explanation explanation) {
        return new Proofs().node(explanation.proof());
    }

    /** What is missing, with who owes it and by when, the nearest miss and what is awaited. */
    public static Items whyNot(Explanation explanation) {
        List<Item> nodes = new ArrayList<>();
        for (Folded<Missing> entry : Folded.of(explanation.whyNot(), Missing::owedBy)) {
            Missing missing = entry.item();
            nodes.add(missing == null ? remark(entry.words("points")) : Item.of(Line.of(words(missing)), around(missing), List.of()));
        }
        return new Items(false, nodes);
    }

    private static String words(Missing missing) {
        return missing.what() + (missing.owedBy() == null ? "" : "; owed by " + missing.owedBy())
                + (missing.by() == null ? "" : (missing.owedBy() == null ? "; owed by " : ", by ") + missing.by());
    }

    private static List<Line> around(Missing missing) {
        List<Line> lines = new ArrayList<>();
        if (missing.nearest() != null) {
            lines.add(Line.of("nearest: " + missing.nearest()));
        }
        if (missing.fact() != null) {
            lines.add(Labels.source("fact: " + Labels.claim(missing.fact()) + "; ", missing.fact(), Style.PLAIN));
        }
        if (missing.awaited() != null) {
            lines.add(Line.of("awaited: " + missing.awaited()));
        }
        return lines;
    }

    private static Item remark(String text) {
        return Item.of(new Line(text, Style.DIM), List.of(), List.of());
    }

    /** A node for each step and each fact, however many steps rest on it. */
    private static final class Proofs {

        private final Map<Step, Item> steps = new IdentityHashMap<>();
        private final Map<FactId, Item> facts = new HashMap<>();

        Item node(Step step) {
            Item known = steps.get(step);
            if (known != null) {
                return known;
            }
            List<Line> details = new ArrayList<>();
            details.add(new Line("rule: " + step.rule() + (step.clause().isEmpty() ? "" : " [" + step.clause() + "]"), Style.DIM));
            step.readings().forEach((name, position) -> details.add(Line.of("reading: " + name + "=" + position)));
            List<Item> below = new ArrayList<>();
            for (Folded<Fact> fact : Folded.of(step.facts(), Fact::type)) {
                below.add(fact.item() == null ? remark(fact.words("facts"))
                        : facts.computeIfAbsent(fact.item().id(), id -> node(fact.item())));
            }
            for (Folded<Step> cause : Folded.of(step.because(), Step::rule)) {
                below.add(cause.item() == null ? remark(cause.words("steps")) : node(cause.item()));
            }
            Item node = Item.of(new Line(step.conclusion(), Style.BOLD), details, below);
            steps.put(step, node);
            return node;
        }

        private static Item node(Fact fact) {
            List<Line> details = new ArrayList<>(List.of(Labels.source("", fact, Style.DIM)));
            if (fact.note() != null) {
                details.add(new Line("note: " + fact.note(), Style.DIM));
            }
            return new Item(new Line(Labels.claim(fact), Style.GOOD), details, List.of(), true, null);
        }
    }

    /**
     * A long list for eyes: of a long run of like things the first and the last are shown, and how many are left out between them.
     *
     * @param item what is shown; null if some are left out
     * @param left how many are left out; 0 if something is shown
     */
    record Folded<T>(T item, int left) {

        private static final int LONG = 16;
        private static final int FIRST = 8;
        private static final int LAST = 2;

        /** The list with its long runs folded; things are alike if {@code kind} gives the same. */
        static <T> List<Folded<T>> of(List<T> items, Function<T, ?> kind) {
            List<Folded<T>> folded = new ArrayList<>();
            int end;
            for (int start = 0; start < items.size(); start = end) {
                end = start + 1;
                while (end < items.size() && Objects.equals(kind.apply(items.get(end)), kind.apply(items.get(start)))) {
                    end++;
                }
                int left = end - start > LONG ? end - start - FIRST - LAST : 0;
                for (int i = start; i < end; i++) {
                    if (left == 0 || i < start + FIRST || i >= end - LAST) {
                        folded.add(new Folded<>(items.get(i), 0));
                    } else if (i == start + FIRST) {
                        folded.add(new Folded<>(null, left));
                    }
                }
            }
            return folded;
        }

        String words(String things) {
            return "… and " + Labels.number(left) + " more " + things + " of the same kind";
        }
    }
}
