package doha.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.RuleCopies;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doha serve} as a process of its own. */
@Tag("slow")
class ServeIT {

    private static final String JAR = System.getProperty("doha.jar", "target/doha.jar");
    private static final Pattern ADDRESS = Pattern.compile("Serving scenarios of (.*) at (http://127\\.0\\.0\\.1:([0-9]+)/)");

    @TempDir
    private Path folder;

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(folder.resolve("err.txt").toFile()).start();
    }

    private static URI address(BufferedReader out, String served) throws IOException {
        String line = out.readLine();
        Matcher told = ADDRESS.matcher(String.valueOf(line));
        assertTrue(told.matches(), line);
        assertEquals(served, told.group(1));
        return URI.create(told.group(2));
    }

    private void endsAtOnce(String message, String... arguments) throws Exception {
        Process process = start(arguments);
        try {
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
            assertEquals(2, process.exitValue());
            assertEquals("", new String(process.getInputStream().readAllBytes()));
            assertEquals("doha: " + message + "\n", Files.readString(folder.resolve("err.txt")));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void servesUntilItIsToldToEndAndSaysNothingButWhere() throws Exception {
        Process process = start("serve", "scenarios", "--port", "0");
        try (BufferedReader out = process.inputReader()) {
            URI address = address(out, "scenarios");
            HttpClient client = HttpClient.newHttpClient();
            assertEquals(200, client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).statusCode());
            String listed = client.send(HttpRequest.newBuilder(address.resolve("/api/scenarios")).build(), BodyHandlers.ofString()).body();
            assertTrue(listed.contains("what-if/exit-a-day-after.yaml"), listed);
            assertEquals(404, client.send(HttpRequest.newBuilder(address.resolve("/nothing")).build(), BodyHandlers.ofString()).statusCode());
            // SIGTERM; unlike the process's own call, this leaves its output to be read.
            process.toHandle().destroy();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
            assertEquals(143, process.exitValue());
            assertEquals(null, out.readLine());
            assertEquals("", Files.readString(folder.resolve("err.txt")));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void theReadmesCommandStartsIt() throws Exception {
        Matcher command = Pattern.compile("(?m)^\\$ doha (serve .*)\\n(.*)$").matcher(Files.readString(Path.of("README.md")));
        assertTrue(command.find(), "the README has no command that serves");
        // Its own port may be in use on this machine; that it is the usual one is told by the help.
        Process process = start((command.group(1) + " --port 0").split(" "));
        try (BufferedReader out = process.inputReader()) {
            String told = out.readLine();
            assertEquals(command.group(2), told.replaceFirst(":[0-9]+/$", ":8229/"));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aPortInUseIsRefused() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());
            endsAtOnce("port " + port + " is in use; name another with --port, or let --port 0 find one", "serve", "scenarios", "--port", port);
        }
    }

    @Test
    void aFolderThatIsNotThereIsRefused() throws Exception {
        endsAtOnce("there is no folder 'nowhere'", "serve", "nowhere");
    }

    @Test
    void rulesAreTakenAtTheStart() throws Exception {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        for (Path file : RuleCopies.files()) {
            Files.writeString(rules.resolve(file.getFileName()), Files.readString(file).replace("plusDays(135)", "plusDays(90)"));
        }
        Process process = start("serve", "scenarios", "--port", "0", "--rules", rules.toString());
        try (BufferedReader out = process.inputReader()) {
            URI address = address(out, "scenarios");
            String answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(address.resolve("/api/assess")).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"file\": \"record.yaml\"}")).build(), BodyHandlers.ofString()).body();
            assertTrue(answer.contains("2020-05-29"), answer);
        } finally {
            process.destroyForcibly();
        }
    }
}
