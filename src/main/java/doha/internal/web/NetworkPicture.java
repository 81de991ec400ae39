package doha.internal.web;

import doha.internal.document.JsonForm;
import doha.internal.rules.Link;
import doha.model.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the picture of the network shows.
 *
 * @param nodes the duties in force under the reading, in the order of the agreement, then the gate and the events
 * @param links how they bear on each other, as the rules of the reading have it
 */
public record NetworkPicture(List<NetworkNode> nodes, List<Link> links) {

    public enum Sort implements Named { DUTY, GATE, EVENT }

    /**
     * A duty, the gate or an event, by the duty's id or as {@link Link} names gate and events. Only a duty has a part and a look.
     *
     * @param since the day of the event, or since when the gate is as it is; null if it has not come, and for duties
     * @param state {@code open} or {@code closed} for the gate; null otherwise, and before the signing
     */
    public record NetworkNode(String id, Sort sort, String name, @Nullable String part, @JsonForm(inline = true) TimelinePicture.Look look,
            @Nullable LocalDate since, @Nullable String state) {}
}
