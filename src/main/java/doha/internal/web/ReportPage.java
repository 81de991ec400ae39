package doha.internal.web;

import doha.Agreement;
import doha.analysis.Comparison;
import doha.internal.document.ComparisonView;
import doha.internal.document.Document.Table;
import doha.model.Duty;
import doha.model.Query;
import doha.model.Verdict;
import doha.scenario.Scenario;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A report on one scenario or several, ready to be written. The same scenarios and questions give the same bytes.
 *
 * @param head        what stands over the title
 * @param title       the title of the page
 * @param sections    what is said of each scenario
 * @param comparisons what differs between the first scenario and each other; none for one scenario
 */
public record ReportPage(String head, String title, List<Section> sections, List<Contrast> comparisons) {

    /** What differs between two scenarios, of these titles; the table has no groups if nothing does. */
    public record Contrast(String base, String other, Table table) {}

    /** Compiled by the build. What they are given is escaped for the place that it stands in. */
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(null, ContentType.Html,
            ReportPage.class.getClassLoader(),
            "doha.internal.web.templates");

    /** Makes a report on scenarios, each with its question; no scenario throws {@link IllegalArgumentException}. */
    public static ReportPage of(Agreement agreement, List<Scenario> scenarios, List<Query> questions) {
        if (scenarios.isEmpty() || scenarios.size() != questions.size()) {
            throw new IllegalArgumentException("a report needs one scenario or more, each with its question");
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            sections.add(Section.of("s" + (i + 1), agreement, scenarios.get(i), questions.get(i)));
        }
        List<Contrast> contrasts = new ArrayList<>();
        Section base = sections.get(0);
        for (Section other : sections.subList(1, sections.size())) {
            Comparison comparison = Comparison.of(base.scenario(), base.assessment(), other.scenario(), other.assessment());
            contrasts.add(new Contrast(base.title(), other.title(),
                    new ComparisonView(List.of(comparison), false, agreement.vocabulary()).table(comparison)));
        }
        String title = sections.size() == 1 ? base.title() : sections.size() + " scenarios compared";
        return new ReportPage(agreement.vocabulary().agreement().title(), title, sections, contrasts);
    }

    public boolean single() {
        return sections.size() == 1;
    }

    /** The duties of any of the scenarios, in the order of the agreement. */
    public List<Duty> duties() {
        Collection<Duty> all = sections.get(0).scenario().vocabulary().duties();
        return all.stream().filter(duty -> sections.stream().anyMatch(section -> verdict(section, duty) != null)).toList();
    }

    /** The verdict on a duty in a section; null if it is no duty under that reading. */
    public Verdict verdict(Section section, Duty duty) {
        return section.assessment().duties().stream().filter(v -> v.duty().id().equals(duty.id())).findFirst().orElse(null);
    }

    /** Whether a duty's phase or lateness is not the same in all scenarios. */
    public boolean differs(Duty duty) {
        Set<List<Object>> seen = new HashSet<>();
        for (Section section : sections) {
            Verdict v = verdict(section, duty);
            seen.add(v == null ? List.of() : List.of(v.phase(), v.daysLate() == null ? -1L : v.daysLate()));
        }
        return seen.size() > 1;
    }

    /** What the page may load and run: what stands in it, and nothing else. */
    public String policy() {
        return "default-src 'none'; style-src " + Asset.LOOK.policySource() + "; script-src " + Asset.D3.policySource() + " "
                + Asset.PICTURES.policySource() + " " + Asset.REPORT.policySource() + "; base-uri 'none'; form-action 'none'";
    }

    /** Writes it as one HTML page; nothing is written if that fails. */
    public void write(Writer out) throws IOException {
        StringOutput page = new StringOutput(1 << 20);
        TEMPLATES.render("report.jte", Map.of("report", this), page);
        out.write(page.toString());
    }
}
