package user;

import doha.Agreement;
import java.time.LocalDate;

/** What a program of modules sees of the library: the exported packages alone. */
class Due {

    /** The last day for the first phase of the text as written. */
    static LocalDate firstPhase() {
        return Agreement.load().assessAsWritten().duty("I.A.1.us").due();
    }

    private Due() { }
}
