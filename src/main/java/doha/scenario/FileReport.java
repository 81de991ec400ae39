package doha.scenario;

import doha.model.Place;
import doha.scenario.Node.Entries;
import doha.scenario.Node.Entry;
import doha.scenario.Node.Scalar;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Reports the faults of one file, each at the place of a node. */
record FileReport(Diagnostics faults, Function<Node, Place> locate) {

    static FileReport of(String file, Diagnostics faults) {
        return new FileReport(faults, node -> new Place(file, node.line(), node.column()));
    }

    Place place(Node node) {
        return locate.apply(node);
    }

    void fault(String code, Node at, String message) {
        faults.add(code, place(at), message);
    }

    /** A name that is not among the known ones: {@code unknown WHAT 'NAME'; did you mean 'OTHER'?}, or the remedy where none is close. */
    void unknown(String code, Node at, String what, String name, Collection<String> known, String remedy) {
        fault(code, at, Messages.unknown(what, name, known, remedy));
    }

    /** The node as a mapping; null, with a fault, if it is none. */
    Entries mapping(Node node, String what) {
        if (node instanceof Entries entries) {
            return entries;
        }
        boolean none = node instanceof Scalar scalar && scalar.isNull();
        fault(none ? "no-value" : "wrong-kind", node,
                what + (none ? " has no value" : " is " + node.sort()) + "; it takes a mapping of names to values");
        return null;
    }

    /** As {@link #mapping(Node, String)}; keys that are not {@code known} are refused ({@code unknown-key}). */
    Entries mapping(Node node, String what, List<String> known) {
        Entries entries = mapping(node, what);
        if (entries != null) {
            for (Entry entry : entries.entries()) {
                if (!known.contains(entry.key().text())) {
                    unknown("unknown-key", entry.key(), "key", entry.key().text(), known, what + " takes " + Messages.allOf(known));
                }
            }
        }
        return entries;
    }
}
