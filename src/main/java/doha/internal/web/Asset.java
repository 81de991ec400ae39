package doha.internal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file of the pages, which travels with the program, with the SHA-256 of its bytes in Base64; there are no others. */
public record Asset(String type, String text, String hash) {

    private static final String FOLDER = "/doha/page/";

    /** The look: every colour, and how pages print. */
    public static final Asset LOOK = read(FOLDER + "look.css");
    /** The library that draws. */
    public static final Asset D3 = read("/META-INF/resources/webjars/d3/7.9.0/dist/d3.min.js");
    /** The pictures, drawn with it: {@code window.dohaPictures}. */
    public static final Asset PICTURES = read(FOLDER + "pictures.js");
    /** What a report does once it is open: draws its pictures, and unfolds for print. */
    public static final Asset REPORT = read(FOLDER + "report.js");

    /** The files of the local page, by their paths. */
    static Map<String, Asset> served() {
        Map<String, Asset> served = new HashMap<>(Map.of("/", read(FOLDER + "serve.html"), "/page/look.css", LOOK, "/page/d3.js", D3,
                "/page/pictures.js", PICTURES));
        for (String file : List.of("serve.css", "serve.js", "api.js", "state.js", "dom.js", "words.js", "verdicts.js", "facts.js",
                "dialogs.js")) {
            served.put("/page/" + file, read(FOLDER + file));
        }
        return served;
    }

    private static Asset read(String path) {
        try (InputStream in = Asset.class.getResourceAsStream(path)) {
            byte[] bytes = in.readAllBytes();
            String type = path.endsWith(".js") ? "text/javascript" : path.endsWith(".css") ? "text/css" : "text/html";
            return new Asset(type, new String(bytes, StandardCharsets.UTF_8),
                    Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The source by which a content security policy admits it inside a page. */
    public String policySource() {
        return "'sha256-" + hash + "'";
    }
}
