package doha.internal.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The built program as a process of its own. */
final class Program {

    static final Path JAR = Path.of(System.getProperty("doha.jar", "target/doha.jar")).toAbsolutePath();
    static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Program() {}

    /** The words that start it with its arguments. */
    static List<String> command(List<String> jvm, String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(jvm);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The same for a shell. */
    static String inShell(String arguments) {
        return JAVA + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar " + JAR + " " + arguments;
    }

    /** Runs a script of bash in a folder. */
    static Ran shell(Path folder, String script) throws IOException, InterruptedException {
        return run(folder, List.of("bash", "-c", script), Map.of());
    }

    /** Runs a command in a folder, with changes to the environment. */
    static Ran run(Path folder, List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        Path err = Files.createTempFile("err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Ran ran = new Ran(process.waitFor(), out, Files.readString(err));
        Files.delete(err);
        return ran;
    }
}
