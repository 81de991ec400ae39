package doha.internal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A style sheet or script of the pages, read from the class path once. */
public enum Asset {
    /** The look: every colour, and how pages print. */
    LOOK("/doha/page/look.css", "text/css"),
    /** The library that draws. */
    D3("/META-INF/resources/webjars/d3/7.9.0/dist/d3.min.js", "text/javascript"),
    /** The pictures, drawn with it: {@code window.dohaPictures}. */
    PICTURES("/doha/page/pictures.js", "text/javascript"),
    /** What a report does once it is open: draws its pictures, and unfolds for print. */
    REPORT("/doha/page/report.js", "text/javascript");

    private final String path;
    private final String type;
    private volatile String text;

    Asset(String path, String type) {
        this.path = path;
        this.type = type;
    }

    /** Its type, as HTTP and HTML name it. */
    public String type() {
        return type;
    }

    /** Its text. */
    public String text() {
        String known = text;
        if (known == null) {
            try (InputStream in = Asset.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("not on the class path: " + path);
                }
                known = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            text = known;
        }
        return known;
    }

    /** The source by which a content security policy admits it where it stands inside a page: {@code 'sha256-…'}. */
    public String policySource() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
