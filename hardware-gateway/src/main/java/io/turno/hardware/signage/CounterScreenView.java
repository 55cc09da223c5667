package io.turno.hardware.signage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.hardware.branch.ShownTicket;
import io.turno.hardware.signage.SignageView.ComingUp;

/**
 * All that the screen of a counter shows.
 *
 * @param ticketNumber whom it is busy with; absent where it is free
 * @param name what the person is called on screens; absent where only the number may be shown
 * @param announcement while it is calling
 * @param comingUp the next of those who wait for one of its services
 * @param waiting how many those are
 * @param languages BCP 47 tags, the default first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CounterScreenView(
        UUID counterId,
        String counterName,
        Status status,
        String ticketNumber,
        String name,
        AnnouncementView announcement,
        List<ComingUp> comingUp,
        int waiting,
        List<String> languages) {

    /** What happens at the counter. */
    public enum Status {
        FREE,
        CALLED,
        SERVING
    }

    /** Empty where the plan knows no such counter. */
    static Optional<CounterScreenView> of(Scene scene, UUID counterId, int comingUp) {
        return scene.plan().flatMap(plan -> plan.counter(counterId).map(counter -> of(scene, plan, counter, comingUp)));
    }

    private static CounterScreenView of(Scene scene, BranchPlan plan, CounterPlan counter, int comingUp) {
        Optional<ShownTicket> ticket = scene.board().at(counter.id());
        return new CounterScreenView(
                counter.id(),
                counter.name(),
                ticket.map(CounterScreenView::statusOf).orElse(Status.FREE),
                ticket.map(ShownTicket::number).orElse(null),
                ticket.map(ShownTicket::publicName).orElse(null),
                ticket.flatMap(at -> AnnouncementView.of(at, plan.languages())).orElse(null),
                scene.board().comingUp(counter, comingUp).stream()
                        .map(ComingUp::of)
                        .toList(),
                scene.board().queueOf(counter),
                plan.languages());
    }

    private static Status statusOf(ShownTicket ticket) {
        return ticket.status() == TicketStatus.CALLED ? Status.CALLED : Status.SERVING;
    }
}
