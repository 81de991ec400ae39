package doha.terms;

import java.time.LocalDate;

/** The time in which Part Two's standing duties are in force; {@code ended} is null while no new government has been formed. */
public record PartTwo(LocalDate since, LocalDate ended) {

    @Override
    public String toString() {
        return "Part Two in force since " + since + (ended == null ? "" : ", ended " + ended);
    }
}
