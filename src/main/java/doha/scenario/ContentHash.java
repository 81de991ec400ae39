package doha.scenario;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A hash over the contents of files, in the order given, and nothing else: not their names, not where they lie. Of one file it is
 * the file's SHA-256, as {@code sha256sum} prints it; of several, the SHA-256 over theirs.
 */
final class ContentHash {

    private final List<byte[]> digests = new ArrayList<>();

    void add(byte[] content) {
        digests.add(digest().digest(content));
    }

    /** {@code sha256:} and 64 hexadecimal digits. */
    String value() {
        if (digests.size() == 1) {
            return "sha256:" + HexFormat.of().formatHex(digests.get(0));
        }
        MessageDigest all = digest();
        digests.forEach(all::update);
        return "sha256:" + HexFormat.of().formatHex(all.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
