package io.turno.hardware.signage;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.contracts.counter.CounterChanged.State;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.hardware.HardwareConfig.Signage;
import io.turno.hardware.branch.ShownTicket;
import io.turno.hardware.signage.SignageView.ComingUp;

/**
 * All that the screen of a counter shows.
 *
 * @param ticketNumber whom it is busy with; absent where nobody stands there
 * @param name what the person is called on screens; absent where only the number may be shown
 * @param announcement while it is calling
 * @param comingUp the next of those who wait for one of its services
 * @param waiting how many those are
 * @param languages BCP 47 tags, the default first
 * @param feedback asks whoever was served last how it was; absent where nobody is asked, or any more
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
        List<String> languages,
        FeedbackView feedback) {

    /** What happens at the counter. */
    public enum Status {
        /** Somebody works there, and calls whoever is next. */
        FREE,
        CALLED,
        SERVING,
        /** Whoever works there comes back; nobody is called meanwhile. */
        ON_BREAK,
        CLOSED
    }

    /**
     * A question that stands on the screen for a moment.
     *
     * @param link of the page where it is answered, for the person's own phone
     * @param seconds for how long it stands
     */
    public record FeedbackView(URI link, long seconds) {}

    /** Empty where the plan knows no such counter. */
    static Optional<CounterScreenView> of(Scene scene, UUID counterId, Signage settings) {
        return scene.plan().flatMap(plan -> plan.counter(counterId).map(counter -> of(scene, plan, counter, settings)));
    }

    private static CounterScreenView of(Scene scene, BranchPlan plan, CounterPlan counter, Signage settings) {
        Optional<ShownTicket> ticket = scene.board().at(counter.id());
        return new CounterScreenView(
                counter.id(),
                counter.name(),
                ticket.map(CounterScreenView::statusOf)
                        .orElseGet(() -> statusOf(scene.board().stateOf(counter.id()))),
                ticket.map(ShownTicket::number).orElse(null),
                ticket.map(ShownTicket::publicName).orElse(null),
                ticket.flatMap(at -> AnnouncementView.of(at, plan.languages())).orElse(null),
                scene.board().comingUp(counter, settings.comingUpAtCounter()).stream()
                        .map(ComingUp::of)
                        .toList(),
                scene.board().queueOf(counter),
                plan.languages(),
                ticket.isPresent() ? null : feedback(scene, counter, settings.feedbackShown()));
    }

    private static FeedbackView feedback(Scene scene, CounterPlan counter, Duration shownFor) {
        return scene.board()
                .counter(counter.id())
                .flatMap(known -> known.feedbackLink(scene.at(), shownFor))
                .map(link -> new FeedbackView(link, shownFor.toSeconds()))
                .orElse(null);
    }

    private static Status statusOf(State state) {
        return switch (state) {
            case OPEN -> Status.FREE;
            case ON_BREAK -> Status.ON_BREAK;
            case CLOSED -> Status.CLOSED;
        };
    }

    private static Status statusOf(ShownTicket ticket) {
        return ticket.status() == TicketStatus.CALLED ? Status.CALLED : Status.SERVING;
    }
}
