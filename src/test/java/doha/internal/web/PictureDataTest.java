package doha.internal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import doha.Agreement;
import doha.Assessment;
import doha.ShippedScenarios;
import doha.internal.document.Json;
import doha.internal.web.TimelinePicture.DutyRow;
import doha.internal.web.TimelinePicture.Span;
import doha.model.Pace;
import doha.model.Phase;
import doha.model.Query;
import doha.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures' data, held against the record and against what assess says. */
class PictureDataTest {

    private static final Agreement AGREEMENT = Agreement.load();
    private static final Scenario RECORD = Scenario.read(Path.of("scenarios/record.yaml"));

    private static PictureData record(String day) {
        return PictureData.of(AGREEMENT, RECORD, RECORD.query().asOf(LocalDate.parse(day)));
    }

    private static DutyRow row(TimelinePicture picture, String duty) {
        return picture.rows().stream().filter(r -> r.duty().value().equals(duty)).findFirst().orElseThrow();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static List<Path> library() throws IOException {
        return ShippedScenarios.files();
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("library")
    void spansFollowEachOtherAndEndInTheVerdict(Path file) {
        Scenario scenario = Scenario.read(file);
        Query query = scenario.query();
        Assessment assessment = AGREEMENT.assess(scenario, query);
        TimelinePicture picture = PictureData.of(AGREEMENT, scenario, query).timeline();
        assertEquals(assessment.duties().size(), picture.rows().size());
        for (DutyRow row : picture.rows()) {
            LocalDate next = picture.from();
            for (Span span : row.spans()) {
                assertEquals(next, span.from(), row.duty().value());
                assertTrue(span.to().isAfter(span.from()), row.duty().value());
                next = span.to();
            }
            assertEquals(query.asOf().plusDays(1), next);
            assertEquals(assessment.duty(row.duty()).phase(), row.spans().get(row.spans().size() - 1).look().phase());
            assertEquals(assessment.duty(row.duty()).effectiveDue(), row.effectiveDue());
        }
    }

    @Test
    void theRecordsPrisonersAreLateAndEachReportIsThere() {
        DutyRow row = row(record("2022-08-02").timeline(), "I.C.5000");
        assertEquals(List.of(Phase.NOT_TRIGGERED, Phase.RUNNING, Phase.OVERDUE),
                row.spans().stream().map(span -> span.look().phase()).toList());
        assertEquals(day("2020-03-11"), row.spans().get(2).from());
        assertEquals(875L, row.daysLate());
        assertEquals(13, row.points().size());
    }

    @Test
    void everyFactUpToTheDayIsInARowAnEventOrAmongTheOthers() {
        TimelinePicture picture = record("2021-05-02").timeline();
        long shown = Stream.of(picture.events(), picture.others(), picture.rows().stream().flatMap(r -> r.points().stream()).toList())
                .flatMap(List::stream).map(p -> p.id()).distinct().count();
        assertEquals(RECORD.facts().stream().filter(f -> !f.on().isAfter(day("2021-05-02"))).count(), shown);
        assertEquals(List.of("signing", "talks"), picture.events().stream().map(p -> p.id().value()).toList());
    }

    @Test
    void dueDaysSoonAfterTheDayWidenThePictureAndFarOnesDoNot() {
        assertEquals(day("2021-04-29"), record("2020-12-01").timeline().end().withDayOfMonth(29));
        TimelinePicture late = record("2021-05-02").timeline();
        assertTrue(late.end().isAfter(late.asOf()), late.end().toString());
        assertEquals(day("2020-03-01"), record("2019-01-01").timeline().end().isAfter(day("2019-01-01")) ? null : day("2020-03-01"));
    }

    @Test
    void thePaceShowsLevelsCeilingsClosingsAndMilestones() {
        PacePicture picture = record("2022-08-02").pace();
        assertEquals(List.of(13_000, 8_600, 8_600, 8_600, 4_500, 4_000, 2_500, 3_500, 4_500, 5_800, 0),
                picture.levels().stream().map(PacePicture.Level::count).toList());
        assertEquals(List.of(new PacePicture.CeilingStep(day("2020-07-14"), 8_600), new PacePicture.CeilingStep(day("2021-12-30"), 0)),
                picture.ceilings());
        assertEquals(2, picture.closed().size());
        assertEquals(day("2020-10-25"), picture.closed().get(0).to());
        assertNull(picture.closed().get(1).to());
        assertTrue(picture.closed().get(1).reasons().get(0).contains("II.3.hosting"), picture.closed().toString());
        assertEquals(List.of("I.A.1.us", "I.B.1"), picture.milestones().stream().map(PacePicture.Goal::duty).toList());
        assertEquals(day("2021-12-29"), picture.milestones().get(1).effectiveDue());
        assertEquals(Pace.Word.COMPLETE, picture.paces().get(picture.paces().size() - 1).word());
    }

    @Test
    void theNetworkHasEveryEndOfEveryLink() {
        for (String position : List.of("public-text", "as-reported")) {
            Query query = RECORD.query().under(RECORD.readings().with("annexes", position));
            NetworkPicture picture = PictureData.of(AGREEMENT, RECORD, query).network();
            List<String> ids = picture.nodes().stream().map(NetworkPicture.NetworkNode::id).toList();
            assertEquals(ids.size(), ids.stream().distinct().count());
            picture.links().forEach(link -> assertTrue(ids.contains(link.from()) && ids.contains(link.to()), link.toString()));
            assertEquals(position.equals("as-reported"), ids.contains("X.1"));
            assertEquals("closed", picture.nodes().stream().filter(n -> n.id().equals("gate")).findFirst().orElseThrow().state());
        }
    }

    @Test
    void beforeTheSigningThereIsNothingToDrawButTheDuties() throws IOException {
        PictureData data = record("2020-02-01");
        assertEquals(List.of(), data.timeline().events());
        assertEquals(List.of(), data.pace().levels());
        assertEquals(List.of(), data.pace().milestones());
        String text = Json.line(data.pictures());
        int depth = 0;
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
        }
        assertEquals(0, depth);
    }

    @Test
    void everyPhaseHasATone() {
        for (Phase phase : Phase.values()) {
            TimelinePicture.Tone tone = TimelinePicture.Tone.of(phase);
            assertEquals(phase.status().label().equals("met"), tone == TimelinePicture.Tone.MET);
            assertEquals(phase.status().label().equals("breached"), tone == TimelinePicture.Tone.BREACHED);
        }
    }
}
