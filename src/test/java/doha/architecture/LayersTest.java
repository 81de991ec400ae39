package doha.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The arrows between the packages go one way. */
class LayersTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    private static LayeredArchitecture layers() {
        return layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("model").definedBy("doha.model..")
                .layer("terms").definedBy("doha.terms..")
                .layer("rules").definedBy("doha.rules..")
                .layer("scenario").definedBy("doha.scenario..")
                .layer("engine").definedBy("doha.engine..")
                .layer("analysis").definedBy("doha.analysis..")
                .layer("output").definedBy("doha.output..")
                .optionalLayer("pages").definedBy("doha.page..", "doha.report..", "doha.serve..")
                .layer("cli").definedBy("doha.cli..");
    }

    @Test
    void eachLayerIsUsedByThoseAboveItAlone() {
        layers().whereLayer("cli").mayNotBeAccessedByAnyLayer()
                .whereLayer("pages").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("output").mayOnlyBeAccessedByLayers("pages", "cli")
                .whereLayer("analysis").mayOnlyBeAccessedByLayers("output", "pages", "cli")
                .whereLayer("engine").mayOnlyBeAccessedByLayers("analysis", "output", "pages", "cli")
                .whereLayer("scenario").mayOnlyBeAccessedByLayers("engine", "analysis", "output", "pages", "cli")
                .whereLayer("rules").mayNotBeAccessedByAnyLayer()
                .whereLayer("terms").mayOnlyBeAccessedByLayers("rules", "engine", "analysis", "pages")
                .because("the model is to be used without the program, and the rules without the files")
                .check(CLASSES);
    }

    @Test
    void anArrowBackWouldBeSeen() {
        AssertionError seen = assertThrows(AssertionError.class, () -> layers().whereLayer("engine").mayNotBeAccessedByAnyLayer().check(CLASSES));
        assertTrue(seen.getMessage().contains("doha.analysis.Timeline"), seen.getMessage());
    }

    @Test
    void thereAreNoCircles() {
        slices().matching("doha.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyClassIsInALayer() {
        ArchRuleDefinition.classes().should().resideInAnyPackage("doha.model..", "doha.terms..", "doha.rules..", "doha.scenario..", "doha.engine..",
                "doha.analysis..", "doha.output..", "doha.page..", "doha.report..", "doha.serve..", "doha.cli..").check(CLASSES);
    }

    @Test
    void onlyTheProgramKnowsOfCommandLines() {
        ArchRuleDefinition.noClasses().that().resideOutsideOfPackage("doha.cli..").should().dependOnClassesThat()
                .resideInAnyPackage("org.apache.commons.cli..", "org.slf4j.simple..")
                .because("a library user did not ask for them").check(CLASSES);
    }
}
