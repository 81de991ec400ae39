package doha.terms;

/** A level that is not at 0, though the pace, which looks at another level, is complete. */
public record StillReported(String of, int count) {

    @Override
    public String toString() {
        return of + " still at " + Phrases.count(count);
    }
}
