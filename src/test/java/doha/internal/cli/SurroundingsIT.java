package doha.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the program runs changes nothing of what it answers: not the time zone, the locale or the charset, nor the names of files. */
@Tag("slow")
class SurroundingsIT {

    private static final String DARI = """
            title: موافقتنامهٔ دوحه — د دوحې تړون
            description: د افغانستان لپاره
            as-of: 2021-05-02
            facts:
              - {id: امضا, on: 2020-02-29, fact: signing, source: 'خبرگزاری: کابل', note: "مُهَم"}
              - {id: ځواکونه, on: 2020-02-29, fact: us-forces, count: 12000}
              - {on: 2020-05-27, until: 2021-02-23, fact: hosting, group: القاعده}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void scenarios() throws IOException {
        Files.writeString(folder.resolve("dari.yaml"), DARI);
        Files.writeString(folder.resolve("vary.yaml"),
                """
                        title: v
                        facts: [{id: s, on: 2020-02-29, fact: signing}, {id: us, on: 2020-06-18, fact: us-forces, count: 8600}]
                        vary: [{fact: us, field: on, distribution: normal, mean: 2020-07-13, sd: 30.5}, {fact: us, field: count, distribution: uniform, from: 0, to: 20000}]
                        """);
    }

    private String answers(Map<String, String> environment, String... jvm) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Program.JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(jvm));
        command.addAll(List.of("-cp", Program.JAR + File.pathSeparator + Path.of("target/test-classes").toAbsolutePath(),
                "doha.internal.cli.EveryAnswer",
                Path.of("scenarios/record.yaml").toAbsolutePath().toString(), "vary.yaml", "dari.yaml"));
        Ran ran = Program.run(folder, command, environment);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isEqualTo(0);
        return ran.out();
    }

    @Test
    void timeZoneLocaleAndCharsetChangeNoByte() throws Exception {
        String plain = answers(Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC"));
        assertThat(plain).contains("موافقتنامهٔ دوحه");
        assertThat(answers(Map.of("LC_ALL", "C", "TZ", "Pacific/Kiritimati"))).isEqualTo(plain);
        assertThat(answers(Map.of("LC_ALL", "tr_TR.UTF-8", "TZ", "America/Anchorage"), "-Duser.language=tr", "-Duser.country=TR"))
                .isEqualTo(plain);
        assertThat(answers(Map.of("TZ", "Asia/Kabul"), "-Duser.language=fa", "-Duser.country=IR", "-Duser.extensions=nu-arabext",
                "-Dfile.encoding=ISO-8859-1")).isEqualTo(plain);
        assertThat(answers(Map.of(), "-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=nu-arab-ca-islamic",
                "-Dsun.jnu.encoding=ANSI_X3.4-1968", "-Dfile.encoding=UTF-16")).isEqualTo(plain);
        assertThat(answers(Map.of(), "-Duser.language=th", "-Duser.country=TH", "-Duser.variant=TH", "-Duser.timezone=Etc/GMT+12",
                "-Dfile.encoding=US-ASCII")).isEqualTo(plain);
    }

    @Test
    void dariAndPashtoAreShownAsWrittenInEveryFormat() throws Exception {
        for (String format : List.of("table", "json", "jsonl", "markdown")) {
            Ran ran = Program.run(folder, Program.command(List.of(), "assess", "dari.yaml", "--format", format), Map.of());
            assertThat(ran.exit()).as(ran.err()).isEqualTo(0);
            assertThat(ran.out()).contains("موافقتنامهٔ دوحه — د دوحې تړون");
        }
        Ran csv = Program.run(folder, Program.command(List.of(), "assess", "dari.yaml", "--format", "csv"), Map.of());
        assertThat(csv.out()).contains(",امضا hosting-2020-05-27\n");
        Ran why = Program.run(folder, Program.command(List.of(), "explain", "dari.yaml", "I.A.1.us"), Map.of());
        assertThat(why.out()).contains("خبرگزاری: کابل");
    }

    @Test
    void filesAndFoldersMayHaveAnyNames() throws Exception {
        Path named = Files.createDirectories(folder.resolve("د دوحې تړون/فایل ها"));
        Files.copy(folder.resolve("dari.yaml"), named.resolve("موافقت نامه.yaml"));
        Files.writeString(named.resolve("- 'what if'; $(x) \"q\".yaml"), "title: child\nextends: موافقت نامه.yaml\n");
        Ran ran = Program.run(folder, Program.command(List.of(), "check", "د دوحې تړون"), Map.of("LC_ALL", "C.UTF-8"));
        assertThat(ran.exit()).as(ran.err()).isEqualTo(0);
        assertThat(ran.out()).isEqualTo("2 files: usable\n");
        Files.writeString(named.resolve("بد.yaml"), "titel: x\n");
        Ran refused = Program.run(folder, Program.command(List.of(), "check", "د دوحې تړون/فایل ها/بد.yaml"), Map.of("LC_ALL", "C.UTF-8"));
        assertThat(refused.err()).startsWith("د دوحې تړون/فایل ها/بد.yaml:1:1: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "", "C.UTF-8"})
    void theStartScriptFindsThemUnderAnyLocale(String locale) throws Exception {
        Files.copy(folder.resolve("dari.yaml"), folder.resolve("دوحه.yaml"));
        Ran ran = Program.run(folder, List.of("sh", "-c", "exec " + Program.JAR.resolveSibling("doha") + " check دوحه.yaml"),
                Map.of("LC_ALL", locale, "LC_CTYPE", "", "LANG", ""));
        assertThat(ran.out()).as(ran.err()).isEqualTo("1 file: usable\n");
    }

    @Test
    void withoutTheScriptANameThatTheLocaleCannotHoldIsToldWithTheRemedy() throws Exception {
        Files.copy(folder.resolve("dari.yaml"), folder.resolve("دوحه.yaml"));
        Ran ran = Program.run(folder, List.of("sh", "-c", "exec " + Program.inShell("check دوحه.yaml")), Map.of("LC_ALL", "C"));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).endsWith("; under this locale names can hold ASCII letters only, so set LC_ALL=C.UTF-8\n");
    }
}
