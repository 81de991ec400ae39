package doha.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import doha.Agreement;
import doha.Assessment;
import doha.model.Verdict;
import doha.scenario.Scenario;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code doha export}: what others read of it. The whole tables of the record are among the expected outputs (see CommandsTest). */
class ExportCommandTest {

    private static final String RECORD = "scenarios/record.yaml";
    private static final Path LOAN = Path.of("src/test/resources/agreement");

    @TempDir
    private Path folder;

    private static String export(String... arguments) {
        String[] call = new String[arguments.length + 1];
        call[0] = "export";
        System.arraycopy(arguments, 0, call, 1, arguments.length);
        Ran ran = Ran.of(call);
        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.DONE);
        return ran.out();
    }

    private static List<NamedCsvRecord> rows(String csv) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        }
    }

    @Test
    void stipulationsJoinAssessByDutyAndDay() throws IOException {
        List<NamedCsvRecord> rows = rows(export(RECORD, "--as", "stipulations", "--every", "month", "--as-of", "2021-05-02", "--reading",
                "annexes=as-reported,goals=binding"));
        assertThat(rows).hasSize(16 * 36);
        Set<String> keys = new HashSet<>();
        rows.forEach(row -> assertThat(keys.add(row.getField("agt_id") + row.getField("duty") + row.getField("period"))).isTrue());
        Map<String, NamedCsvRecord> last = new LinkedHashMap<>();
        rows.stream().filter(row -> row.getField("as_of").equals("2021-05-02")).forEach(row -> last.put(row.getField("duty"), row));
        List<NamedCsvRecord> assessed = rows(Ran.of("assess", RECORD, "--as-of", "2021-05-02", "--format", "csv", "--reading",
                "annexes=as-reported,goals=binding").out());
        assertThat(assessed).hasSize(36).allSatisfy(duty -> {
            NamedCsvRecord row = last.get(duty.getField("id"));
            for (String field : List.of("place", "obligor", "owed-to", "kind", "status", "phase", "due", "effective-due", "decided-on",
                    "days-late", "share")) {
                assertThat(row.getField(field.replace('-', '_'))).isEqualTo(duty.getField(field));
            }
            assertThat(row.getField("reading")).isEqualTo(duty.getField("readings"));
            assertThat(row.getField("period")).isEqualTo("2021-05");
        });
    }

    @Test
    void theMatrixHasTheScoresOfTheStipulations() throws IOException {
        List<NamedCsvRecord> duties = rows(export(RECORD, "--as", "stipulations"));
        List<NamedCsvRecord> years = rows(export(RECORD, "--as", "pam", "--every", "year"));
        assertThat(years).extracting(year -> year.getField("year") + " " + year.getField("year_count"))
                .containsExactly("2020 1", "2021 2", "2022 3");
        for (NamedCsvRecord year : years) {
            assertThat(year.getField("cowcode")).isEqualTo("700");
            int sum = 0;
            int scored = 0;
            for (String provision : List.of("with", "prisr", "cease", "develop")) {
                int[] scores = duties.stream()
                        .filter(row -> row.getField("period").equals(year.getField("year")) && row.getField("pam").equals(provision))
                        .filter(row -> !row.getField("score").isEmpty()).mapToInt(row -> Integer.parseInt(row.getField("score"))).toArray();
                String score = scores.length == 0 ? "" : String.valueOf(Arrays.stream(scores).sum() / scores.length);
                assertThat(year.getField(provision + "_implem")).isEqualTo(score);
                assertThat(year.getField(provision + "_prov")).isEqualTo("1");
                sum += score.isEmpty() ? 0 : Integer.parseInt(score);
                scored += score.isEmpty() ? 0 : 1;
            }
            assertThat(Double.parseDouble(year.getField("agg_implem_score")))
                    .isEqualTo(Math.floor(sum * 10_000.0 / (3 * scored)) / 100);
        }
    }

    private static Calendar calendar(String text) throws IOException, ParserException {
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().hasErrors()).as(calendar.validate().toString()).isFalse();
        return calendar;
    }

    @ParameterizedTest
    @CsvSource({"2020-02-29, default", "2020-03-10, default", "2021-05-02, default", "2022-08-02, default",
            "2021-05-02, gate-effect=releases"})
    void aCalendarHasAnEventForEachDueDay(String asOf, String reading) throws Exception {
        Agreement agreement = Agreement.load();
        Scenario scenario = agreement.read(Path.of(RECORD));
        String set = reading.equals("default") ? "goals=best-efforts" : reading;
        String[] position = set.split("=");
        Assessment assessment = agreement.assess(scenario,
                scenario.query().asOf(LocalDate.parse(asOf)).with(Map.of(position[0], position[1])));
        List<VEvent> events = calendar(export(RECORD, "--as", "calendar", "--as-of", asOf, "--reading", set)).getComponents("VEVENT");
        List<Verdict> due = assessment.duties().stream().filter(verdict -> verdict.effectiveDue() != null).toList();
        assertThat(events).hasSameSizeAs(due);
        for (int i = 0; i < due.size(); i++) {
            Verdict verdict = due.get(i);
            VEvent event = events.get(i);
            assertThat(event.<LocalDate>getDateTimeStart().getDate()).isEqualTo(verdict.effectiveDue());
            assertThat(event.getSummary().getValue()).isEqualTo(verdict.duty().id() + ": " + verdict.duty().summary());
            String description = event.getDescription().getValue();
            assertThat(description.lines()).contains(verdict.duty().place(),
                    "owed by " + verdict.duty().obligor() + " to " + verdict.duty().owedTo());
            assertThat(description).contains(verdict.status().name().equals("BREACHED") ? "BREACHED" : verdict.status().label(),
                    assessment.receipt().rules(), assessment.receipt().scenario());
            assertThat(description.contains("due in the text: " + verdict.due())).isEqualTo(!verdict.effectiveDue().equals(verdict.due()));
            assertThat(event.getDateTimeStamp().getDate().toString()).isEqualTo(asOf + "T00:00:00Z");
        }
        assertThat(events.stream().map(event -> event.getUid().orElseThrow().getValue()).distinct()).hasSameSizeAs(events);
    }

    @Test
    void anEventKeepsItsNameOnAnotherDayAndHasAnotherInAnotherScenario() throws Exception {
        Set<String> may = uids(RECORD, "2021-05-02");
        assertThat(uids(RECORD, "2022-08-02")).containsAll(may);
        assertThat(uids("scenarios/as-written.yaml", "2021-05-02")).doesNotContainAnyElementsOf(may);
    }

    private static Set<String> uids(String file, String asOf) throws Exception {
        Set<String> uids = new HashSet<>();
        List<VEvent> events = calendar(export(file, "--as", "calendar", "--as-of", asOf)).getComponents("VEVENT");
        events.forEach(event -> uids.add(event.getUid().orElseThrow().getValue()));
        return uids;
    }

    @Test
    void aTitleOfAnyCharactersIsReadBack() throws Exception {
        String title = "Ḥa\\n; \"a, b\" \uD83D\uDD4A د ".repeat(20).strip();
        Path file = Files.writeString(folder.resolve("s.yaml"),
                "title: '" + title + "'\nfacts:\n  - {on: 2020-02-29, fact: signing}\n");
        Calendar calendar = calendar(export(file.toString(), "--as", "calendar"));
        assertThat(calendar.getProperty("X-WR-CALNAME").orElseThrow().getValue()).isEqualTo(title);
    }

    @Test
    void aFileIsWrittenWholeAndTheSameEachTime() throws IOException {
        Path file = folder.resolve("due.ics");
        export(RECORD, "--as", "calendar", "--out", file.toString());
        assertThat(Files.readString(file)).isEqualTo(export(RECORD, "--as", "ics")).endsWith("END:VCALENDAR\r\n");
        Path table = folder.resolve("pam.csv");
        assertThat(export(RECORD, "--as", "pam", "--out", table.toString())).isEmpty();
        assertThat(Files.readString(table)).isEqualTo(export(RECORD, "--as", "pam"));
        assertThat(Files.list(folder)).containsExactlyInAnyOrder(file, table);
    }

    @Test
    void noFileThatWasReadIsWrittenOver() throws IOException {
        Path facts = Files.writeString(folder.resolve("facts.csv"), "fact,on\nsigning,2020-02-29\n");
        Path file = Files.writeString(folder.resolve("s.yaml"), "title: t\ninclude: [facts.csv]\n");
        assertThat(Ran.of("export", file.toString(), "--as", "pam", "--out", facts.toString()))
                .isEqualTo(Ran.refused("--out: '" + facts + "' was read for this result; name another file"));
        assertThat(Ran.of("export", file.toString(), "--as", "pam", "--out", folder + "/a.ics"))
                .isEqualTo(
                        Ran.refused("--out: '" + folder + "/a.ics' ends in .ics, and the result is CSV; name it '" + folder + "/a.csv'"));
        assertThat(Ran.of("export", file.toString(), "--as", "calendar", "--out", folder + "/a.csv"))
                .isEqualTo(
                        Ran.refused("--out: '" + folder + "/a.csv' ends in .csv, and the result is ICS; name it '" + folder + "/a.ics'"));
        assertThat(Files.list(folder)).containsExactlyInAnyOrder(facts, file);
    }

    @Tag("slow")
    @Test
    void whatHasNoPeriodOrNoWordsIsRefusedInALine() {
        assertThat(Ran.of("export", RECORD, "--as", "pam", "--as-of", "2020-02-28"))
                .isEqualTo(Ran.refused("'" + RECORD + "': nothing is signed by 2020-02-28, so there is no period to tell of"));
        assertThat(Ran.of("export", RECORD, "--as", "calendar", "--as-of", "2020-02-28")).isEqualTo(Ran.refused("'" + RECORD
                + "': no duty has a due day on 2020-02-28, and a calendar has one event or more"));
        for (String form : List.of("pam", "stipulations")) {
            assertThat(Ran.of("export", LOAN + "/lent.yaml", "--as", form, "--rules", LOAN + "/loan")).isEqualTo(Ran.refused("--as " + form
                    + ": the vocabulary of loan-2021 does not say what this table calls it; 'export' in vocabulary.yaml does"));
        }
    }

    @Test
    void aCalendarNeedsNoWords() throws Exception {
        List<VEvent> events = calendar(export(LOAN + "/lent.yaml", "--as", "calendar", "--rules", LOAN + "/loan")).getComponents("VEVENT");
        assertThat(events).extracting(event -> event.getSummary().getValue()).contains("L.1: hand the painting over");
    }
}
