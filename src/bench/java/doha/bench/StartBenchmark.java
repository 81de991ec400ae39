package doha.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A whole process, from the call to its end, as a user waits for it. */
@State(Scope.Benchmark)
public class StartBenchmark {

    /** {@code doha assess scenarios/record.yaml} from the built jar. */
    @Benchmark
    public int jar() throws IOException, InterruptedException {
        return run("-jar", "target/doha.jar", "assess", "scenarios/record.yaml");
    }

    /** The same by the start script that the build makes, with its class-data archive. */
    @Benchmark
    public int script() throws IOException, InterruptedException {
        return wait(List.of("target/doha", "assess", "scenarios/record.yaml"));
    }

    /** A bare Java machine that prints one line. */
    @Benchmark
    public int bare() throws IOException, InterruptedException {
        return run("-cp", OneLine.class.getProtectionDomain().getCodeSource().getLocation().getPath(), "doha.bench.OneLine");
    }

    private static int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of(arguments));
        return wait(command);
    }

    private static int wait(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException(command + " ended with " + exit);
        }
        return exit;
    }
}
