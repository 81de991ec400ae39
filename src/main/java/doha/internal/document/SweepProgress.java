package doha.internal.document;

import java.util.Locale;

/** How far a long run is, in a line. */
public final class SweepProgress {

    private static final double SECOND = 1e9;

    private SweepProgress() { }

    /**
     * Such as {@code 1,200 of 10,000 (12 %), 350 a second, 26 s left}; rate and time left only once there is something to tell
     * them from.
     *
     * @param done  how many are done
     * @param of    of how many
     * @param nanos the time they took
     */
    public static String line(long done, long of, long nanos) {
        String line = Labels.number(done) + " of " + Labels.number(of) + String.format(Locale.ROOT, " (%d %%)", of == 0 ? 100 : 100 * done / of);
        if (done == 0 || nanos <= 0) {
            return line;
        }
        double rate = done / (nanos / SECOND);
        return line + ", " + Labels.number(Math.round(rate)) + " a second, " + duration(Math.round((of - done) / rate)) + " left";
    }

    private static String duration(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600 ? seconds / 60 + " min " + seconds % 60 + " s" : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }
}
