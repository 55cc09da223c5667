package io.turno.branch.ticket;

import java.util.UUID;

/**
 * Where a visit goes on.
 *
 * @param serviceId that the person waits for next; it may be the same one
 * @param counterId where alone the person is called to; null: wherever it is served
 * @param operator who alone calls the person, by the subject of the token; null: anybody
 * @param place where in that queue
 */
public record Transfer(UUID serviceId, UUID counterId, String operator, Place place) {

    /** Where in a queue. */
    public enum Place {
        /** Before everybody of the same priority. */
        FIRST,
        /** As if the person came only now. */
        LAST
    }
}
