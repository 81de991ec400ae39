package doha.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Choices made by the bytes of an input, the first first; once they are used up, the plainest choice. */
final class Bytes {

    private final byte[] bytes;
    private int next;

    Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean more() {
        return next < bytes.length;
    }

    int number(int below) {
        return more() ? (bytes[next++] & 0xFF) % below : 0;
    }

    int whole() {
        return number(256) << 24 | number(256) << 16 | number(256) << 8 | number(256);
    }

    <T> T pick(List<T> values) {
        return values.get(number(values.size()));
    }

    String text() {
        int from = next;
        next = Math.min(bytes.length, next + number(32) + 1);
        return new String(Arrays.copyOfRange(bytes, Math.min(from, next), next), StandardCharsets.UTF_16BE);
    }
}
