package doha.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static final Pattern ADDRESS = Pattern.compile("Serving scenarios of (.*) at (http://127\\.0\\.0\\.1:([0-9]+)/)");

    @TempDir
    private Path folder;

    private Process start(String... arguments) throws IOException {
        return new ProcessBuilder(Program.command(List.of(), arguments)).redirectError(folder.resolve("err.txt").toFile()).start();
    }

    private static URI address(BufferedReader out, String served) throws IOException {
        String line = out.readLine();
        Matcher told = ADDRESS.matcher(String.valueOf(line));
        assertThat(line).matches(ADDRESS);
        told.matches();
        assertThat(told.group(1)).isEqualTo(served);
        return URI.create(told.group(2));
    }

    private void endsAtOnce(String message, String... arguments) throws Exception {
        Process process = start(arguments);
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(2);
            assertThat(new String(process.getInputStream().readAllBytes())).isEmpty();
            assertThat(Files.readString(folder.resolve("err.txt"))).isEqualTo("doha: " + message + "\n");
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
            assertThat(client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            String listed = client.send(HttpRequest.newBuilder(address.resolve("/api/scenarios")).build(), BodyHandlers.ofString()).body();
            assertThat(listed).contains("what-if/exit-a-day-after.yaml");
            assertThat(client.send(HttpRequest.newBuilder(address.resolve("/nothing")).build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(404);
            // SIGTERM; unlike the process's own call, this leaves its output to be read.
            process.toHandle().destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
            assertThat(out.readLine()).isNull();
            assertThat(Files.readString(folder.resolve("err.txt"))).isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void theReadmesCommandStartsIt() throws Exception {
        Matcher command = Pattern.compile("(?m)^\\$ doha (serve .*)\\n(.*)$").matcher(Files.readString(Path.of("README.md")));
        assertThat(command.find()).as("the README has no command that serves").isTrue();
        // Its own port may be in use on this machine; that it is the usual one is told by the help.
        Process process = start((command.group(1) + " --port 0").split(" "));
        try (BufferedReader out = process.inputReader()) {
            String told = out.readLine();
            assertThat(told.replaceFirst(":[0-9]+/$", ":8229/")).isEqualTo(command.group(2));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aPortInUseIsRefused() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());
            endsAtOnce("port " + port + " is in use; name another with --port, or let --port 0 find one", "serve", "scenarios", "--port",
                    port);
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
            String answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address.resolve("/api/assess")).header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"file\": \"record.yaml\"}")).build(), BodyHandlers.ofString())
                    .body();
            assertThat(answer).contains("2020-05-29");
        } finally {
            process.destroyForcibly();
        }
    }
}
