package doha.internal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server refuses, and what does not stop it. */
class SafetyTest {

    private static final String SMALL = "title: Small\nfacts:\n  - {on: 2020-02-29, fact: signing}\n";
    private static final String ASK = "{\"file\": \"small.yaml\"}";

    @TempDir
    private static Path above;
    private static Path folder;
    private static Served served;

    @BeforeAll
    static void serve() throws IOException {
        folder = Files.createDirectory(above.resolve("in"));
        Files.writeString(folder.resolve("small.yaml"), SMALL);
        Files.writeString(above.resolve("secret.yaml"), "title: Secret words\nas-of: 2020-03-01\n");
        Files.createSymbolicLink(folder.resolve("link.yaml"), above.resolve("secret.yaml"));
        Files.createSymbolicLink(folder.resolve("up"), above);
        served = Served.of(folder, new WhatIfServer.Limits(4_000, 6_000, 15_000));
    }

    @AfterAll
    static void end() {
        served.close();
    }

    private static int status(String response) {
        return Integer.parseInt(response.split(" ", 3)[1]);
    }

    private static String post(String headers, String body) {
        return "POST /api/assess HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n" + headers + "Content-Length: " + body.length()
                + "\r\n\r\n" + body;
    }

    private static void answersStill() throws Exception {
        HttpResponse<String> response = served.post("/api/assess", ASK);
        assertEquals(200, response.statusCode(), response.body());
    }

    @Test
    void canBeReachedFromThisMachineAlone() throws Exception {
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                if (!address.getHostAddress().equals("127.0.0.1")) {
                    assertThrows(IOException.class, () -> new Socket(address, served.port()).close(), address.toString());
                }
            }
        }
        answersStill();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:PORT", "[::1]:PORT", ""})
    void answersToNoOtherName(String host) throws Exception {
        String name = host.replace("PORT", "" + served.port());
        int page = status(served.raw("GET / HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n"));
        int api = status(served.raw(post("Content-Type: application/json\r\n", ASK).replace("HOST", name)));
        assertTrue(page == 403 || page == 400, host + ": " + page);
        assertTrue(api == 403 || api == 400, host + ": " + api);
    }

    @Test
    void answersToItsOwnNamesOnly() throws Exception {
        assertEquals(200, status(served.raw("GET / HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n")));
        assertEquals(200, status(served.raw("GET / HTTP/1.1\r\nHost: localhost:" + served.port() + "\r\nConnection: close\r\n\r\n")));
        assertEquals(400, status(served.raw("GET / HTTP/1.1\r\nHost: HOST\r\nHost: evil.example\r\nConnection: close\r\n\r\n")));
        assertTrue(status(served.raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")) >= 400);
        assertTrue(status(served.raw("GET / HTTP/1.0\r\n\r\n")) >= 400);
        assertTrue(status(served.raw("GET http://evil.example/ HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n")) >= 400);
    }

    @ParameterizedTest
    @CsvSource({"Origin: http://evil.example, 403", "Origin: null, 403", "Origin: https://HOST, 403", "Origin: http://HOST, 200",
            "Origin: http://localhost:9, 403", "Sec-Fetch-Site: cross-site, 403", "Sec-Fetch-Site: same-site, 403",
            "Sec-Fetch-Site: same-origin, 200", "Sec-Fetch-Site: none, 200"})
    void noOtherSiteAsksInTheReadersName(String header, int status) throws Exception {
        String response = served.raw(post("Content-Type: application/json\r\n" + header + "\r\n", ASK));
        assertEquals(status, status(response), response);
        assertFalse(response.contains("Access-Control-"), response);
    }

    @Test
    void aLinkFromElsewhereOpensThePageButNotTheApi() throws Exception {
        String link = " HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: ";
        assertEquals(200, status(served.raw("GET /" + link + "document\r\n\r\n")));
        assertEquals(403, status(served.raw("GET /" + link + "iframe\r\n\r\n")));
        assertEquals(403, status(served.raw("GET /api/scenarios" + link + "document\r\n\r\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "", "application/jsonp"})
    void aBodyThatAFormCouldSendIsRefused(String type) throws Exception {
        assertEquals(415, status(served.raw(post(type.isEmpty() ? "" : "Content-Type: " + type + "\r\n", ASK))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.yaml", "..%2fsecret.yaml", "/etc/passwd", "in/../../secret.yaml", "link.yaml", "up/secret.yaml",
            "./small.yaml",
            "small.yaml\\u0000", "..\\\\secret.yaml", "", "C:\\\\secret.yaml", "file:///etc/passwd", "\\u202e.yaml"})
    void readsNoFileOutsideTheFolder(String name) throws Exception {
        HttpResponse<String> response = served.post("/api/assess", "{\"file\": \"" + name + "\"}");
        assertEquals(404, response.statusCode(), response.body());
        assertFalse(response.body().contains("Secret") || response.body().contains(above.toString()), response.body());
        assertFalse(served.get("/api/scenarios").body().contains("Secret"));
    }

    @Test
    void aScenarioThatReachesOutIsRefusedWithoutAWordOfWhatIsThere() throws Exception {
        Files.writeString(folder.resolve("out.yaml"), "title: Out\nextends: ../secret.yaml\n");
        HttpResponse<String> response = served.post("/api/assess", "{\"file\": \"out.yaml\"}");
        assertEquals(422, response.statusCode());
        assertTrue(response.body().contains("it lies outside the folder that is served"), response.body());
        assertFalse(response.body().contains("Secret"), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"extends", "include", "expect", "vary"})
    void changesNameNoOtherFiles(String key) throws Exception {
        HttpResponse<String> response = served.post("/api/assess",
                "{\"file\": \"small.yaml\", \"changes\": {\"" + key + "\": \"../secret.yaml\"}}");
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("unknown field '" + key + "' in 'changes'"), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../secret.yaml", "/page/../../secret.yaml", "/page/%2e%2e/x", "/page/", "/page/nothing.js",
            "/scenarios/small.yaml", "/small.yaml",
            "/api", "/api/", "/api/assess/", "/api/..%2f..%2fsecret.yaml", "/;x=1/api/assess", "//api/scenarios", "/page/serve.js%00.html",
            "/doha/Main.class"})
    void nothingElseIsThere(String path) throws Exception {
        int status = status(served.raw("GET " + path + " HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n"));
        assertTrue(status == 404 || status == 400, path + ": " + status);
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepThePageShut() throws Exception {
        for (String request : List.of("GET / HTTP/1.1\r\nHost: HOST\r\n", "GET /api/scenarios HTTP/1.1\r\nHost: HOST\r\n",
                "GET /no HTTP/1.1\r\nHost: HOST\r\n",
                "GET / HTTP/1.1\r\nHost: evil\r\n", "GET /%zz HTTP/1.1\r\nHost: HOST\r\n", "NONSENSE\r\n",
                "GET / HTTP/1.1\r\nHost: HOST\r\nX: " + "x".repeat(20_000) + "\r\n")) {
            String response = served.raw(request + "Connection: close\r\n\r\n");
            assertTrue(response.contains("Content-Security-Policy: default-src 'none'; script-src 'self';"), response);
            assertFalse(response.contains("unsafe-"), response);
            assertTrue(response.contains("X-Content-Type-Options: nosniff") && response.contains("Referrer-Policy: no-referrer")
                    && response.contains("frame-ancestors 'none'") && response.contains("Cross-Origin-Resource-Policy: same-origin"),
                    response);
            assertFalse(response.contains("Jetty") || response.contains("Server:"), response);
        }
    }

    @Test
    void thePageIsKeptOnlyWhileItIsTheSameAndAnswersAreNeverKept() throws Exception {
        String page = served.raw("GET / HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n");
        String tag = page.lines().filter(l -> l.startsWith("ETag: ")).findFirst().orElseThrow().substring(6);
        assertTrue(page.contains("Cache-Control: no-cache"), page);
        assertEquals(304, status(served.raw("GET / HTTP/1.1\r\nHost: HOST\r\nIf-None-Match: " + tag + "\r\nConnection: close\r\n\r\n")));
        assertTrue(
                served.raw("GET /api/scenarios HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n").contains("Cache-Control: no-store"));
    }

    @Test
    void tellsWhichMethodsAnAddressTakes() throws Exception {
        for (String method : List.of("PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "GET")) {
            String response = served.raw(method + " /api/assess HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n");
            assertTrue(status(response) == 405 && response.contains("Allow: POST"), response);
        }
        assertEquals(405, served.post("/", ASK).statusCode());
        String head = served.raw("HEAD /api/scenarios HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n");
        assertTrue(status(head) == 200 && head.endsWith("\r\n\r\n"), head);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() throws Exception {
        String large = "{\"file\": \"small.yaml\", \"changes\": {\"title\": \"" + "x".repeat(300_000) + "\"}}";
        // Many times, for who still sends while the connection closes may hear nothing.
        for (int i = 0; i < 50; i++) {
            assertEquals(413, served.post("/api/assess", large).statusCode());
        }
        String chunked = "POST /api/assess HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(large.length()) + "\r\n" + large + "\r\n0\r\n\r\n";
        assertEquals(413, status(served.raw(chunked)));
        answersStill();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "| cannot be read as JSON",
            "{ | cannot be read as JSON",
            "[] | no JSON object",
            "7 | no JSON object",
            "{\"file\": \"small.yaml\"} {} | something follows its end",
            "{\"file\": \"small.yaml\", \"file\": \"x\"} | Duplicate field",
            "{\"file\": 7} | 'file' is missing or no text",
            "{\"fil\": \"small.yaml\"} | did you mean 'file'?",
            "{\"file\": \"small.yaml\", \"changes\": []} | 'changes' is no JSON object",
            "{\"file\": \"\\ud800.yaml\"} | half a character",
            "{\"file\": \"small.yaml\", \"rules\": \"/tmp\"} | unknown field 'rules'"})
    void aBodyThatIsNoRequestIsRefusedWithWhatIsWrong(String body, String wrong) throws Exception {
        HttpResponse<String> response = served.post("/api/assess", body == null ? "" : body);
        assertEquals(400, response.statusCode(), response.body());
        assertTrue(response.body().contains(wrong), response.body());
    }

    @Test
    void deepNestingAndManyChangesAreRefused() throws Exception {
        HttpResponse<String> deep = served.post("/api/assess", "[".repeat(50_000));
        assertEquals(400, deep.statusCode());
        HttpResponse<String> deepChange = served.post("/api/assess",
                "{\"file\": \"small.yaml\", \"changes\": {\"unknown\": " + "[".repeat(20) + "]".repeat(20) + "}}");
        assertEquals(400, deepChange.statusCode());
        String many = "\"x\",".repeat(600);
        HttpResponse<String> refused = served.post("/api/assess",
                "{\"file\": \"small.yaml\", \"changes\": {\"remove\": [" + many + "\"x\"]}}");
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("makes 601 changes; at most 500"), refused.body());
    }

    @Tag("slow")
    @Test
    void changesOfEveryWrongShapeAreRefusedAndNeverFailTheProgram() throws Exception {
        List<String> values = List.of("null", "7", "-1", "1e9", "99999999999999999999", "true", "\"\"", "\"x\"", "\"a\\nb: c\"",
                "\"\\u0000\\u001b[31m\"", "[]", "[null]",
                "[[]]", "[7]", "[\"x\"]", "{}", "{\"a\": null}", "[{}]", "[{\"id\": null}]", "[{\"id\": [], \"on\": {}}]", "\"*a\"",
                "\"&a x\"", "\"!!java.lang.String x\"", "\"- x\"");
        for (String key : WhatIf.KEYS) {
            for (String value : values) {
                HttpResponse<String> response = served.post("/api/assess",
                        "{\"file\": \"small.yaml\", \"changes\": {\"" + key + "\": " + value + "}}");
                assertTrue(List.of(200, 400, 422).contains(response.statusCode()), key + " " + value + ": " + response.body());
            }
        }
    }

    @Tag("slow")
    @Test
    void workThatTakesTooLongIsStoppedAndAnsweredSo() throws Exception {
        StringBuilder many = new StringBuilder(SMALL);
        for (int i = 0; i < 3_000; i++) {
            many.append("  - {on: ").append(LocalDate.of(2020, 3, 1).plusDays(i / 4)).append(", until: ")
                    .append(LocalDate.of(2020, 3, 2).plusDays(i / 4)).append(", fact: hosting, group: g").append(i).append("}\n");
        }
        Files.writeString(folder.resolve("many.yaml"), many);
        HttpResponse<String> response = served.post("/api/flip", "{\"file\": \"many.yaml\", \"duty\": \"I.B.1\", \"most\": 50}");
        assertEquals(503, response.statusCode(), response.body());
        assertTrue(response.body().contains("too-long"), response.body());
        // The one slow worker is free again, or this would wait behind it for longer than it may.
        assertEquals(200, served.post("/api/timeline", ASK).statusCode());
        answersStill();
    }

    @Tag("slow")
    @Test
    void aRequestThatTricklesIsEnded() throws Exception {
        long start = System.nanoTime();
        for (String opening : List.of("GET / HTTP/1.1\r\nHost: HOST\r\nX: ",
                post("Content-Type: application/json\r\n", " ".repeat(1_000)).strip() + " ")) {
            try (Socket socket = new Socket("127.0.0.1", served.port())) {
                socket.setSoTimeout(15_000);
                OutputStream out = socket.getOutputStream();
                out.write(opening.replace("HOST", "127.0.0.1:" + served.port()).getBytes(StandardCharsets.ISO_8859_1));
                boolean ended = false;
                for (int i = 0; i < 150 && !ended; i++) {
                    try {
                        out.write(' ');
                        Thread.sleep(100);
                    } catch (IOException e) {
                        ended = true;
                    }
                }
                assertTrue(ended, "still open after " + (System.nanoTime() - start) / 1_000_000_000 + " s: " + opening);
            }
        }
        answersStill();
    }

    @Tag("slow")
    @Test
    void aConnectionOnWhichNothingComesIsEnded() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", served.port()); InputStream in = socket.getInputStream()) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("POST /api/assess HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
            in.readAllBytes();
        }
        answersStill();
    }

    @Tag("slow")
    @Test
    void aHundredClientsAtOnceWithGoodAndBadRequestsDoNotStopIt() throws Exception {
        Map<Integer, Integer> statuses = new TreeMap<>();
        ExecutorService clients = Executors.newFixedThreadPool(100);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                int kind = i % 6;
                answers.add(clients.submit(() -> {
                    int last = 0;
                    for (int round = 0; round < 5; round++) {
                        last = switch (kind) {
                            case 0 -> served.post("/api/assess", "{\"file\": ").statusCode();
                            case 1 -> status(served.raw("POST /api/assess HTTP/1.1\r\nHost: evil\r\nConnection: close\r\n\r\n"));
                            case 2 -> served
                                    .post("/api/assess",
                                            "{\"file\": \"small.yaml\", \"changes\": {\"title\": \"" + "x".repeat(300_000) + "\"}}")
                                    .statusCode();
                            case 3 -> hangUp();
                            default -> served.post("/api/assess", ASK).statusCode();
                        };
                    }
                    return last;
                }));
            }
            for (Future<Integer> answer : answers) {
                statuses.merge(answer.get(), 1, Integer::sum);
            }
        } finally {
            clients.shutdownNow();
        }
        assertEquals(Map.of(0, 17, 200, 32, 400, 17, 403, 17, 413, 17), statuses);
        answersStill();
    }

    private static int hangUp() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", served.port())) {
            socket.getOutputStream()
                    .write("POST /api/assess HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
        } catch (ConnectException e) {
            return -1;
        }
        return 0;
    }

    @Tag("slow")
    @Test
    void writesNothingIntoTheFolder() throws Exception {
        Map<Path, FileTime> before = times();
        for (String path : List.of("assess", "view", "download", "scenario", "compare", "timeline", "readings")) {
            served.post("/api/" + path, "{\"file\": \"small.yaml\", \"changes\": {\"as-of\": \"2021-01-01\"}}");
        }
        assertEquals(before, times());
    }

    private static Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(above)) {
            for (Path file : files.toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }
}
