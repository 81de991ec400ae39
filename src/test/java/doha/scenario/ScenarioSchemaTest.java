package doha.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import doha.internal.document.ScenarioSchema;
import doha.model.ScenarioException;
import doha.scenario.Node.Entries;
import doha.scenario.Node.Items;
import doha.scenario.Node.Scalar;
import doha.scenario.Node.ScalarType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the schema in step with the reader: over the same files, both accept or both refuse, as far as a schema can. */
class ScenarioSchemaTest {

    /** Faults that a schema can see: of one value, or of one mapping. */
    private static final Set<String> VISIBLE = Set.of("unknown-key", "unknown-field", "wrong-field", "wrong-kind", "no-value", "missing",
            "unknown-fact-type", "unknown-value", "unknown-switch", "unknown-position", "unknown-duty", "impossible-expectation",
            "finding-misfit", "not-extendable", "wrong-form");
    /** Files whose faults turn on the fact that a change names, or on what JSON cannot even say. */
    private static final Set<String> INVISIBLE = Set.of("change-makes-faults.yaml", "change-of-type.yaml", "key-is-a-list.yaml");

    private static final String TEXT = doha.internal.document.Json.text(ScenarioSchema.of(VocabularyReader.standard()));
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);

    static List<Path> good() throws IOException {
        return UsableFilesTest.files();
    }

    static List<Path> bad() throws IOException {
        return RefusedFilesTest.files().stream().filter(ScenarioSchemaTest::schemaShouldSee).toList();
    }

    private static boolean schemaShouldSee(Path file) {
        ScenarioException e = assertThrows(ScenarioException.class, () -> Scenario.read(file));
        return !INVISIBLE.contains(file.getFileName().toString())
                && e.faults().stream().anyMatch(f -> VISIBLE.contains(f.code()) && f.place().file().equals(file.toString()));
    }

    @ParameterizedTest
    @MethodSource("good")
    void aUsableFileFitsTheSchema(Path file) {
        assertEquals(List.of(), problems(file));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aFaultThatASchemaCanSeeIsSeen(Path file) {
        assertFalse(problems(file).isEmpty(), file.toString());
    }

    @Test
    void thereAreFaultsToSee() throws IOException {
        assertTrue(bad().size() > 20);
    }

    @Test
    void theSchemaIsItselfASchema() {
        assertEquals(List.of(), SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(TEXT, InputFormat.JSON));
    }

    @Test
    void theSchemaHasTheKeysOfTheReader() {
        assertEquals(Set.copyOf(ScenarioReader.KEYS.all()),
                ((Map<?, ?>) ScenarioSchema.of(VocabularyReader.standard()).get("properties")).keySet());
    }

    private static List<String> problems(Path file) {
        Diagnostics faults = new Diagnostics();
        Node root = YamlTree.parse(SourceText.read(file, file.toString(), true, FileAccess.ANYWHERE, faults), faults);
        return SCHEMA.validate(json(root), InputFormat.JSON).stream().map(Error::toString).toList();
    }

    private static String json(Node node) {
        if (node instanceof Entries entries) {
            return entries.entries().stream().map(e -> string(e.key().text()) + ":" + json(e.value()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node instanceof Items items) {
            return items.items().stream().map(ScenarioSchemaTest::json).collect(Collectors.joining(",", "[", "]"));
        }
        Scalar scalar = (Scalar) node;
        boolean number = scalar.text().matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][0-9]+)?");
        return scalar.type() == ScalarType.NULL ? "null"
                : scalar.type() == ScalarType.TRUTH ? scalar.text().toLowerCase(java.util.Locale.ROOT)
                        : scalar.type() == ScalarType.TEXT ? string(scalar.text())
                                : number ? scalar.text() : scalar.text().matches("0+[1-9][0-9]*") ? scalar.text().replaceAll("^0+", "")
                                        : string(scalar.text());
    }

    private static String string(String text) {
        return "\"" + new String(com.fasterxml.jackson.core.io.JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }
}
