package doha.internal.document;

import doha.internal.document.Document.Line;
import doha.internal.document.Document.Row;
import doha.model.Stance;
import doha.model.Switch;
import doha.model.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The disputed points of the text with the positions taken on them, and who holds which together. */
public record SwitchesView(Vocabulary vocabulary) implements View {

    public record SwitchesEntry(List<SwitchEntry> switches, List<StanceWords> stances) {}

    record SwitchEntry(@Describe(name = "switch") String name, @Describe(name = "default") String defaultPosition, List<String> positions,
            @Describe("what turns on it") String about, @Describe("the stances that take a position on it") Map<String, String> stances) {}

    record StanceWords(String stance, String holder, Map<String, String> positions, List<String> sources) {}

    @Override
    public SwitchesEntry data() {
        return new SwitchesEntry(vocabulary.switches().stream().map(each -> new SwitchEntry(each.name(), each.defaultPosition(),
                each.positions(), each.about(), held(each))).toList(),
                vocabulary.stances().stream()
                        .map(each -> new StanceWords(each.name(), each.holder(), each.positions(), each.sources())).toList());
    }

    private Map<String, String> held(Switch on) {
        return vocabulary.stances().stream().filter(stance -> stance.positions().containsKey(on.name()))
                .collect(Collectors.toMap(Stance::name, stance -> stance.positions().get(on.name()), (one, other) -> one,
                        LinkedHashMap::new));
    }

    @Override
    public Document document() {
        List<Row> switches = vocabulary.switches().stream().map(each -> new Row(
                List.of(new Line(each.name(), Style.BOLD), Line.of(String.join(" · ", each.positions())),
                        Line.of(String.join(", ", held(each).entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList()))),
                List.of(Line.of(each.about())))).toList();
        Document document = new Document().table(List.of("switch", "positions, the default first", "held by"), "what turns on it",
                switches);
        return vocabulary.stances().isEmpty() ? document : document.heading("Stances")
                .table(List.of("stance", "positions; the others are at their defaults"), "who holds it, and where that is said",
                        vocabulary.stances().stream().map(each -> new Row(List.of(new Line(each.name(), Style.BOLD),
                                Line.of(ResultHeader.positions(each.positions()))),
                                List.of(Line.of(each.holder() + " (" + String.join("; ", each.sources()) + ")")))).toList());
    }

    @Override
    public List<List<String>> rows() {
        return Csv.table(List.of("switch", "position", "default", "about", "stances"),
                vocabulary.switches().stream().flatMap(each -> each.positions().stream().map(position -> List.of(each.name(), position,
                        position.equals(each.defaultPosition()), each.about(), held(each).entrySet().stream()
                                .filter(e -> e.getValue().equals(position)).map(Map.Entry::getKey).toList()))));
    }
}
