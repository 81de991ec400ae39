package doha;

import doha.model.DutyId;
import doha.model.Gate;
import doha.model.Pace;
import doha.model.Query;
import doha.model.Receipt;
import doha.model.Status;
import doha.model.Tally;
import doha.model.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on every duty on a day under a reading. Immutable.
 *
 * @param agreement the id of the agreement whose duties these are
 * @param scenario the scenario's title
 * @param query the day, the known-by day and the reading it answers
 * @param receipt  what the result can be traced to
 * @param duties   one verdict for each duty in force under the reading, in the order of agreement.md
 * @param gate     the gate; null before the signing
 * @param closedBy what holds the gate closed, by the cause that the rules name, with the duties whose conduct it is; empty if it is open
 * @param pace     the pace; null before the signing
 * @param remains  if the pace is complete: other levels that duties of the same part ask for and whose last report is above 0, by type
 */
public record Assessment(String agreement, String scenario, Query query, Receipt receipt, List<Verdict> duties, @Nullable Gate gate,
        Map<String, List<DutyId>> closedBy, @Nullable Pace pace, Map<String, Integer> remains) {

    /** Copies the collections. */
    public Assessment {
        duties = List.copyOf(duties);
        Map<String, List<DutyId>> causes = new TreeMap<>();
        closedBy.forEach((cause, ids) -> causes.put(cause, List.copyOf(ids)));
        closedBy = Collections.unmodifiableMap(causes);
        remains = Collections.unmodifiableMap(new TreeMap<>(remains));
    }

    /** The verdict on a duty, such as {@code "I.B.1"}; {@link NoSuchElementException} if it is no duty of this reading. */
    public Verdict duty(String id) {
        return duty(new DutyId(id));
    }

    /** As {@link #duty(String)}. */
    public Verdict duty(DutyId id) {
        return duties.stream().filter(v -> v.duty().id().equals(id)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("no verdict on '" + id + "' under this reading"));
    }

    /** The scenario, the day and how many duties have each status. */
    @Override
    public String toString() {
        return scenario + " on " + query.asOf() + ": " + summary();
    }

    /** How many duties of each part of the agreement stand how, in the order of the text. */
    public Map<String, Tally> byPart() {
        return tallies(verdict -> List.of(verdict.duty().part()));
    }

    /** How many duties each party owes, alone or with others, and how they stand; in the order in which the text names the parties. */
    public Map<String, Tally> byParty() {
        return tallies(verdict -> verdict.duty().obligors());
    }

    private Map<String, Tally> tallies(Function<Verdict, List<String>> heads) {
        Map<String, List<Verdict>> sorted = new LinkedHashMap<>();
        duties.forEach(verdict -> heads.apply(verdict).forEach(head -> sorted.computeIfAbsent(head, h -> new ArrayList<>()).add(verdict)));
        Map<String, Tally> tallies = new LinkedHashMap<>();
        sorted.forEach((head, verdicts) -> tallies.put(head, Tally.of(verdicts)));
        return Collections.unmodifiableMap(tallies);
    }

    /** How many duties have each status. */
    public Map<Status, Integer> summary() {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        Arrays.stream(Status.values()).forEach(s -> counts.put(s, 0));
        duties.forEach(v -> counts.merge(v.status(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }
}
