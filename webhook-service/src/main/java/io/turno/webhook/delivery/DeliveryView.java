package io.turno.webhook.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A line of the delivery log.
 *
 * @param nextAt when it is tried again; absent where it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
        UUID id,
        UUID eventId,
        String eventType,
        Delivery.Status status,
        Instant createdAt,
        Instant nextAt,
        List<AttemptView> attempts) {

    /**
     * One call.
     *
     * @param status what the endpoint answered; absent where it did not
     * @param response the beginning of the body that came with the status
     * @param error why it counts as failed; absent where it does not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AttemptView(int number, Instant at, long elapsedMs, Integer status, String response, String error) {
        static AttemptView of(Attempt attempt) {
            return new AttemptView(
                    attempt.number(),
                    attempt.at(),
                    attempt.elapsedMs(),
                    attempt.status(),
                    attempt.response(),
                    attempt.error());
        }
    }

    static DeliveryView of(Delivery delivery, List<Attempt> attempts) {
        return new DeliveryView(
                delivery.id(),
                delivery.eventId(),
                delivery.eventType(),
                delivery.status(),
                delivery.createdAt(),
                delivery.status() == Delivery.Status.PENDING ? delivery.dueAt() : null,
                attempts.stream().map(AttemptView::of).toList());
    }
}
