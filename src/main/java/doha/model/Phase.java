package doha.model;

import static doha.model.Kind.ACT;
import static doha.model.Kind.GOAL;
import static doha.model.Kind.STANDING;

import java.util.Set;

/** What explains a status (semantics.md, Statuses and phases): each phase belongs to one status and to certain kinds of duty. */
public enum Phase implements Named {
    NOT_TRIGGERED(Status.PENDING, ACT, GOAL, STANDING), RUNNING(Status.PENDING, ACT, GOAL), KEPT_SO_FAR(Status.PENDING,
            STANDING), SUSPENDED(Status.PENDING, ACT), RELEASED(Status.PENDING, ACT), GOAL_MISSED(Status.PENDING,
                    GOAL), UNDETERMINED(Status.PENDING, ACT, GOAL, STANDING), PERFORMED(Status.MET, ACT, GOAL), KEPT_THROUGHOUT(Status.MET,
                            STANDING), OVERDUE(Status.BREACHED, ACT, GOAL), PERFORMED_LATE(Status.BREACHED, ACT,
                                    GOAL), VIOLATED(Status.BREACHED, STANDING), VIOLATION_CEASED(Status.BREACHED, STANDING);

    private final Status status;
    private final Set<Kind> kinds;

    Phase(Status status, Kind... kinds) {
        this.status = status;
        this.kinds = Set.of(kinds);
    }

    /** The status that this phase explains. */
    public Status status() {
        return status;
    }

    /** Whether a duty of this kind can be in this phase. */
    public boolean fits(Kind kind) {
        return kinds.contains(kind);
    }
}
