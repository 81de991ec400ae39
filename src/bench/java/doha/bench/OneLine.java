package doha.bench;

/** What a bare Java machine is timed with. */
public final class OneLine {

    private OneLine() {
    }

    /** Prints one line. */
    public static void main(String[] args) {
        System.out.println("one line");
    }
}
