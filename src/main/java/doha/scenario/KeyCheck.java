package doha.scenario;

import doha.scenario.Node.Entries;
import doha.scenario.Node.Entry;
import doha.scenario.Node.Scalar;
import java.util.List;

/** Sees to it that a mapping is one, and that it has no keys but those it may have. */
final class KeyCheck {

    private KeyCheck() { }

    /** The node as a mapping; null, with a fault, where it is none. */
    static Entries mapping(Node node, String what, FileReport report) {
        if (node instanceof Entries entries) {
            return entries;
        }
        boolean none = node instanceof Scalar scalar && scalar.isNull();
        report.fault(none ? "no-value" : "wrong-kind", node,
                what + (none ? " has no value" : " is " + node.sort()) + "; it takes a mapping of names to values");
        return null;
    }

    /** As {@link #mapping(Node, String, FileReport)}; keys that are not {@code known} are refused ({@code unknown-key}). */
    static Entries mapping(Node node, String what, List<String> known, FileReport report) {
        Entries entries = mapping(node, what, report);
        if (entries != null) {
            for (Entry entry : entries.entries()) {
                if (!known.contains(entry.key().text())) {
                    report.unknown("unknown-key", entry.key(), "key", entry.key().text(), known, what + " takes " + Messages.allOf(known));
                }
            }
        }
        return entries;
    }
}
