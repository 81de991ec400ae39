package doha.analysis;

/**
 * Random numbers that are a function of a seed and a sample's number alone (SplitMix64: Steele, Lea and Flood, 2014), so that a
 * sample comes out the same on any machine and in any thread. Written out here because the JDK does not promise that its own
 * generators stay as they are.
 */
final class SplitMix {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long state;

    /** The plain generator from a state. */
    SplitMix(long state) {
        this.state = state;
    }

    /** The generator of one sample. Both numbers are mixed, so that neighbouring seeds and samples have nothing in common. */
    static SplitMix of(long seed, long sample) {
        return new SplitMix(mix(mix(seed + GOLDEN) + GOLDEN * (sample + 1)));
    }

    private static long mix(long bits) {
        long z = bits;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /** A number from 0 up to but not including 1, on a grid of 2^-53. */
    double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /** A whole number from 0 up to but not including {@code bound}, all equally likely. */
    long below(long bound) {
        while (true) {
            long bits = nextLong() >>> 1;
            long value = bits % bound;
            // The last, incomplete round of the remainders would favour the small ones; draw again.
            if (bits - value + (bound - 1) >= 0) {
                return value;
            }
        }
    }
}
