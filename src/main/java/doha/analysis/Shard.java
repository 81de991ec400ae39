package doha.analysis;

/**
 * One of several disjoint parts of a sweep. Parts are contiguous: neighbouring points differ little, which is what makes them
 * cheap, and the parts' rows one after the other are the rows of the whole.
 *
 * @param number which part, from 1
 * @param of     how many parts there are
 */
public record Shard(int number, int of) {

    /** The most parts a sweep can be cut into. */
    public static final int MOST = 1_000_000;

    /** Everything in one part. */
    public static final Shard WHOLE = new Shard(1, 1);

    /** Refuses a part that is none of them with {@link IllegalArgumentException}. */
    public Shard {
        if (number < 1 || of < number || of > MOST) {
            throw new IllegalArgumentException("no part " + number + " of " + of);
        }
    }

    /** The first point of this part, of a sweep of that many points (at most {@link SweepSpace#MOST_SAMPLES}). */
    public long from(long points) {
        return points * (number - 1) / of;
    }

    /** The point after the last of this part. */
    public long to(long points) {
        return points * number / of;
    }

    /** How many points are in this part. */
    public long size(long points) {
        return to(points) - from(points);
    }

    /** As it is written: {@code 2/8}. */
    @Override
    public String toString() {
        return number + "/" + of;
    }
}
