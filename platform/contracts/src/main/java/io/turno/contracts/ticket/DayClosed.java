package io.turno.contracts.ticket;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.turno.contracts.event.EventData;
import io.turno.contracts.event.EventType;
import io.turno.contracts.event.MayBeAbsent;

/**
 * A branch closed its day; topic {@code turno.tickets}, key branch id. Once per branch and day.
 *
 * @param day the branch's date
 * @param services those that anybody came for
 */
@EventType("turno.branch.day-closed.v1")
public record DayClosed(UUID branchId, LocalDate day, List<ServiceDay> services) implements EventData {
    public DayClosed {
        services = List.copyOf(services);
    }

    /**
     * One service on that day. A ticket that was transferred counts for the service where it ended.
     *
     * @param appointments of the tickets, how many came from appointments
     * @param unresolved tickets that were still open at the end, and were closed by it
     * @param meanWait of those who were called; absent where nobody was
     * @param longWait nine of ten waited at most so long
     * @param meanVisit of those who were served; absent where nobody was
     * @param promiseError mean difference between the wait that was promised and the real one; absent where none was promised
     */
    public record ServiceDay(
            UUID serviceId,
            int tickets,
            int appointments,
            int served,
            int noShows,
            int left,
            int unresolved,
            @MayBeAbsent Duration meanWait,
            @MayBeAbsent Duration longWait,
            @MayBeAbsent Duration meanVisit,
            @MayBeAbsent Duration promiseError) {}
}
