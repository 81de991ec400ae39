package doha.scenario;

import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Named;
import doha.model.Phase;
import doha.model.Status;
import doha.scenario.Expectation.Expected;
import doha.scenario.Node.Entries;
import doha.scenario.Node.Entry;
import doha.scenario.Node.Scalar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code expect} (interfaces.md, Scenario file). Refused, beside wrong keys and values: an entry without {@code status}
 * ({@code missing}), unknown duties, statuses and phases, and a pair that cannot be for that kind of duty
 * ({@code impossible-expectation}).
 */
record ExpectationReader(FieldParser values) {

    private static final List<String> KEYS = List.of("as-of", "known-by", "because", "readings", "status");
    private static final List<String> STATUSES = labels(Status.values());
    private static final List<String> PHASES = labels(Phase.values());

    private static List<String> labels(Named... constants) {
        List<String> labels = new ArrayList<>();
        for (Named constant : constants) {
            labels.add(constant.label());
        }
        return List.copyOf(labels);
    }

    List<Expectation> read(Node node) {
        List<Expectation> expectations = new ArrayList<>();
        String example = "{" + values.vocabulary().exampleDuty() + ": met}";
        for (Node item : values.items(node, "expect", "mappings, such as {as-of: 2020-07-14, status: " + example + "}")) {
            Entries entries = values.report().mapping(item, "an expectation", KEYS);
            if (entries != null) {
                expectations.add(expectation(entries));
            }
        }
        return expectations;
    }

    private Expectation expectation(Entries entries) {
        Node asOf = entries.get("as-of");
        Node knownBy = entries.get("known-by");
        Node because = entries.get("because");
        Node status = entries.get("status");
        LocalDate asked = asOf == null ? null : values.day(asOf, "as-of");
        LocalDate known = knownBy == null ? null : values.day(knownBy, "known-by");
        Map<String, String> readings = values.readings(entries.get("readings"));
        String reason = because == null ? null : values.text(because, "because");
        List<Expected> duties = new ArrayList<>();
        if (status == null) {
            values.report().fault("missing", entries, "'status' is missing; an expectation needs duties and their statuses, such as {"
                    + values.vocabulary().exampleDuty() + ": met}");
        } else {
            duties(status, duties);
        }
        return new Expectation(asked, known, readings, reason, duties, values.report().place(entries));
    }

    private void duties(Node node, List<Expected> duties) {
        Entries entries = values.report().mapping(node, "'status'");
        if (entries == null) {
            return;
        }
        for (Entry entry : entries.entries()) {
            DutyId id = new DutyId(entry.key().text());
            Optional<Duty> duty = values.vocabulary().duty(id);
            if (duty.isEmpty()) {
                values.report().fault("unknown-duty", entry.key(), FieldParser.unknownDuty(id.value(), values.vocabulary()));
            }
            Expected expected = expected(id, entry.value(), duty);
            if (expected != null && duty.isPresent()) {
                duties.add(expected);
            }
        }
    }

    private Expected expected(DutyId id, Node node, Optional<Duty> duty) {
        FileReport report = values.report();
        Scalar scalar = values.scalar(node, id.value(), "a status, such as met or breached/overdue");
        if (scalar == null) {
            return null;
        }
        int slash = scalar.text().indexOf('/');
        String first = slash < 0 ? scalar.text() : scalar.text().substring(0, slash);
        Status status = Named.of(Status.class, first).orElse(null);
        if (status == null) {
            report.unknown("unknown-value", node, "status", first, STATUSES, "a status is " + Messages.anyOf(STATUSES));
        }
        if (slash < 0) {
            return status == null ? null : new Expected(id, status, null, report.place(node));
        }
        String second = scalar.text().substring(slash + 1);
        Phase phase = Named.of(Phase.class, second).orElse(null);
        if (phase == null) {
            report.unknown("unknown-value", node, "phase", second, PHASES, "a phase is " + Messages.anyOf(PHASES));
        }
        if (status == null || phase == null) {
            return null;
        }
        boolean fits = duty.isEmpty() || phase.fits(duty.get().kind());
        if (phase.status() != status || !fits) {
            report.fault("impossible-expectation", node, Messages.quoted(scalar.text()) + " cannot be: "
                    + (fits ? "'" + second + "' is a phase of '" + phase.status().label() + "'; write '" + phase.status().label() + "/" + second + "'"
                            : "'" + second + "' is no phase of a duty of kind '" + duty.get().kind().label() + "'; " + id + " takes "
                                    + Messages.anyOf(pairs(duty.get(), status))));
            return null;
        }
        return new Expected(id, status, phase, report.place(node));
    }

    private static List<String> pairs(Duty duty, Status status) {
        List<String> pairs = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            if (phase.status() == status && phase.fits(duty.kind())) {
                pairs.add(status.label() + "/" + phase.label());
            }
        }
        return pairs;
    }
}
