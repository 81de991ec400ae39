package doha.scenario;

import doha.model.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the facts of a scenario together: inherited ones without those under {@code remove} and altered as {@code change} says,
 * then included ones, then its own (interfaces.md, Scenario file).
 */
final class FactMerge {

    private final Mapping file;
    private final FieldParser values;
    private final boolean allInherited;
    private final Map<String, FactDraft> inherited = new LinkedHashMap<>();
    private final Set<String> removed = new HashSet<>();

    /** Over the base's facts; if a fault hides some of them, none is said not to be inherited. */
    FactMerge(Mapping file, FieldParser values, List<FactDraft> base, boolean allInherited) {
        this.file = file;
        this.values = values;
        this.allInherited = allInherited;
        // Only a fact with a fault of its own has no id; it takes part in nothing.
        base.stream().filter(fact -> fact.id() != null).forEach(fact -> inherited.put(fact.id(), fact));
    }

    /** The facts in order, each with an id unless it is faulty. */
    List<FactDraft> merge(List<FactDraft> included, List<FactDraft> own) {
        remove();
        change();
        List<FactDraft> facts = new ArrayList<>(inherited.values());
        int kept = facts.size();
        facts.addAll(included);
        facts.addAll(own);
        refuseIdsUsedTwice(facts);
        nameThoseWithoutId(facts, kept);
        return facts;
    }

    private void remove() {
        for (Node item : file.items("remove", "ids of inherited facts")) {
            String id = values.text(item, "remove");
            if (id != null && inherited.remove(id) != null) {
                removed.add(id);
            } else if (id != null) {
                notInherited(id, item);
            }
        }
    }

    private void change() {
        Set<String> changed = new HashSet<>();
        for (Node item : file.items("change", "mappings, such as {id: exit, on: 2021-04-20}")) {
            Mapping change = Mapping.of(item, "a change", values);
            if (change != null) {
                change(change, changed);
            }
        }
    }

    private void change(Mapping change, Set<String> changed) {
        Node at = change.get("id");
        String id = change.text("id");
        FactDraft draft = inherited.get(id);
        if (at == null) {
            values.fault("missing", change.node(), "'id' is missing; a change needs the id of an inherited fact");
        } else if (id != null && !changed.add(id)) {
            values.fault("duplicate-id", at, Messages.quoted(id) + " is changed twice; put both changes into one");
        } else if (id != null && draft != null) {
            inherited.put(id, FactReader.change(draft, change.node(), values));
            return;
        } else if (id != null) {
            notInherited(id, at);
        }
        FactReader.checkOrphan(change.node(), values);
    }

    private void notInherited(String id, Node at) {
        if (!file.has("extends")) {
            values.fault("not-inherited", at, Messages.quoted(id) + " is not inherited; name the base under 'extends' first");
        } else if (removed.contains(id)) {
            values.fault("not-inherited", at, Messages.quoted(id) + " is removed above; leave it in, or leave this out");
        } else if (allInherited) {
            values.fault("not-inherited", at, FactDraft.unknown("inherited fact", id, inherited, values.vocabulary(),
                    "name the id of a fact of the base"));
        }
    }

    private void refuseIdsUsedTwice(List<FactDraft> facts) {
        Map<String, Place> seen = new HashMap<>();
        for (FactDraft fact : facts) {
            Place earlier = fact.id() == null ? null : seen.putIfAbsent(fact.id(), fact.idPlace());
            if (fact.id() != null && earlier != null) {
                // One id read twice, by an alias or by including a file twice: point at the fact instead.
                Place at = earlier.equals(fact.idPlace()) ? fact.place() : fact.idPlace();
                values.faults().add("duplicate-id", at, "the id " + Messages.quoted(fact.id()) + " is used twice; "
                        + (at.equals(earlier) ? "its file is included twice, include it once"
                                : "the other is at " + earlier + ", give this one its own"));
            }
        }
    }

    /** Ids the file gives are taken, wherever they are; the others are counted up in the order of the facts. */
    private static void nameThoseWithoutId(List<FactDraft> facts, int from) {
        Set<String> taken = new HashSet<>();
        facts.forEach(f -> taken.add(f.id()));
        Map<String, Integer> next = new HashMap<>();
        for (int i = from; i < facts.size(); i++) {
            FactDraft fact = facts.get(i);
            if (fact.id() != null || fact.type() == null || fact.on() == null) {
                continue;
            }
            String stem = fact.type() + "-" + fact.on();
            String id;
            do {
                int number = next.merge(stem, 1, Integer::sum);
                id = number == 1 ? stem : stem + "-" + number;
            } while (!taken.add(id));
            facts.set(i, fact.named(id));
        }
    }
}
