package doha.terms;

import doha.model.Standing;

/** The weakest standing that counts under the reading. */
public record EvidenceThreshold(Standing standing) {

    @Override
    public String toString() {
        return "evidence counts from " + standing.label() + " up";
    }
}
