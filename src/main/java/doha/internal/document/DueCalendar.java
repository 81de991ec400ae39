package doha.internal.document;

import doha.Assessment;
import doha.internal.document.VerdictEntry.DutyState;
import doha.model.Receipt;
import doha.model.Verdict;
import doha.model.Vocabulary;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The due days of an assessment as an iCalendar file (RFC 5545): an event that lasts all day for each duty that has one. The same assessment
 * gives the same file; one of a later day, or on another reading, has the same events, which a calendar then moves.
 */
public final class DueCalendar {

    private static final int MOST_OCTETS = 75;
    private static final Pattern SPECIAL = Pattern.compile("[\\\\;,]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n]]");

    private final Writer out;

    private DueCalendar(Writer out) {
        this.out = out;
    }

    /** Writes it. The writer stays open for the caller to close. */
    public static void write(Assessment assessment, Vocabulary vocabulary, Writer out) throws IOException {
        new DueCalendar(out).write(assessment, vocabulary);
    }

    private void write(Assessment assessment, Vocabulary vocabulary) throws IOException {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//doha//" + assessment.receipt().version() + "//EN");
        line("CALSCALE", "GREGORIAN");
        text("X-WR-CALNAME", assessment.scenario());
        for (Verdict verdict : assessment.duties()) {
            if (verdict.effectiveDue() != null) {
                event(verdict, assessment, vocabulary);
            }
        }
        line("END", "VCALENDAR");
    }

    private void event(Verdict verdict, Assessment assessment, Vocabulary vocabulary) throws IOException {
        String id = verdict.duty().id().value();
        line("BEGIN", "VEVENT");
        line("UID", UUID.nameUUIDFromBytes(String.join("\n", assessment.agreement(), assessment.scenario(), id)
                .getBytes(StandardCharsets.UTF_8)).toString());
        line("DTSTAMP", assessment.query().asOf().format(DateTimeFormatter.BASIC_ISO_DATE) + "T000000Z");
        line("DTSTART;VALUE=DATE", verdict.effectiveDue().format(DateTimeFormatter.BASIC_ISO_DATE));
        text("SUMMARY", id + ": " + verdict.duty().summary());
        text("DESCRIPTION", String.join("\n", description(verdict, assessment, vocabulary)));
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    private static List<String> description(Verdict verdict, Assessment assessment, Vocabulary vocabulary) {
        List<String> lines = new ArrayList<>();
        lines.add(verdict.duty().place());
        lines.add("owed by " + verdict.duty().obligor() + " to " + verdict.duty().owedTo());
        if (!verdict.effectiveDue().equals(verdict.due())) {
            lines.add("due in the text: " + verdict.due());
        }
        lines.add(DutyState.of(verdict).words());
        lines.add(ResultHeader.day(assessment.query()));
        lines.add("reading: " + ResultHeader.reading(assessment.query().readings(), vocabulary));
        Receipt receipt = assessment.receipt();
        lines.add("receipt: " + String.join(" ", Csv.cells(List.of(Json.fields(receipt)))));
        return lines;
    }

    private void text(String name, String value) throws IOException {
        line(name, SPECIAL.matcher(CONTROL.matcher(value).replaceAll(" ")).replaceAll("\\\\$0").replace("\n", "\\n"));
    }

    /** Writes a line, folded before the character that would make it longer than 75 octets. */
    private void line(String name, String value) throws IOException {
        int octets = 0;
        Matcher character = Pattern.compile("(?s).").matcher(name + ":" + value);
        while (character.find()) {
            int more = character.group().getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                out.write("\r\n ");
                octets = 1;
            }
            out.write(character.group());
            octets += more;
        }
        out.write("\r\n");
    }
}
