package io.turno.branch.live;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.branch.counter.CounterView;
import io.turno.branch.ticket.TicketView;

/** The bodies of the events that staff hear. */
final class QueueStateView {
    private QueueStateView() {}

    /** All of it. */
    record SnapshotView(List<TicketView> tickets, List<CounterView> counters) {}

    /**
     * Only what is different.
     *
     * @param tickets new, or changed, each whole
     * @param gone those that are over
     * @param counters changed ones, each whole
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ChangeView(List<TicketView> tickets, List<UUID> gone, List<CounterView> counters) {
        boolean isNone() {
            return tickets.isEmpty() && gone.isEmpty() && counters.isEmpty();
        }
    }
}
