package doha.internal.web;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.analysis.Timeline;
import doha.internal.document.FactText;
import doha.internal.document.Shape;
import doha.internal.rules.Link;
import doha.internal.web.TimelinePicture.Closed;
import doha.internal.web.TimelinePicture.Look;
import doha.internal.web.TimelinePicture.Point;
import doha.internal.web.TimelinePicture.Row;
import doha.internal.web.TimelinePicture.Span;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.DutyOutcome;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.FactType;
import doha.model.Outcomes;
import doha.model.Pace;
import doha.model.PaceDefinition;
import doha.model.Phase;
import doha.model.Query;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import doha.terms.AdmittedFact;
import doha.terms.Closing;
import doha.terms.Determination;
import doha.terms.Fulfilment;
import doha.terms.Infringement;
import doha.terms.LevelCap;
import doha.terms.Milestone;
import doha.terms.MinimumTotal;
import doha.terms.Obligation;
import doha.terms.Report;
import doha.terms.Signed;
import doha.terms.TriggerEvent;
import doha.terms.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the pictures of a scenario show, from what the engine concludes: nothing here knows a clause. Immutable; as JSON it is
 * what {@code window.dohaPictures} draws.
 */
public final class PictureData {

    /** The pictures; that of the pace is absent if the agreement has no pace. */
    public record Pictures(TimelinePicture timeline, @Shape(optional = true) PacePicture pace, NetworkPicture network) { }

    /** How far after the as-of day due days are still shown, in days. */
    private static final long AHEAD = 550;
    private static final Look NO_LOOK = new Look(null, null, null);

    private final Agreement agreement;
    private final Vocabulary vocabulary;
    private final Scenario scenario;
    private final Query query;
    /** The state from each day on; the last is that of the query's day. */
    private final NavigableMap<LocalDate, Outcomes> states;
    private final List<Object> terms;
    private final Outcomes answer;

    private PictureData(Agreement agreement, Scenario scenario, Query query, NavigableMap<LocalDate, Outcomes> states, List<Object> terms) {
        this.agreement = agreement;
        this.vocabulary = agreement.vocabulary();
        this.scenario = scenario;
        this.query = query;
        this.states = states;
        this.terms = terms;
        this.answer = states.lastEntry().getValue();
    }

    /** What they show of a scenario up to the question's day. */
    public static PictureData of(Agreement agreement, Scenario scenario, Query query) {
        try (IncrementalAssessment session = agreement.inquire(scenario, query)) {
            NavigableMap<LocalDate, Outcomes> states = Timeline.states(session, scenario);
            return new PictureData(agreement, scenario, query, states, List.copyOf(session.terms()));
        }
    }

    private <T> List<T> terms(Class<T> type) {
        return terms.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The timeline: a row a duty. */
    public TimelinePicture timeline() {
        Map<DutyId, List<Point>> points = points();
        Set<FactId> shown = new HashSet<>();
        List<Point> events = events();
        events.forEach(p -> shown.add(p.id()));
        List<Row> rows = new ArrayList<>();
        for (DutyOutcome row : answer.duties()) {
            List<Point> own = points.getOrDefault(row.duty(), List.of());
            own.forEach(p -> shown.add(p.id()));
            Duty duty = duty(row.duty());
            rows.add(new Row(duty.id(), duty.summary(), duty.part(), duty.obligor(), spans(row.duty()), row.due(),
                    row.effectiveDue(), row.daysLate(), own));
        }
        List<Point> others = new ArrayList<>();
        scenario.facts().stream().filter(f -> !f.on().isAfter(query.asOf()) && !shown.contains(f.id()))
                .forEach(f -> others.add(point(f)));
        List<LocalDate> ahead = new ArrayList<>();
        answer.duties().forEach(row -> {
            ahead.add(row.due());
            ahead.add(row.effectiveDue());
        });
        return new TimelinePicture(states.firstKey(), query.asOf(), end(ahead), rows, events, closed(), sorted(others));
    }

    private Point point(Fact fact) {
        return new Point(fact.id(), fact.on(), words(fact.type()), FactText.claim(fact), fact.source());
    }

    /** A fact type for readers; what duties arise with goes by the first word or words of its type. */
    private String words(String type) {
        return vocabulary.factTypes().stream().filter(known -> isOf(known.name(), type)).findFirst().map(FactType::words).orElse(type.replace('-', ' '));
    }

    private static boolean isOf(String type, String what) {
        return type.equals(what) || type.startsWith(what + "-");
    }

    private Duty duty(DutyId id) {
        return vocabulary.duty(id).orElseThrow();
    }

    private LocalDate end(Collection<LocalDate> ahead) {
        LocalDate most = query.asOf().plusDays(AHEAD);
        return ahead.stream().filter(Objects::nonNull).filter(day -> !day.isAfter(most)).max(LocalDate::compareTo)
                .filter(day -> day.isAfter(query.asOf())).orElse(query.asOf());
    }

    private List<Span> spans(DutyId id) {
        List<Span> spans = new ArrayList<>();
        Phase phase = null;
        LocalDate since = states.firstKey();
        for (Map.Entry<LocalDate, Outcomes> state : states.entrySet()) {
            Phase now = state.getValue().duty(id).phase();
            if (phase != null && now != phase) {
                spans.add(new Span(since, state.getKey(), Look.of(phase)));
                since = state.getKey();
            }
            phase = now;
        }
        spans.add(new Span(since, query.asOf().plusDays(1), Look.of(phase)));
        return spans;
    }

    /** By duty, the facts that bear on it: that it asks for, that perform or violate it, that name it. */
    private Map<DutyId, List<Point>> points() {
        Map<String, Set<DutyId>> askers = new HashMap<>();
        terms(MinimumTotal.class).forEach(q -> asks(askers, q.total(), q.duty()));
        terms(LevelCap.class).forEach(l -> asks(askers, l.level(), l.duty()));
        terms(Obligation.class).forEach(o -> asks(askers, o.by(), o.duty()));
        Map<DutyId, Set<Fact>> facts = new LinkedHashMap<>();
        for (AdmittedFact counted : terms(AdmittedFact.class)) {
            Fact fact = counted.getFact();
            askers.getOrDefault(fact.type(), Set.of()).forEach(duty -> bears(facts, duty, fact));
            fact.duties("of").forEach(duty -> bears(facts, duty, fact));
        }
        terms(Fulfilment.class).forEach(d -> scenario.fact(new FactId(d.name())).ifPresent(fact -> bears(facts, new DutyId(d.duty()), fact)));
        terms(Infringement.class).forEach(w -> bears(facts, new DutyId(w.duty()), w.fact()));
        terms(Violation.class).forEach(v -> bears(facts, new DutyId(v.duty()), v.fact()));
        Map<DutyId, List<Point>> points = new HashMap<>();
        facts.forEach((duty, all) -> points.put(duty, sorted(all.stream().map(this::point).toList())));
        return points;
    }

    private static void asks(Map<String, Set<DutyId>> askers, String type, String duty) {
        if (type != null) {
            askers.computeIfAbsent(type, t -> new LinkedHashSet<>()).add(new DutyId(duty));
        }
    }

    private static void bears(Map<DutyId, Set<Fact>> facts, DutyId duty, Fact fact) {
        facts.computeIfAbsent(duty, d -> new LinkedHashSet<>()).add(fact);
    }

    private static List<Point> sorted(List<Point> points) {
        return points.stream().sorted(Comparator.comparing(Point::day).thenComparing(Point::id)).toList();
    }

    /** The facts by which the agreement was signed, and by which what other duties arise with started. */
    private List<Point> events() {
        List<Point> events = new ArrayList<>();
        for (Signed signed : terms(Signed.class)) {
            first("signing", signed.on(), events);
        }
        for (TriggerEvent started : terms(TriggerEvent.class)) {
            first(started.what(), started.on(), events);
        }
        return sorted(events);
    }

    private void first(String what, LocalDate day, List<Point> events) {
        terms(AdmittedFact.class).stream().map(AdmittedFact::getFact)
                .filter(f -> f.on().equals(day) && isOf(f.type(), what))
                .min(Comparator.comparing(Fact::id)).ifPresent(f -> events.add(point(f)));
    }

    private List<Closed> closed() {
        if (vocabulary.gates().isEmpty()) {
            return null;
        }
        List<Closed> closed = new ArrayList<>();
        for (Closing closing : terms(Closing.class).stream().sorted(Comparator.comparing(Closing::since)).toList()) {
            LocalDate to = closing.ended() == null || closing.ended().isAfter(query.asOf()) ? null : closing.ended();
            closed.add(new Closed(closing.since(), to, closing.parts().stream().map(PictureData::reason).toList()));
        }
        return closed;
    }

    private static String reason(Object part) {
        if (part instanceof Violation v) {
            return v.duty() + " violated: " + v.fact().type() + (v.fact().word("group") == null ? "" : ", " + v.fact().word("group"))
                    + " (" + v.fact().id() + ")";
        }
        return part instanceof Determination d ? d + " (" + d.fact().id() + ")" : part.toString();
    }

    /** The level against the ceiling in force; null if the agreement has no pace. */
    public PacePicture pace() {
        return vocabulary.pace().map(this::pace).orElse(null);
    }

    private PacePicture pace(PaceDefinition words) {
        Map<String, DutyOutcome> duties = new HashMap<>();
        answer.duties().forEach(row -> duties.put(row.duty().value(), row));
        List<PacePicture.Goal> goals = new ArrayList<>();
        for (Milestone m : terms(Milestone.class).stream().sorted(Comparator.comparing(Milestone::turn)).toList()) {
            LocalDate due = duties.containsKey(m.duty()) ? duties.get(m.duty()).due() : null;
            goals.add(new PacePicture.Goal(m.duty(), m.number(), due, m.due(), m.reached()));
        }
        List<PacePicture.Ceiling> ceilings = new ArrayList<>();
        List<PacePicture.Stand> paces = new ArrayList<>();
        Pace before = null;
        for (Map.Entry<LocalDate, Outcomes> state : states.entrySet()) {
            Pace now = state.getValue().pace();
            if (now != null && now.ceiling() != null && (before == null || !now.ceiling().equals(before.ceiling()))) {
                ceilings.add(new PacePicture.Ceiling(state.getKey(), now.ceiling()));
            }
            if (now != null && (before == null || now.word() != before.word())) {
                paces.add(new PacePicture.Stand(state.getKey(), now.word()));
            }
            before = now;
        }
        List<LocalDate> ahead = new ArrayList<>();
        goals.forEach(goal -> {
            ahead.add(goal.due());
            ahead.add(goal.effectiveDue());
        });
        return new PacePicture(words.noun(), words.counted(), states.firstKey(), query.asOf(), end(ahead), levels(words.level()), ceilings,
                closed(), goals, paces);
    }

    private List<PacePicture.Level> levels(String type) {
        return terms(Report.class).stream().filter(report -> report.of().equals(type))
                .sorted(Comparator.comparing(Report::on).thenComparing(Report::getName))
                .map(report -> new PacePicture.Level(point(report.fact()), report.count())).toList();
    }

    /** The network: what triggers, gates, moves and needs what. */
    public NetworkPicture network() {
        Set<String> ids = new LinkedHashSet<>();
        List<NetworkPicture.Node> nodes = new ArrayList<>();
        for (DutyOutcome row : answer.duties()) {
            Duty duty = duty(row.duty());
            ids.add(row.duty().value());
            nodes.add(new NetworkPicture.Node(row.duty().value(), NetworkPicture.Sort.DUTY, duty.summary(), duty.part(),
                    Look.of(row.phase()), null, null));
        }
        // What a duty that this reading does not have bears on is not shown.
        Predicate<String> shown = id -> ids.contains(id) || vocabulary.duty(new DutyId(id)).isEmpty();
        List<Link> links = agreement.links(query.readings()).stream().filter(link -> shown.test(link.from()) && shown.test(link.to())).toList();
        Set<String> others = new LinkedHashSet<>();
        links.forEach(link -> {
            others.add(link.from());
            others.add(link.to());
        });
        others.removeAll(ids);
        others.forEach(id -> nodes.add(id.equals(Link.GATE) ? gate() : event(id)));
        return new NetworkPicture(nodes, links);
    }

    private NetworkPicture.Node gate() {
        return new NetworkPicture.Node(Link.GATE, NetworkPicture.Sort.GATE, "the gate", null, NO_LOOK,
                answer.gate() == null ? null : answer.gate().since(), answer.gate() == null ? null : answer.gate().open() ? "open" : "closed");
    }

    private NetworkPicture.Node event(String id) {
        LocalDate day = terms(TriggerEvent.class).stream().filter(s -> s.what().equals(id)).map(TriggerEvent::on).findFirst()
                .orElse(id.equals("signing") ? terms(Signed.class).stream().map(Signed::on).findFirst().orElse(null)
                        : terms(AdmittedFact.class).stream().map(AdmittedFact::getFact)
                                .filter(f -> f.type().equals(id) && (f.count() == null || f.count() > 0))
                                .map(Fact::on).min(LocalDate::compareTo).orElse(null));
        return new NetworkPicture.Node(id, NetworkPicture.Sort.EVENT, words(id), null, NO_LOOK, day, null);
    }

    /** All of them. */
    public Pictures pictures() {
        return new Pictures(timeline(), pace(), network());
    }
}
