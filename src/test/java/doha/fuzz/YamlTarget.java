package doha.fuzz;

import doha.Agreement;
import doha.model.Fact;
import doha.model.ScenarioException;
import doha.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Any bytes as a scenario file: read and judged, and alike when written and read again; or refused, saying where. */
public final class YamlTarget {

    private static final int FEW = 40;
    private static final Agreement AGREEMENT = Agreement.load();
    private static final Box BOX = new Box();

    static {
        BOX.write("base.yaml", "title: base\nfacts:\n  - {id: s, on: 2020-02-29, fact: signing}\n".getBytes(StandardCharsets.UTF_8));
        BOX.write("facts.csv", "on,fact,count\n2020-06-18,us-forces,8600\n".getBytes(StandardCharsets.UTF_8));
    }

    private YamlTarget() {}

    /** Loads what the first input would otherwise wait for. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("title: t\nfacts:\n  - {on: 2020-02-29, fact: signing}\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Path file = BOX.write("s.yaml", bytes);
        Scenario scenario;
        try {
            scenario = Scenario.read(file);
        } catch (ScenarioException e) {
            Oracle.tellsWhere(e.faults());
            return;
        }
        scenario.checked();
        String written = scenario.toYaml();
        Scenario again = Scenario.read(BOX.write("again.yaml", written.getBytes(StandardCharsets.UTF_8)));
        if (!plain(scenario).equals(plain(again)) || !again.toYaml().equals(written)) {
            throw new AssertionError("written and read, it is another: " + written);
        }
        if (scenario.facts().size() <= FEW) {
            AGREEMENT.assess(scenario, scenario.query());
        }
    }

    private static List<Object> plain(Scenario s) {
        List<String> facts = s.facts().stream().map(YamlTarget::plain).toList();
        return List.of(s.title(), s.description() + "", s.asOf() + "", s.knownBy() + "", s.readings(), s.unknown(), facts,
                s.expectations().size(), s.variations().size());
    }

    private static String plain(Fact f) {
        return f.at(null).toString();
    }
}
