package doha.scenario;

import doha.model.Switch;
import doha.model.Vocabulary;
import doha.scenario.Node.Entries;
import doha.scenario.Node.Entry;
import doha.scenario.Node.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads positions of switches; unknown switches ({@code unknown-switch}) and positions ({@code unknown-position}) are refused. */
record ReadingsReader(FieldParser values) {

    /** The positions named, in the order of the file. */
    Map<String, String> read(Node node) {
        Map<String, String> positions = new LinkedHashMap<>();
        Entries entries = node == null ? null : KeyCheck.mapping(node, "'readings'", values.report());
        if (entries != null) {
            for (Entry entry : entries.entries()) {
                Optional<Switch> known = findSwitch(entry.key());
                String position = known.isEmpty() ? null : position(entry.value(), known.get());
                if (position != null) {
                    positions.put(entry.key().text(), position);
                }
            }
        }
        return positions;
    }

    /** The switch a scalar names. */
    Optional<Switch> findSwitch(Scalar name) {
        Vocabulary vocabulary = values.vocabulary();
        Optional<Switch> found = vocabulary.findSwitch(name.text());
        if (found.isEmpty()) {
            List<String> names = new ArrayList<>();
            vocabulary.switches().forEach(s -> names.add(s.name()));
            values.report().unknown("unknown-switch", name, "switch", name.text(), names, "there are " + Messages.allOf(names));
        }
        return found;
    }

    /** The position of a switch that a node names; null, with a fault, where it is none. */
    String position(Node node, Switch of) {
        Scalar scalar = values.scalar(node, of.name(), Messages.anyOf(of.positions()));
        if (scalar == null) {
            return null;
        }
        if (!of.positions().contains(scalar.text())) {
            values.report().fault("unknown-position", node, Messages.unknownOf("position", scalar.text(), of.name(), of.positions(),
                    "it takes " + Messages.anyOf(of.positions())));
            return null;
        }
        return scalar.text();
    }
}
