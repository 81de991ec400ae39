package doha.internal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page's own files, which travel with the program; there are no others. */
final class Assets {

    /** A file with its media type and a tag that changes with its content. */
    record Asset(String type, byte[] bytes, String tag) { }

    private static final String FOLDER = "/doha/page/";
    private static final List<String> FILES = List.of("serve.html", "serve.css", "serve.js", "api.js", "state.js", "dom.js", "words.js",
            "verdicts.js", "facts.js", "dialogs.js");

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    Assets() {
        for (String file : FILES) {
            assets.put("/page/" + file, load(file));
        }
        assets.put("/", assets.remove("/page/serve.html"));
        shared("look.css", doha.internal.web.Asset.LOOK);
        shared("d3.js", doha.internal.web.Asset.D3);
        shared("pictures.js", doha.internal.web.Asset.PICTURES);
    }

    /** The file of a path; null where there is none. */
    Asset of(String path) {
        return assets.get(path);
    }

    /** A file that reports have inside them, too. */
    private void shared(String name, doha.internal.web.Asset shared) {
        assets.put("/page/" + name, asset(shared.type(), shared.text().getBytes(StandardCharsets.UTF_8)));
    }

    private static Asset load(String file) {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IOException("not on the class path: " + FOLDER + file);
            }
            byte[] bytes = in.readAllBytes();
            return asset(file.endsWith(".js") ? "text/javascript" : file.endsWith(".css") ? "text/css" : "text/html", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Asset asset(String type, byte[] bytes) {
        try {
            String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
            return new Asset(type + ";charset=utf-8", bytes, "\"" + hash + "\"");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
