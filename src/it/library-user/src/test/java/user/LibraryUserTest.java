package user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import doha.Agreement;
import doha.Assessment;
import doha.model.Status;
import doha.scenario.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryUserTest {

    @Test
    void aVerdictIsAFewLinesAway(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("case.yaml"), """
                title: A drawdown in time
                facts:
                  - {on: 2020-02-29, fact: signing}
                  - {on: 2020-06-18, fact: us-forces, count: 8600}
                """);
        Agreement agreement = Agreement.load();
        Scenario scenario = Scenario.read(file);
        Assessment assessment = agreement.assess(scenario, LocalDate.of(2021, 5, 2));
        assertEquals(Status.MET, assessment.duty("I.A.1.us").status());
        assertEquals(Status.BREACHED, assessment.duty("I.B.1").status());
    }

    @Test
    void itWorksAsAModuleAndWithout() {
        assertEquals(!Boolean.getBoolean("on.the.class.path"), Agreement.class.getModule().isNamed());
        assertEquals(LocalDate.of(2020, 7, 13), Due.firstPhase());
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.slf4j.simple.SimpleLogger", "org.apache.commons.cli.Options", "org.drools.mvel.MVELConstraint",
        "org.drools.drl.parser.DrlParser", "org.eclipse.jdt.internal.compiler.Compiler",
        "com.thoughtworks.xstream.XStream"})
    void nothingComesAlongThatWasNotAskedFor(String type) {
        assertThrows(ClassNotFoundException.class, () -> Class.forName(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"simplelogger.properties", "logback.xml", "log4j2.xml", "log4j.properties", "META-INF/services/org.slf4j.spi.SLF4JServiceProvider"})
    void howToLogIsLeftToTheUser(String configuration) {
        assertNull(Agreement.class.getClassLoader().getResource(configuration));
    }
}
