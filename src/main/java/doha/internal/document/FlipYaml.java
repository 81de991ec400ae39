package doha.internal.document;

import doha.analysis.Change;
import doha.analysis.Counterfactual.Found;
import doha.analysis.Counterfactual;
import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Query;
import doha.scenario.PatchWriter;
import doha.scenario.ScenarioWriter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers of a flip as scenarios: each extends the file asked about, from a place beside it. */
public final class FlipYaml {

    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    private FlipYaml() { }

    /** Writes every answer as a YAML document of its own, with what it changes in a comment. */
    public static void write(Counterfactual flip, Appendable out) throws IOException {
        boolean first = true;
        for (Found answer : flip.answers()) {
            if (!first) {
                out.append("---\n");
            }
            first = false;
            out.append("# ").append(TextWidth.clean(flip.verdict().duty().id() + " is then " + FlipWords.verdict(answer.verdict())))
                    .append('\n').append(scenario(flip, answer));
        }
    }

    /**
     * An answer as a scenario file that extends the one asked about, to be saved beside it. Where no file can say it (a scenario
     * without a file; silence taken back), it is the whole scenario instead.
     */
    public static String scenario(Counterfactual flip, Found answer) {
        String title = flip.scenario().title() + ", if you " + FlipWords.changes(answer);
        if (isWhole(flip, answer)) {
            return ScenarioWriter.write(flip.with(answer, title));
        }
        Query query = flip.assessment().query();
        LocalDate knownBy = query.knownBy() == null && flip.scenario().knownBy() != null ? ALWAYS : query.knownBy();
        PatchWriter patch = new PatchWriter().extending(base(flip), title).asking(query.asOf(), knownBy);
        return write(patch, flip, answer, query.readings().asMap());
    }

    /** The entries of such a file that say what is different; null where only a whole scenario can say it. */
    static String difference(Counterfactual flip, Found answer) {
        return isWhole(flip, answer) ? null : write(new PatchWriter(), flip, answer, flip.scenario().readings().asMap());
    }

    private static boolean isWhole(Counterfactual flip, Found answer) {
        return flip.scenario().file() == null
                || answer.changes().stream().anyMatch(c -> c instanceof Change.Silence silence && !silence.added());
    }

    private static String base(Counterfactual flip) {
        String file = flip.scenario().file().replace('\\', '/');
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private static String write(PatchWriter patch, Counterfactual flip, Found answer, Map<String, String> under) {
        Map<String, String> readings = new LinkedHashMap<>(under);
        List<FactId> removed = new ArrayList<>();
        List<DutyId> unknown = new ArrayList<>();
        for (Change change : answer.changes()) {
            if (change instanceof Change.Turned turned) {
                readings.put(turned.name(), turned.to());
            } else if (change instanceof Change.Dropped dropped) {
                removed.add(dropped.fact().id());
            } else if (change instanceof Change.Silence silence) {
                unknown.add(silence.duty());
            } else if (change instanceof Change.Edited edited) {
                patch.change(edited.before().id(), values(edited, flip.assessment().query().knownBy() != null));
            }
        }
        readings.entrySet().removeIf(e -> e.getValue().equals(flip.scenario().readings().position(e.getKey())));
        return patch.readings(readings).unknown(unknown).remove(removed).write();
    }

    /** The day it became known is told only where it is asked about: a file that names it would else keep the old one. */
    private static Map<String, Object> values(Change.Edited edited, boolean known) {
        Fact after = edited.after();
        Map<String, Object> values = new LinkedHashMap<>();
        for (String field : edited.fields()) {
            values.put(field, switch (field) {
                case "on" -> after.on();
                case "until" -> after.until();
                case "standing" -> after.standing().label();
                default -> after.values().get(field);
            });
        }
        if (known && !after.known().equals(edited.before().known())) {
            values.put("known", after.known());
        }
        return values;
    }
}
