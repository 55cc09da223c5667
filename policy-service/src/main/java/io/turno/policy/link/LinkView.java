package io.turno.policy.link;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How a branch's link to the centre is.
 *
 * @param since when it became so
 * @param lastHeard when its last heartbeat came in
 * @param planVersion that the branch works by
 * @param planIsNewest false while a newer plan is on its way to it
 * @param unsent events that it had not told yet when it was last heard
 * @param lag how far behind the centre may be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkView(
        UUID branchId,
        Link.State state,
        Instant since,
        Instant lastHeard,
        Long planVersion,
        Boolean planIsNewest,
        Long unsent,
        Duration lag) {

    /**
     * @param heard null where nothing ever was
     * @param newestPlan null where none was published
     */
    static LinkView of(UUID branchId, Heard heard, Long newestPlan, Instant now) {
        Link link = Link.of(heard, now);
        if (heard == null) {
            return new LinkView(branchId, link.state(), null, null, null, null, null, null);
        }
        boolean newest = heard.planVersion() != null && heard.planVersion().equals(newestPlan);
        return new LinkView(
                branchId,
                link.state(),
                link.since(),
                heard.heardAt(),
                heard.planVersion(),
                newest,
                heard.unsent(),
                link.lag());
    }
}
