package doha.model;

/** The three verdicts on a duty. Met and breached are final; pending means that there is no verdict (semantics.md, Statuses and phases). */
public enum Status implements Named {
    MET, BREACHED, PENDING
}
