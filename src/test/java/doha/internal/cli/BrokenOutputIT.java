package doha.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Output that cannot be written: told in a line, without a trace, and never half a result in the place of a whole one. */
@Tag("slow")
class BrokenOutputIT {

    private static final String SWEEP = "sweep vary.yaml --format csv --out box/x.csv";

    @TempDir
    private Path folder;

    @BeforeEach
    void aScenarioAndAResultFromBefore() throws IOException {
        Files.writeString(folder.resolve("vary.yaml"), """
                title: v
                facts: [{id: s, on: 2020-02-29, fact: signing}, {id: h, on: 2020-05-01, until: 2020-06-01, fact: hosting}]
                vary: [{fact: h, field: on, from: 2020-03-01, to: 2020-05-30, step: 1d}]
                """);
        Files.createDirectory(folder.resolve("box"));
        Files.writeString(folder.resolve("box/x.csv"), "from before\n");
    }

    private Ran shell(String script) throws IOException, InterruptedException {
        return Program.shell(folder, script);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check vary.yaml", "assess vary.yaml --format json", "sweep vary.yaml --format csv", "schema"})
    void aFullDiskUnderStandardOutputIsToldInALine(String call) throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        Ran ran = shell(Program.inShell(call) + " > /dev/full");
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).isEqualTo(
                "doha: failed: the output could not be written: No space left on device (DOHA_DEBUG=1 or --debug shows where)\n");
    }

    @Test
    void aFullDiskUnderAFileLeavesTheResultFromBefore() throws Exception {
        assumeTrue(shell("mount -t tmpfs -o size=4k tmpfs box && umount box").exit() == 0, "only root may mount");
        Ran ran = shell("mount -t tmpfs -o size=16k tmpfs box; echo from before > box/x.csv; " + Program.inShell(SWEEP)
                + "; code=$?; cat box/x.csv; umount box; exit $code");
        assertThat(ran.exit()).as(ran.err()).isEqualTo(3);
        assertThat(ran.err()).isEqualTo(
                "doha: failed: 'box/x.csv.part' could not be written: No space left on device (DOHA_DEBUG=1 or --debug shows where)\n");
        assertThat(ran.out()).isEqualTo("from before\n");
    }

    @Test
    void aFileThatMayNotGrowLeavesTheResultFromBefore() throws Exception {
        Ran ran = shell("ulimit -f 64; " + Program.inShell(SWEEP));
        assertThat(ran.exit()).as(ran.err()).isEqualTo(3);
        assertThat(ran.err())
                .isEqualTo("doha: failed: 'box/x.csv.part' could not be written: File too large (DOHA_DEBUG=1 or --debug shows where)\n");
        assertThat(Files.readString(folder.resolve("box/x.csv"))).isEqualTo("from before\n");
    }

    @Test
    void aProgramKilledLeavesTheResultFromBefore() throws Exception {
        Files.writeString(folder.resolve("vary.yaml"), Files.readString(folder.resolve("vary.yaml")).replace("vary: [",
                "vary: [{fact: s, field: on, from: 2019-01-01, to: 2021-12-31, step: 1d}, "));
        Process process = new ProcessBuilder(Program.command(java.util.List.of(), SWEEP.split(" "))).directory(folder.toFile()).start();
        Path part = folder.resolve("box/x.csv.part");
        while (process.isAlive() && (!Files.exists(part) || Files.size(part) == 0)) {
            Thread.sleep(20);
        }
        process.destroyForcibly();
        assertThat(process.waitFor()).isEqualTo(137);
        assertThat(Files.readString(folder.resolve("box/x.csv"))).isEqualTo("from before\n");
    }

    @Test
    void aReadOnlyFolderIsToldAsAWrongCall() throws Exception {
        Ran ran;
        if (shell("test $(id -u) = 0").exit() == 0) {
            assumeTrue(shell("unshare -m mount --bind box box").exit() == 0, "this root may not mount");
            ran = shell("unshare -m bash -c 'mount --bind box box && mount -o remount,bind,ro box && exec " + Program.inShell(SWEEP) + "'");
            assertThat(ran.err()).isEqualTo("doha: --out: 'box/x.csv' cannot be written: Read-only file system\n");
        } else {
            ran = shell("chmod 555 box; " + Program.inShell(SWEEP) + "; code=$?; chmod 755 box; exit $code");
            assertThat(ran.err()).isEqualTo("doha: --out: 'box/x.csv' cannot be written: permission denied\n");
        }
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("box/x.csv"))).isEqualTo("from before\n");
    }

    @Test
    void aFolderThatTakesNoFilesIsToldAsAWrongCall() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")));
        Ran ran = shell(Program.inShell("sweep vary.yaml --format csv --out /proc/x.csv"));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("doha: --out: '/proc/x.csv' cannot be written: no file can be made there\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess RECORD", "assess RECORD RECORD --format jsonl", "explain RECORD I.B.1", "timeline RECORD --format csv",
            "sweep vary.yaml --format csv", "rules", "duties --format json", "schema"})
    void aReaderThatHasSeenEnoughEndsItWithoutAWord(String call) throws Exception {
        String arguments = call.replace("RECORD", Path.of("scenarios/record.yaml").toAbsolutePath().toString());
        Ran ran = shell(Program.inShell(arguments) + " | head -1; exit ${PIPESTATUS[0]}");
        assertThat(ran.err().lines()).allMatch(line -> line.contains(": note: "));
        assertThat(ran.exit()).isEqualTo(0);
        assertThat(ran.out()).isNotEmpty();
    }

    @Test
    void aFolderWithAPipeInItIsNotWaitedFor() throws Exception {
        assumeTrue(shell("mkfifo box/a.yaml").exit() == 0);
        Ran ran = shell(Program.inShell("check box"));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("doha: 'box/a.yaml' is a device or a pipe; a scenario is a file\n");
        assertThat(ran.out()).isEmpty();
    }
}
