package doha.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.AlterableRules;
import doha.RuleCopies;
import doha.model.Vocabulary;
import doha.scenario.VocabularyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Rules altered in one place give other answers, or mean the same for a reason that is written down. {@code -Dmutants=all} tries
 * every mutant (the build in {@code src/mutants}), otherwise a sample by {@code -Dmutants.seed=N}. While working on survivors:
 * {@code -Dmutants.only=FILE} tries those of the keys in a file, {@code -Dmutants.progress=true} tells each as it is judged.
 */
@Tag("slow")
class RuleMutantsIT {

    private static final Path EXPLAINED = Path.of("src/test/resources/mutants/same-meaning.txt");
    private static final boolean ALL = "all".equals(System.getProperty("mutants"));
    private static final int SAMPLE = 40;
    private static final int GENERATED = Integer.getInteger("mutants.generated", ALL ? 1500 : 300);
    /** Rules that decide nothing: they answer why not, and are held by the tests of explanations. */
    private static final Pattern WORDS_ONLY = Pattern.compile("\\| (\\S+: )?[Ww]hy not: ");

    private final Vocabulary vocabulary = VocabularyReader.standard();
    private final Map<String, String> files = new TreeMap<>();

    @Test
    void everyAlteredRuleIsFoundOutOrMeansTheSame() throws Exception {
        Map<String, String> explained = Explained.read(EXPLAINED);
        List<Mutant> mutants = mutants();
        Set<String> stale = new TreeSet<>(explained.keySet());
        mutants.forEach(m -> stale.remove(m.key()));
        assertEquals(Set.of(), stale, "explained in " + EXPLAINED + ", and no mutant any more");
        List<Mutant> tried = new ArrayList<>(mutants);
        String only = System.getProperty("mutants.only");
        if (only != null) {
            Set<String> wanted = Set.copyOf(Files.readAllLines(Path.of(only)));
            tried.removeIf(m -> !wanted.contains(m.key()));
        } else if (System.getProperty("mutants.match") != null) {
            tried.removeIf(m -> !m.key().matches(System.getProperty("mutants.match")));
        } else if (!ALL) {
            Collections.shuffle(tried, new Random(Long.getLong("mutants.seed", 1)));
            tried = tried.subList(0, SAMPLE);
        }
        Tally tally = run(tried, explained);
        System.out.println(tally);
        assertTrue(tally.survivors.isEmpty(), () -> tally.survivors.size() + " mutants are neither found out nor explained:\n"
                + String.join("\n", tally.survivors.stream().map(m -> m + "\n    " + m.key()).sorted().toList()));
        assertEquals(Set.of(), new TreeSet<>(tally.wronglyExplained), "explained as meaning the same, and found out");
    }

    private static final class Tally {
        private final AtomicInteger made = new AtomicInteger();
        private final AtomicInteger byLibrary = new AtomicInteger();
        private final AtomicInteger byReference = new AtomicInteger();
        private final AtomicInteger same = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();
        private final Queue<Mutant> survivors = new ConcurrentLinkedQueue<>();
        private final Queue<String> wronglyExplained = new ConcurrentLinkedQueue<>();

        @Override
        public String toString() {
            return "mutants of the rules: " + made + " made, " + (byLibrary.get() + byReference.get()) + " killed (" + byLibrary
                    + " by the scenario library, " + byReference + " by generated scenarios), " + same + " mean the same, "
                    + survivors.size() + " survive; " + refused + " did not compile";
        }
    }

    private Tally run(List<Mutant> tried, Map<String, String> explained) throws Exception {
        Tally tally = new Tally();
        Queue<Mutant> open = new ConcurrentLinkedQueue<>(tried);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Callable<Void> worker = () -> {
                    work(open, explained, tally);
                    return null;
                };
                running.add(threads.submit(worker));
            }
            for (Future<Void> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return tally;
    }

    private void work(Queue<Mutant> open, Map<String, String> explained, Tally tally) throws IOException {
        AlterableRules rules = new AlterableRules(files);
        RuleJudge judge = new RuleJudge(vocabulary, GENERATED);
        assertFalse(judge.libraryKills(rules.agreement()), "the rules themselves fail the library");
        assertFalse(judge.referenceKills(rules.agreement()), "the rules themselves differ from the reference");
        for (Mutant mutant = open.poll(); mutant != null; mutant = open.poll()) {
            if (!rules.replace(mutant.rule(), mutant.text())) {
                tally.refused.incrementAndGet();
                continue;
            }
            tally.made.incrementAndGet();
            boolean killed = true;
            long start = System.nanoTime();
            if (judge.libraryKills(rules.agreement())) {
                tally.byLibrary.incrementAndGet();
            } else if (judge.referenceKills(rules.agreement())) {
                tally.byReference.incrementAndGet();
            } else {
                killed = false;
            }
            if (Boolean.getBoolean("mutants.progress")) {
                System.err.println((killed ? "killed   " : "survives ") + (System.nanoTime() - start) / 1_000_000 + " ms " + mutant.key());
            }
            if (killed && explained.containsKey(mutant.key())) {
                tally.wronglyExplained.add(mutant.key());
            } else if (!killed && explained.containsKey(mutant.key())) {
                tally.same.incrementAndGet();
            } else if (!killed) {
                tally.survivors.add(mutant);
            }
            assertTrue(rules.replace(mutant.rule(), original(mutant)));
        }
        assertFalse(judge.libraryKills(rules.agreement()), "the rules, put back, fail the library");
        assertFalse(judge.referenceKills(rules.agreement()), "the rules, put back, differ from the reference");
    }

    private String original(Mutant mutant) {
        return originals.get(mutant.file() + "/" + mutant.rule());
    }

    private final Map<String, String> originals = new TreeMap<>();

    private List<Mutant> mutants() throws IOException {
        List<Mutant> mutants = new ArrayList<>();
        for (Path file : RuleCopies.rules()) {
            files.put(file.toString(), Files.readString(file));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            String name = Path.of(file.getKey()).getFileName().toString();
            RuleMutator.originals(file.getValue()).forEach((rule, text) -> originals.put(name + "/" + rule, text));
            mutants.addAll(RuleMutator.of(name, file.getValue(), vocabulary));
        }
        mutants.removeIf(mutant -> WORDS_ONLY.matcher(mutant.key()).find());
        return mutants;
    }
}
