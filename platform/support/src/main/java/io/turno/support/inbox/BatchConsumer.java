package io.turno.support.inbox;

import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Handle;

/**
 * A feature that takes in together what came together, of all tenants. As with {@link EventConsumer} each event arrives once,
 * and events of one key in order; but it lets nothing pass unseen: what it can't read goes to the dead letters, also what is
 * only of a type that is not known yet (unless it listens as {@link #everyInstance}: then it finds that again).
 */
public non-sealed interface BatchConsumer extends Listener {

    /**
     * Takes in what is new, in order. No I/O but this transaction, which sees all tenants' rows.
     *
     * @return what it will never take in, and why: that goes to the dead letters
     */
    Map<Received, String> on(List<Received> news, Handle handle);
}
