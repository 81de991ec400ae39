package doha.scenario;

import doha.model.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The text of a file and the bytes it came from. Refused are files that cannot be read, are over 10 MiB ({@code too-large}) or
 * are not in their encoding ({@code encoding}).
 */
record SourceText(String file, byte[] bytes, String text) {

    static final int LIMIT = 10 * 1024 * 1024;

    /** Reads a file; null, with a fault, if it is refused. UTF-8, and UTF-16 with a byte order mark if the format allows. */
    static SourceText read(Path path, String file, boolean utf16, FileAccess reach, Diagnostics faults) {
        byte[] bytes;
        try {
            if (Files.isRegularFile(path) && Files.size(path) > LIMIT) {
                return tooLarge(file, faults);
            }
            try (InputStream in = reach.open(path)) {
                bytes = in.readNBytes(LIMIT + 1);
            }
        } catch (IOException e) {
            String why = e instanceof NoSuchFileException ? "there is no such file"
                    : e instanceof AccessDeniedException ? "it may not be read"
                    : Files.isDirectory(path) ? "it is a directory" : String.valueOf(e.getMessage());
            faults.add("file", new Place(file, 1, 1), "cannot read this file: " + why + "; name a readable file");
            return null;
        }
        if (bytes.length > LIMIT) {
            return tooLarge(file, faults);
        }
        String text = decode(bytes, file, utf16, faults);
        return text == null ? null : new SourceText(file, bytes, text);
    }

    /**
     * {@code sha256:} and a hash over the contents of files in the order given, and over nothing else, not their names: of one file its
     * SHA-256, as {@code sha256sum} prints it; of several, the SHA-256 over theirs.
     */
    static String hash(List<byte[]> contents) {
        MessageDigest all = digest();
        contents.forEach(content -> all.update(contents.size() == 1 ? content : digest().digest(content)));
        return "sha256:" + HexFormat.of().formatHex(all.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static SourceText tooLarge(String file, Diagnostics faults) {
        faults.add("too-large", new Place(file, 1, 1), "the file is over 10 MiB; split it");
        return null;
    }

    private static String decode(byte[] bytes, String file, boolean utf16, Diagnostics faults) {
        boolean big = utf16 && starts(bytes, 0xFE, 0xFF);
        boolean little = utf16 && starts(bytes, 0xFF, 0xFE);
        Charset charset = big ? StandardCharsets.UTF_16BE : little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        int start = big || little ? 2 : starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        CoderResult result = charset.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (!result.isError()) {
            return text;
        }
        faults.add("encoding", place(file, text, text.length()), String.format(
                "this byte, 0x%02X, is not %s text; save the file as UTF-8", bytes[in.position()], charset.name()));
        return null;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        return IntStream.range(0, mark.length).allMatch(i -> bytes.length > i && (bytes[i] & 0xFF) == mark[i]);
    }

    /** The place of a position in a text; columns count characters, not the halves some are stored in. */
    static Place place(String file, String text, int position) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < position; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                line++;
                start = i + 1;
            }
        }
        return new Place(file, line, text.codePointCount(start, position) + 1);
    }
}
