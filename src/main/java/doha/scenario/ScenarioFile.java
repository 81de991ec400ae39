package doha.scenario;

import doha.model.DutyId;
import doha.model.Vocabulary;
import doha.scenario.Node.Entries;
import doha.scenario.Node.Items;
import doha.scenario.Node.Scalar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one scenario file says by itself, before anything is inherited or included; {@code allFacts} is false where a fault hides
 * some of its facts.
 */
record ScenarioFile(SourceText source, FileReport report, Entries entries, String title, String description, LocalDate asOf,
                    LocalDate knownBy, Map<String, String> readings, Set<DutyId> unknown, List<FactDraft> facts, boolean allFacts) {

    static final List<String> KEYS = List.of("title", "description", "as-of", "known-by", "extends", "readings", "unknown", "remove",
            "change", "include", "facts", "expect", "vary");

    /** Reads what stands in the file; null, with faults, where it is no mapping. */
    static ScenarioFile read(SourceText source, Vocabulary vocabulary, Diagnostics faults) {
        Node root = YamlTree.parse(source, faults);
        if (root == null) {
            return null;
        }
        FileReport report = FileReport.of(source.file(), faults);
        Entries entries = report.mapping(root, "a scenario", KEYS);
        if (entries == null) {
            return null;
        }
        FieldParser values = new FieldParser(report, vocabulary);
        Node title = entries.get("title");
        if (title == null) {
            report.fault("missing", new Scalar("", Node.Kind.TEXT, 1, 1), "'title' is missing; a scenario needs one, such as title: The record to May 2021");
        }
        Node description = entries.get("description");
        Node asOf = entries.get("as-of");
        Node knownBy = entries.get("known-by");
        List<FactDraft> facts = facts(entries.get("facts"), values);
        boolean allFacts = entries.get("facts") == null
                || entries.get("facts") instanceof Items list && list.items().size() == facts.size();
        return new ScenarioFile(source, report, entries,
                title == null ? null : values.requiredText(title, "title"),
                description == null ? null : values.text(description, "description"),
                asOf == null ? null : values.day(asOf, "as-of"),
                knownBy == null ? null : values.day(knownBy, "known-by"),
                new LinkedHashMap<>(values.readings(entries.get("readings"))),
                unknown(entries.get("unknown"), values),
                facts, allFacts);
    }

    private static Set<DutyId> unknown(Node node, FieldParser values) {
        Set<DutyId> unknown = new LinkedHashSet<>();
        for (Node item : values.items(node, "unknown", "duties, such as [" + values.vocabulary().exampleDuty() + "]")) {
            DutyId id = values.duty(item, "unknown");
            if (id != null) {
                unknown.add(id);
            }
        }
        return unknown;
    }

    private static List<FactDraft> facts(Node node, FieldParser values) {
        FactReader reader = new FactReader(values.report(), values.vocabulary());
        List<FactDraft> facts = new ArrayList<>();
        for (Node item : values.items(node, "facts", "facts, such as {on: 2020-02-29, fact: signing}")) {
            FactDraft fact = reader.read(item);
            if (fact != null) {
                facts.add(fact);
            }
        }
        return facts;
    }

    boolean has(String key) {
        return entries.get(key) != null;
    }
}
