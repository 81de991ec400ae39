package doha.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The arrows between the packages go one way. */
@Tag("slow")
class LayersTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    private static LayeredArchitecture layers() {
        return layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("model").definedBy("doha.model..")
                .layer("terms").definedBy("doha.terms..")
                .layer("compiled rules").definedBy("doha.rules..")
                .layer("scenario").definedBy("doha.scenario..")
                .layer("rules").definedBy("doha.internal.rules..")
                .layer("engine").definedBy("doha.internal.engine..")
                .layer("way in").definedBy("doha")
                .layer("analysis").definedBy("doha.analysis..")
                .layer("check").definedBy("doha.internal.check..")
                .layer("document").definedBy("doha.internal.document..")
                .layer("web").definedBy("doha.internal.web..")
                .layer("cli").definedBy("doha.internal.cli..");
    }

    @Test
    void eachLayerIsUsedByThoseAboveItAlone() {
        layers().whereLayer("cli").mayNotBeAccessedByAnyLayer()
                .whereLayer("web").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("document").mayOnlyBeAccessedByLayers("web", "cli")
                .whereLayer("check").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("analysis").mayOnlyBeAccessedByLayers("document", "web", "cli")
                .whereLayer("engine").mayOnlyBeAccessedByLayers("way in", "analysis", "check", "document", "web", "cli")
                .whereLayer("rules").mayOnlyBeAccessedByLayers("engine", "way in", "analysis", "check", "document", "web", "cli")
                .whereLayer("scenario")
                .mayOnlyBeAccessedByLayers("rules", "engine", "way in", "analysis", "check", "document", "web", "cli")
                .whereLayer("compiled rules").mayNotBeAccessedByAnyLayer()
                .whereLayer("terms").mayOnlyBeAccessedByLayers("compiled rules", "rules", "engine", "way in", "analysis", "check", "web")
                .because("the model is to be used without the program, and the rules without the files")
                .check(CLASSES);
    }

    @Test
    void anArrowBackWouldBeSeen() {
        AssertionError seen = assertThrows(AssertionError.class,
                () -> layers().whereLayer("way in").mayNotBeAccessedByAnyLayer().check(CLASSES));
        assertTrue(seen.getMessage().contains("doha.analysis.Timeline"), seen.getMessage());
    }

    @Test
    void thereAreNoCircles() {
        slices().matching("doha.internal.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("doha.(*)..").should().beFreeOfCycles()
                .ignoreDependency(resideInAPackage("doha.analysis.."), resideInAPackage("doha.internal.."))
                .check(CLASSES);
    }

    @Test
    void everyClassIsInALayer() {
        ArchRuleDefinition.classes().should().resideInAnyPackage("doha", "doha.model..", "doha.terms..", "doha.rules..", "doha.scenario..",
                "doha.analysis..", "doha.internal.check..", "doha.internal.rules..", "doha.internal.engine..", "doha.internal.document..",
                "doha.internal.web..",
                "doha.internal.cli..").check(CLASSES);
    }

    @Test
    void onlyTheProgramKnowsOfCommandLines() {
        ArchRuleDefinition.noClasses().that().resideOutsideOfPackage("doha.internal.cli..").should().dependOnClassesThat()
                .resideInAnyPackage("org.apache.commons.cli..", "org.slf4j.simple..")
                .because("a library user did not ask for them").check(CLASSES);
    }
}
