package doha.terms;

/** The number at signing: the last level on or before that day. */
public record AtSigning(String of, int count, Report report) {

    @Override
    public String toString() {
        return Phrases.count(count) + " " + of + " at signing";
    }
}
