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
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The text of a file and the bytes it came from. */
record SourceText(String file, byte[] bytes, String text) {

    static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    static final int LIMIT = 10 * 1024 * 1024;
    private static final String SAVE = "; save it as UTF-8 (a spreadsheet: Save As, CSV UTF-8; an editor: Save As, Encoding: UTF-8)";

    /** Reads a file; null, with a fault, if it is refused. UTF-8, and UTF-16 with a byte order mark if the format allows. */
    static @Nullable SourceText read(Path path, String file, boolean utf16, FileAccess reach, Diagnostics faults) {
        Place begin = new Place(file, 1, 1);
        try {
            boolean large = Files.isRegularFile(path) && Files.size(path) > LIMIT;
            try (InputStream in = large ? InputStream.nullInputStream() : reach.open(path)) {
                byte[] bytes = in.readNBytes(LIMIT + 1);
                return large || bytes.length > LIMIT ? faults.add("too-large", begin, "the file is over 10 MiB; split it")
                        : decode(bytes, file, utf16, faults);
            }
        } catch (IOException e) {
            String why = e instanceof NoSuchFileException ? "there is no such file"
                    : e instanceof AccessDeniedException ? "it may not be read"
                            : Files.isDirectory(path) ? "it is a directory" : String.valueOf(e.getMessage());
            return faults.add("file", begin, "cannot read this file: " + why + "; name a readable file");
        }
    }

    /** {@code sha256:} and the SHA-256 of a file, as {@code sha256sum} prints it; of several, the SHA-256 over theirs in their order. */
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

    /** Why bytes are no text that this program reads, by how they begin; null if nothing speaks against it. */
    private static @Nullable String foreign(byte[] bytes, boolean utf16) {
        String begin = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return "this is the file of a spreadsheet or word processor, not text; save it as CSV UTF-8, or as plain text in UTF-8";
        }
        if (begin.startsWith("%pdf") || begin.startsWith("{\\rtf")) {
            return "this is a PDF or RTF file, not plain text; save its text as plain text in UTF-8";
        }
        if (begin.startsWith("<!doctype") || begin.startsWith("<html") || begin.startsWith("<?xml")) {
            return "this is a web page or XML; save the file itself, not the page that shows it";
        }
        boolean four = starts(bytes, 0xFF, 0xFE, 0, 0) || starts(bytes, 0, 0, 0xFE, 0xFF);
        boolean marked = starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF);
        boolean unmarked = bytes.length > 3 && (bytes[0] == 0 || bytes[1] == 0 && bytes[3] == 0);
        return four || marked && !utf16 || !marked && unmarked ? "this file is saved as UTF-" + (four ? "32" : "16") + SAVE : null;
    }

    private static @Nullable SourceText decode(byte[] bytes, String file, boolean utf16, Diagnostics faults) {
        String foreign = foreign(bytes, utf16);
        if (foreign != null) {
            return faults.add("encoding", new Place(file, 1, 1), foreign);
        }
        boolean big = utf16 && starts(bytes, 0xFE, 0xFF);
        boolean little = utf16 && starts(bytes, 0xFF, 0xFE);
        Charset charset = big ? StandardCharsets.UTF_16BE : little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        int start = big || little ? 2 : starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        CoderResult result = charset.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (!result.isError()) {
            return new SourceText(file, bytes, text);
        }
        byte odd = bytes[in.position()];
        String windows = new String(new byte[] {odd}, Charset.forName("windows-1252"));
        boolean named = charset == StandardCharsets.UTF_8 && !windows.equals("\ufffd");
        return faults.add("encoding", place(file, text, text.length()), String.format("this byte, 0x%02X, is not %s", odd, charset.name())
                + (named ? ", and in Windows-1252 (ANSI), which the file seems to be in, it is '" + windows + "'" : "") + SAVE);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        return IntStream.range(0, mark.length).allMatch(i -> bytes.length > i && (bytes[i] & 0xFF) == mark[i]);
    }

    /** The place of a position in a text; columns count characters, not the halves some are stored in. */
    static Place place(String file, String text, int position) {
        String[] lines = LINE_END.split(text.substring(0, position), -1);
        String last = lines[lines.length - 1];
        return new Place(file, lines.length, last.codePointCount(0, last.length()) + 1);
    }
}
