package doha.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import doha.Agreement;
import doha.internal.cli.Main;
import doha.model.Duty;
import doha.model.FactType;
import doha.model.Switch;
import doha.model.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README and the documents hold together, and agree with what they document. */
class DocumentsTest {

    private static final Path README = Path.of("README.md");
    private static final Path DOCUMENTS = Path.of("src/site/markdown");
    private static final Pattern HEADING = Pattern.compile("(?m)^(#{1,6}) (.+)$");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern CLAUSE = Pattern.compile("@clause\\(\"([^\"]*)\"\\)");
    private static final int SENTENCES_OF_THE_PRESS_REPORT = 17;
    private static final int MOST_LINES_OF_THE_README = 350;

    private final Map<Path, String> texts = new LinkedHashMap<>();
    private final Vocabulary vocabulary = Agreement.load().vocabulary();

    DocumentsTest() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            for (Path file : Stream.concat(Stream.of(README), files.filter(f -> f.toString().endsWith(".md")).sorted()).toList()) {
                texts.put(file, FENCED.matcher(Files.readString(file)).replaceAll(""));
            }
        }
    }

    @Test
    void theReadmeIsShort() throws IOException {
        int lines = Files.readAllLines(README).size();
        assertThat(lines).isLessThanOrEqualTo(MOST_LINES_OF_THE_README);
    }

    @Test
    void everyLinkAndAnchorIsThere() {
        List<String> broken = new ArrayList<>();
        texts.forEach(
                (from, text) -> LINK.matcher(text).results().map(link -> link.group(1)).filter(DocumentsTest::isRelative).forEach(link -> {
                    Path to = target(from, link);
                    int hash = link.indexOf('#');
                    if (!Files.exists(to) || hash >= 0 && !anchors(to).contains(link.substring(hash + 1))) {
                        broken.add(from + ": " + link);
                    }
                }));
        assertThat(broken).isEmpty();
    }

    @Test
    void everyDocumentIsReachedFromTheIndex() {
        Set<Path> reached = new LinkedHashSet<>();
        Deque<Path> next = new ArrayDeque<>(List.of(DOCUMENTS.resolve("index.md")));
        while (!next.isEmpty()) {
            Path from = next.pop();
            if (texts.containsKey(from) && reached.add(from)) {
                LINK.matcher(texts.get(from)).results().map(link -> link.group(1)).filter(DocumentsTest::isRelative)
                        .forEach(link -> next.add(target(from, link)));
            }
        }
        assertThat(reached).containsAll(texts.keySet());
    }

    @Test
    void everyClauseOfARuleIsAHeading() throws IOException {
        Set<String> headings = Stream.of("agreement.md", "semantics.md").flatMap(name -> headings(DOCUMENTS.resolve(name)).stream())
                .map(DocumentsTest::folded).collect(Collectors.toSet());
        Set<String> clauses = new LinkedHashSet<>();
        for (Path file : files(Path.of("rules"), ".drl")) {
            CLAUSE.matcher(Files.readString(file)).results().map(clause -> clause.group(1)).forEach(clauses::add);
        }
        assertThat(clauses).isNotEmpty();
        assertThat(clauses.stream().filter(clause -> !headings.contains(folded(clause))).toList()).isEmpty();
    }

    @Test
    void everyCommandHasItsSection() {
        ByteArrayOutputStream help = new ByteArrayOutputStream();
        Main.run(new String[] {"--help"}, help, help);
        String commands = help.toString(StandardCharsets.UTF_8).replaceFirst("(?s).*?\\nCommands\\n", "")
                .replaceFirst("(?s)\\n\\nOptions\\n.*", "");
        List<String> names = Pattern.compile("(?m)^  (\\w+) ").matcher(commands).results().map(name -> name.group(1)).toList();
        assertThat(names).contains("assess");
        assertThat(headings(DOCUMENTS.resolve("commands.md")).stream().filter(heading -> heading.matches("[a-z]+")).toList())
                .isEqualTo(names);
    }

    @Test
    void theAgreementListsTheDutiesOfTheVocabulary() {
        List<String> listed = rows("agreement.md", "[^|]+ → [^|]+", 2).map(row -> String.join(" | ", row[0], row[2], row[3])).toList();
        assertThat(listed).isEqualTo(vocabulary.duties().stream().map(DocumentsTest::row).toList());
    }

    private static String row(Duty duty) {
        return duty.id() + " | " + duty.obligor() + " → " + duty.owedTo() + " | " + duty.kind().label();
    }

    @Test
    void everyDutyStandsUnderItsPlace() {
        String agreement = texts.get(DOCUMENTS.resolve("agreement.md"));
        List<String> elsewhere = new ArrayList<>();
        for (Duty duty : vocabulary.duties()) {
            int at = agreement.indexOf("\n| " + duty.id() + " |");
            String before = HEADING.matcher(agreement.substring(0, Math.max(0, at))).results().map(heading -> heading.group(2)).reduce("",
                    (a, b) -> b);
            if (!folded(before).equals(folded(duty.place()))) {
                elsewhere.add(duty.id() + " stands under '" + before + "', not under '" + duty.place() + "'");
            }
        }
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void theReadingsAreTheSwitchesOfTheVocabulary() {
        List<String> documented = new ArrayList<>();
        String heading = "";
        for (String line : texts.get(DOCUMENTS.resolve("readings.md")).split("\n")) {
            if (line.startsWith("## ")) {
                heading = line.substring(3);
            } else if (line.startsWith("| `")) {
                documented.add(heading + "=" + line.substring(3, line.indexOf('`', 3)));
            }
        }
        List<String> known = new ArrayList<>();
        for (Switch each : vocabulary.switches()) {
            each.positions().forEach(position -> known.add(each.name() + "=" + position));
        }
        assertThat(documented).isEqualTo(known);
    }

    @Test
    void theFormatsListTheTypesOfFact() {
        String text = texts.get(DOCUMENTS.resolve("formats.md"));
        String section = text.substring(text.indexOf("### Types of fact"), text.indexOf("### Expectations"));
        Set<String> listed = new LinkedHashSet<>();
        section.lines().filter(line -> line.startsWith("| `")).map(line -> line.substring(0, line.indexOf(" | ")))
                .forEach(cell -> Pattern.compile("`([a-z-]+)`").matcher(cell).results().forEach(type -> listed.add(type.group(1))));
        assertThat(listed).isEqualTo(vocabulary.factTypes().stream().map(FactType::name).collect(Collectors.toSet()));
    }

    @Test
    void theCoverageSaysOfEverySentenceWhatModelsItOrWhyNothingDoes() {
        Set<String> known = new LinkedHashSet<>();
        vocabulary.duties().forEach(duty -> known.add(duty.id().value()));
        vocabulary.switches().forEach(each -> known.add(each.name()));
        vocabulary.stances().forEach(stance -> known.add(stance.name()));
        Set<String> named = new LinkedHashSet<>();
        List<String> faulty = new ArrayList<>();
        coverage().forEach(row -> {
            List<String> codes = codes(row[2]);
            if (row[2].startsWith("not modelled, because ") ? row[2].length() < 35
                    : codes.isEmpty() || !row[2].equals(String.join(", ", codes.stream().map(code -> "`" + code + "`").toList()))
                            || !known.containsAll(codes)) {
                faulty.add(String.join(" | ", row));
            } else {
                named.addAll(codes);
            }
        });
        assertThat(faulty).isEmpty();
        assertThat(named).containsAll(known);
    }

    @Test
    void theCoverageNamesEveryDutyAtItsPlace() {
        Map<String, String> places = new LinkedHashMap<>();
        coverage().filter(row -> !row[2].startsWith("not ")).forEach(row -> codes(row[2]).forEach(
                code -> places.merge(code, row[0], (one, other) -> one + "; " + other)));
        assertThat(vocabulary.duties().stream().filter(duty -> Stream.of(places.get(duty.id().value()).split("; "))
                .noneMatch(place -> folded(place).startsWith(folded(duty.part().equals("not in the text") ? "Press" : duty.place()))))
                .map(duty -> duty.id() + " of " + duty.place() + " at " + places.get(duty.id().value())).toList()).isEmpty();
    }

    @Test
    void theCoverageLeavesOutNoSentenceOfThePressReport() {
        List<Integer> numbers = coverage().map(row -> row[0]).filter(place -> place.startsWith("Press "))
                .map(place -> Integer.valueOf(place.replaceFirst("Press (\\d+).*", "$1"))).distinct().toList();
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, SENTENCES_OF_THE_PRESS_REPORT).boxed().toList());
    }

    private Stream<String[]> coverage() {
        return rows("coverage.md", ".+", 2).filter(cells -> !cells[0].equals("place"));
    }

    private static List<String> codes(String cell) {
        return Pattern.compile("`([^`]+)`").matcher(cell).results().map(code -> code.group(1)).toList();
    }

    /** The cells of the rows of a document's tables of which one cell has a form. */
    private Stream<String[]> rows(String document, String form, int cell) {
        return texts.get(DOCUMENTS.resolve(document)).lines().filter(line -> line.startsWith("| "))
                .map(line -> line.substring(2, line.length() - 2).split(" \\| "))
                .filter(cells -> cells.length > cell && cells[cell].matches(form));
    }

    private static boolean isRelative(String link) {
        return !link.matches("[a-z]+:.*");
    }

    private static Path target(Path from, String link) {
        String path = link.replaceFirst("#.*", "");
        if (path.isEmpty()) {
            return from;
        }
        Path folder = from.getParent() == null ? Path.of("") : from.getParent();
        return folder.resolve(path).normalize();
    }

    /** As GitHub makes them of headings. */
    private Set<String> anchors(Path document) {
        return headings(document).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private List<String> headings(Path document) {
        Matcher heading = HEADING.matcher(texts.getOrDefault(document, ""));
        return heading.results().map(each -> each.group(2)).toList();
    }

    private static String folded(String heading) {
        return heading.toLowerCase(Locale.ROOT);
    }

    private static List<Path> files(Path folder, String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith) && !file.startsWith("scenarios/mine")
                    && !file.startsWith("src/test/resources")).sorted().toList();
        }
    }
}
