package doha.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import doha.RuleCopies;
import doha.ShippedScenarios;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built program as a user runs it: one jar, from the command line. */
@Tag("slow")
class ProgramIT {

    private static final String RECORD = "scenarios/record.yaml";

    @TempDir
    private Path folder;

    private static Ran run(List<String> jvm, String... arguments) throws IOException, InterruptedException {
        return Program.run(Path.of("").toAbsolutePath(), Program.command(jvm, arguments), Map.of());
    }

    private static Ran run(String... arguments) throws IOException, InterruptedException {
        return run(List.of(), arguments);
    }

    @Test
    void printsTheVerdictsOfTheRecord() throws Exception {
        Ran ran = run("assess", RECORD);
        assertThat(ran.exit()).as(ran.err()).isEqualTo(0);
        assertThat(ran.err().lines()).hasSize(2).allMatch(line -> line.contains(": note: "));
        assertThat(ran.out()).contains("32 duties: ");
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void everyExpectationOfTheLibraryHolds() throws Exception {
        ShippedScenarios.copyTo(folder);
        Ran ran = run("test", folder.toString());
        assertThat(ran.exit()).as(ran.out() + ran.err()).isEqualTo(0);
        assertThat(ran.out()).contains("all hold");
    }

    @Test
    void runsEditedRules() throws Exception {
        Path rules = copyOfTheRules();
        Path partOne = rules.resolve("part-one.drl");
        Files.writeString(partOne, Files.readString(partOne).replace("plusDays(135)", "plusDays(90)"));
        Ran ran = run("assess", RECORD, "--as-of", "2020-07-14", "--format", "csv", "--rules", rules.toString());
        assertThat(ran.exit()).as(ran.err()).isEqualTo(0);
        assertThat(ran.out()).contains("2020-05-29");
    }

    @Test
    void namesFileLineAndFaultOfABrokenRuleFile() throws Exception {
        Path rules = copyOfTheRules();
        Path partThree = rules.resolve("part-three.drl");
        List<String> lines = Files.readAllLines(partThree);
        int line = lines.indexOf("    TriggerEvent(what == \"new-government\", $formed : on)");
        lines.set(line, "    Startd(what == \"new-government\", $formed : on)");
        Files.write(partThree, lines);
        Ran ran = run("assess", RECORD, "--rules", rules.toString());
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("part-three.drl:").contains("names 'Startd', which is no term");
        assertThat(ran.err()).doesNotContain("\tat ");
    }

    @Test
    void aRuleThatGivesASecondPhaseIsRefusedWithTheDutyAndBothPhases() throws Exception {
        Path rules = copyOfTheRules();
        Path life = rules.resolve("life-of-a-duty.drl");
        Files.writeString(life, Files.readString(life).replaceFirst("EffectiveDeadline\\(duty == \\$duty, day >= \\$on\\)",
                "EffectiveDeadline(duty == \\$duty)"));
        Ran ran = run("assess", RECORD, "--rules", rules.toString());
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("two phases, performed and performed-late");
    }

    @Test
    void judgesTenThousandFactsInHalfAGigabyte() throws Exception {
        StringBuilder rows = new StringBuilder("on,until,fact,count,group,standing\n");
        for (int i = 0; i < 10_000; i++) {
            String day = java.time.LocalDate.of(2020, 3, 1).plusDays(i / 8).toString();
            String next = java.time.LocalDate.of(2020, 3, 2).plusDays(i / 8).toString();
            rows.append(i % 8 == 0 ? day + ",,us-forces," + (13_000 - i / 8) + ",,confirmed\n"
                    : day + "," + next + "," + (i % 2 == 0 ? "hosting" : "recruiting") + ",,cell " + i + ",reported\n");
        }
        Files.writeString(folder.resolve("many.csv"), rows);
        Path scenario = Files.writeString(folder.resolve("many.yaml"),
                "title: Ten thousand facts\ninclude: [many.csv]\nfacts:\n  - {on: 2020-02-29, fact: signing}\n");
        Ran ran = run(List.of("-Xmx512m"), "assess", scenario.toString(), "--as-of", "2021-05-02");
        assertThat(ran.exit()).as(ran.err()).isEqualTo(0);
        assertThat(ran.out()).contains("II.3.hosting");
    }

    @Test
    void aClosedPipeEndsItWithoutAWord() throws Exception {
        Process process = new ProcessBuilder("bash", "-c",
                Program.inShell("assess " + RECORD + " " + RECORD + " " + RECORD + " --format json") + " | head -c 10 >/dev/null").start();
        process.getOutputStream().close();
        try (InputStream err = process.getErrorStream()) {
            assertThat(new String(err.readAllBytes(), StandardCharsets.UTF_8).lines()).allMatch(line -> line.contains(": note: "));
        }
        process.waitFor();
    }

    @Test
    void loadsNoRuleCompilerParserCodeGeneratorOrLoggingBindingForTheBuiltInRules() throws Exception {
        Path log = folder.resolve("classes.txt");
        Ran ran = run(List.of("-Xlog:class+load:file=" + log), "assess", RECORD);
        assertThat(ran.exit()).isEqualTo(0);
        try (Stream<String> loaded = Files.lines(log)) {
            List<String> compiler = loaded.filter(line -> line.contains(" org.drools.drl.") || line.contains(" org.antlr.")
                    || line.contains(" org.eclipse.jdt.") || line.contains(" org.mvel2.") || line.contains(" com.github.javaparser.")
                    || line.contains(" com.fasterxml.") || line.contains(" de.siegmar.")
                    // The machine's own jdk.internal.org.objectweb.asm makes its lambdas; a generator of ours would be another.
                    || line.contains(" org.objectweb.asm.") || line.contains(" org.mvel.asm.") || line.contains("ClassFieldAccessorFactory")
                    || line.contains(" org.kie.memorycompiler.jdknative") || line.contains(" org.slf4j.simple.")
                    || line.contains(" org.eclipse.jetty.") || line.contains(" doha.internal.web.")
                    || line.contains(" gg.jte.")).toList();
            assertThat(compiler).isEmpty();
        }
    }

    @Test
    void writesAReportWithAllThatItNeedsInside() throws Exception {
        Path page = folder.resolve("page.html");
        Ran ran = run("report", "scenarios/signing-day.yaml", "--out", page.toString());
        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        String text = Files.readString(page);
        assertThat(text).contains("dohaPictures = ").contains("https://d3js.org v7");
        assertThat(text).endsWith("</html>\n");
    }

    private Path copyOfTheRules() throws IOException {
        return RuleCopies.flat(folder.resolve("rules"));
    }
}
