package doha.internal.web;

import doha.internal.document.Json;
import doha.Agreement;
import doha.scenario.ScenarioFolder;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server for tests, with what asks it. */
public final class Served implements AutoCloseable {

    public static final Agreement AGREEMENT = Agreement.load();

    private final WhatIfServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    private Served(Agreement agreement, Path folder, WhatIfServer.Limits limits) throws IOException {
        this.server = WhatIfServer.start(agreement, ScenarioFolder.open(folder), 0, failures::add, limits);
    }

    public static Served of(Path folder) throws IOException {
        return of(folder, WhatIfServer.Limits.USUAL);
    }

    static Served of(Path folder, WhatIfServer.Limits limits) throws IOException {
        return new Served(AGREEMENT, folder, limits);
    }

    public static Served of(Agreement agreement, Path folder) throws IOException {
        return new Served(agreement, folder, WhatIfServer.Limits.USUAL);
    }

    public URI address() {
        return server.address();
    }

    int port() {
        return server.address().getPort();
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(address().resolve(path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String json) throws Exception {
        return client.send(HttpRequest.newBuilder(address().resolve(path)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)).build(), BodyHandlers.ofString());
    }

    /** The answer's tree; an answer that is a refusal fails. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> ask(String path, String json) throws Exception {
        HttpResponse<String> response = json == null ? get(path) : post(path, json);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " " + json + ": " + response.statusCode() + " " + response.body());
        }
        return (Map<String, Object>) Json.read(response.body());
    }

    /** Sends bytes as they are, and gives all that comes back until the server closes; {@code HOST} stands for its own. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.replace("HOST", "127.0.0.1:" + port()).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    /** Closes it; where the program itself failed meanwhile, so does the test. */
    @Override
    public void close() {
        server.close();
        if (!failures.isEmpty()) {
            throw new AssertionError("the program failed: " + failures, failures.get(0));
        }
    }
}
