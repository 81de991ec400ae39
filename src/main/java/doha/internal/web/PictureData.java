package doha.internal.web;

import doha.Agreement;
import doha.IncrementalAssessment;
import doha.analysis.Timeline;
import doha.internal.document.JsonForm;
import doha.internal.document.Labels;
import doha.internal.rules.Link;
import doha.internal.web.TimelinePicture.Closed;
import doha.internal.web.TimelinePicture.DutyRow;
import doha.internal.web.TimelinePicture.Look;
import doha.internal.web.TimelinePicture.Point;
import doha.internal.web.TimelinePicture.Span;
import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.FactType;
import doha.model.Outcomes;
import doha.model.Pace;
import doha.model.PaceDefinition;
import doha.model.Phase;
import doha.model.Query;
import doha.model.Verdict;
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
import doha.terms.PacePath;
import doha.terms.Report;
import doha.terms.Signed;
import doha.terms.TriggerEvent;
import doha.terms.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the pictures of a scenario show, from what the engine concludes: nothing here knows a clause. Immutable; as JSON it is
 * what {@code window.dohaPictures} draws.
 */
public record PictureData(Agreement agreement, Scenario scenario, Query query, NavigableMap<LocalDate, Outcomes> states,
        List<Object> terms) {

    /** The pictures; that of the pace is absent if the agreement has no pace. */
    public record Pictures(TimelinePicture timeline, @JsonForm(optional = true) PacePicture pace, NetworkPicture network) {}

    /** How far after the as-of day due days are still shown, in days. */
    private static final long AHEAD = 550;
    private static final Look NO_LOOK = new Look(null, null, null);

    /** What they show of a scenario up to the question's day. */
    static PictureData of(Agreement agreement, Scenario scenario, Query query) {
        try (IncrementalAssessment session = agreement.inquire(scenario, query)) {
            NavigableMap<LocalDate, Outcomes> states = Timeline.states(session, scenario);
            return new PictureData(agreement, scenario, query, states, List.copyOf(session.terms()));
        }
    }

    private Vocabulary vocabulary() {
        return agreement.vocabulary();
    }

    /** The state on the query's day. */
    private Outcomes answer() {
        return states.lastEntry().getValue();
    }

    private <T> List<T> terms(Class<T> type) {
        return terms.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public TimelinePicture timeline() {
        Map<DutyId, List<Point>> points = points();
        Set<FactId> shown = new HashSet<>();
        List<Point> events = events();
        events.forEach(p -> shown.add(p.id()));
        List<DutyRow> rows = new ArrayList<>();
        for (Verdict row : answer().duties()) {
            List<Point> own = points.getOrDefault(row.duty().id(), List.of());
            own.forEach(p -> shown.add(p.id()));
            Duty duty = row.duty();
            rows.add(new DutyRow(duty.id(), duty.summary(), duty.part(), duty.obligor(), spans(duty.id()), row.due(),
                    row.effectiveDue(), row.daysLate(), own));
        }
        Stream<Point> others = scenario.facts().stream().filter(f -> !f.on().isAfter(query.asOf()) && !shown.contains(f.id()))
                .map(this::point);
        LocalDate end = end(answer().duties().stream().flatMap(row -> Stream.of(row.due(), row.effectiveDue())));
        return new TimelinePicture(states.firstKey(), query.asOf(), end, rows, events, closed(), sorted(others));
    }

    private Point point(Fact fact) {
        return new Point(fact.id(), fact.on(), words(fact.type()), Labels.claim(fact), fact.source());
    }

    /** A fact type for readers; what duties arise with goes by the first word or words of its type. */
    private String words(String type) {
        return vocabulary().factTypes().stream().filter(known -> isOf(known.name(), type)).findFirst().map(FactType::words)
                .orElse(type.replace('-', ' '));
    }

    private static boolean isOf(String type, String what) {
        return type.equals(what) || type.startsWith(what + "-");
    }

    /** The last of the days that lie not too far ahead, if there is one. */
    private LocalDate end(Stream<LocalDate> ahead) {
        LocalDate most = query.asOf().plusDays(AHEAD);
        return ahead.filter(Objects::nonNull).filter(day -> !day.isAfter(most)).max(LocalDate::compareTo)
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
        terms(Fulfilment.class)
                .forEach(d -> scenario.fact(new FactId(d.name())).ifPresent(fact -> bears(facts, new DutyId(d.duty()), fact)));
        terms(Infringement.class).forEach(w -> bears(facts, new DutyId(w.duty()), w.fact()));
        terms(Violation.class).forEach(v -> bears(facts, new DutyId(v.duty()), v.fact()));
        Map<DutyId, List<Point>> points = new HashMap<>();
        facts.forEach((duty, all) -> points.put(duty, sorted(all.stream().map(this::point))));
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

    private static List<Point> sorted(Stream<Point> points) {
        return points.sorted(Comparator.comparing(Point::day).thenComparing(Point::id)).toList();
    }

    /** The facts by which the agreement was signed, and by which what other duties arise with started. */
    private List<Point> events() {
        return sorted(Stream.concat(terms(Signed.class).stream().map(signed -> first("signing", signed.on())),
                terms(TriggerEvent.class).stream().map(started -> first(started.what(), started.on()))).flatMap(Optional::stream));
    }

    private Optional<Point> first(String what, LocalDate day) {
        return terms(AdmittedFact.class).stream().map(AdmittedFact::getFact).filter(f -> f.on().equals(day) && isOf(f.type(), what))
                .min(Comparator.comparing(Fact::id)).map(this::point);
    }

    private List<Closed> closed() {
        if (vocabulary().gates().isEmpty()) {
            return null;
        }
        return terms(Closing.class).stream().sorted(Comparator.comparing(Closing::since)).map(closing -> new Closed(closing.since(),
                closing.ended() == null || closing.ended().isAfter(query.asOf()) ? null : closing.ended(),
                closing.parts().stream().map(PictureData::reason).toList())).toList();
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
        return vocabulary().pace().map(this::pace).orElse(null);
    }

    private PacePicture pace(PaceDefinition words) {
        List<PacePicture.Goal> goals = terms(Milestone.class).stream().sorted(Comparator.comparing(Milestone::turn))
                .map(m -> new PacePicture.Goal(m.duty(), m.number(), answer().find(new DutyId(m.duty())).map(Verdict::due).orElse(null),
                        m.due(), m.reached()))
                .toList();
        List<PacePicture.CeilingStep> ceilings = new ArrayList<>();
        List<PacePicture.CeilingStep> path = new ArrayList<>();
        List<PacePicture.Stand> paces = new ArrayList<>();
        Pace before = null;
        for (Map.Entry<LocalDate, Outcomes> state : states.entrySet()) {
            Pace now = state.getValue().pace();
            if (now != null && now.ceiling() != null && (before == null || !now.ceiling().equals(before.ceiling()))) {
                ceilings.add(new PacePicture.CeilingStep(state.getKey(), now.ceiling()));
            }
            if (now != null && now.path() != null) {
                path.add(new PacePicture.CeilingStep(state.getKey(), now.path()));
            }
            if (now != null && (before == null || now.word() != before.word())) {
                paces.add(new PacePicture.Stand(state.getKey(), now.word()));
            }
            before = now;
        }
        if (query.asOf().isAfter(states.lastKey())) {
            terms(PacePath.class).forEach(now -> path.add(new PacePicture.CeilingStep(query.asOf(), now.number())));
        }
        LocalDate end = end(goals.stream().flatMap(goal -> Stream.of(goal.due(), goal.effectiveDue())));
        return new PacePicture(words.noun(), words.counted(), states.firstKey(), query.asOf(), end, levels(words.level()), ceilings, path,
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
        List<NetworkPicture.NetworkNode> nodes = new ArrayList<>();
        for (Verdict row : answer().duties()) {
            Duty duty = row.duty();
            ids.add(row.duty().id().value());
            nodes.add(new NetworkPicture.NetworkNode(row.duty().id().value(), NetworkPicture.Sort.DUTY, duty.summary(), duty.part(),
                    Look.of(row.phase()), null, null));
        }
        // What a duty that this reading does not have bears on is not shown.
        Predicate<String> shown = id -> ids.contains(id) || vocabulary().duty(new DutyId(id)).isEmpty();
        List<Link> links = agreement.links(query.readings()).stream().filter(link -> shown.test(link.from()) && shown.test(link.to()))
                .toList();
        links.stream().flatMap(link -> Stream.of(link.from(), link.to())).distinct().filter(id -> !ids.contains(id))
                .forEach(id -> nodes.add(id.equals(Link.GATE) ? gate() : event(id)));
        return new NetworkPicture(nodes, links);
    }

    private NetworkPicture.NetworkNode gate() {
        return new NetworkPicture.NetworkNode(Link.GATE, NetworkPicture.Sort.GATE, "the gate", null, NO_LOOK,
                answer().gate() == null ? null : answer().gate().since(),
                answer().gate() == null ? null : answer().gate().open() ? "open" : "closed");
    }

    private NetworkPicture.NetworkNode event(String id) {
        LocalDate day = terms(TriggerEvent.class).stream().filter(s -> s.what().equals(id)).map(TriggerEvent::on).findFirst()
                .orElse(id.equals("signing") ? terms(Signed.class).stream().map(Signed::on).findFirst().orElse(null)
                        : terms(AdmittedFact.class).stream().map(AdmittedFact::getFact)
                                .filter(f -> f.type().equals(id) && (f.count() == null || f.count() > 0))
                                .map(Fact::on).min(LocalDate::compareTo).orElse(null));
        return new NetworkPicture.NetworkNode(id, NetworkPicture.Sort.EVENT, words(id), null, NO_LOOK, day, null);
    }

    public Pictures pictures() {
        return new Pictures(timeline(), pace(), network());
    }
}
