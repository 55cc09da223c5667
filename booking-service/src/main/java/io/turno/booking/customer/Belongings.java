package io.turno.booking.customer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.turno.support.access.Actor;
import org.jdbi.v3.core.Handle;

/** What other features keep of a customer, and what goes with the customer in a merge or another change. */
public interface Belongings {

    /**
     * Hands everything over, in the transaction of the merge.
     *
     * @param from the record that ends
     * @return until when something that was handed over is still to come; empty where all of it is past
     */
    Optional<Instant> follow(Handle handle, Customer survivor, UUID from, Actor actor);

    /**
     * Keeps to what is known of the person now (priority, phone, name on screens), in the transaction of the change.
     *
     * @param customer as it is now
     */
    void keepUp(Handle handle, Customer customer, Actor actor);
}
