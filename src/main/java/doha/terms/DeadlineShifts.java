package doha.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Puts what moves a duty's due day in the order of the days. */
public final class DeadlineShifts {

    private DeadlineShifts() {
    }

    /** The moves in their turns, each closing cut where an extension falls into it (semantics.md: the extension first). */
    public static List<DeadlineShift> inTurn(Collection<?> movers) {
        List<DeadlineMover> given = movers.stream().map(DeadlineMover.class::cast).toList();
        TreeSet<LocalDate> cuts = new TreeSet<>();
        for (DeadlineMover mover : given) {
            if (mover.to() != null) {
                cuts.add(mover.since());
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (DeadlineMover mover : given) {
            if (mover.to() != null) {
                pieces.add(new Piece(mover.since(), mover.ended(), mover));
                continue;
            }
            LocalDate start = mover.since();
            for (LocalDate cut = cuts.higher(start); cut != null && cut.isBefore(mover.ended()); cut = cuts.higher(start)) {
                pieces.add(new Piece(start, cut, mover));
                start = cut;
            }
            pieces.add(new Piece(start, mover.ended(), mover));
        }
        pieces.sort(Comparator.comparing(Piece::since).thenComparing(p -> p.mover.to() == null).thenComparing(p -> p.mover.name()));
        List<DeadlineShift> moves = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            DeadlineMover mover = piece.mover;
            long days = mover.to() == null ? Days.between(piece.since, piece.ended) : 0;
            moves.add(new DeadlineShift(mover.duty(), moves.size(), piece.since, mover.to(), days, mover));
        }
        return moves;
    }

    private record Piece(LocalDate since, LocalDate ended, DeadlineMover mover) { }
}
