package io.turno.branch.ticket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.turno.branch.BranchRefusal;
import io.turno.contracts.event.EventJson;
import io.turno.support.data.JsonRows;
import io.turno.support.problem.Refused;

/**
 * How the last deed is taken back.
 *
 * @param by who did it: the subject of the token
 * @param was the columns that it changed, as they were before; no personal data, for none of it ever changes
 */
record Undo(TicketDeed deed, String by, Instant at, ObjectNode was) {

    static Undo of(TicketDeed deed, Act act, ObjectNode before, TicketState after) {
        ObjectNode now = rowOf(after);
        ObjectNode was = EventJson.mapper().createObjectNode();
        before.fieldNames().forEachRemaining(column -> {
            if (!Objects.equals(before.get(column), now.get(column))) {
                was.set(column, before.get(column));
            }
        });
        now.fieldNames().forEachRemaining(column -> {
            if (!before.has(column)) {
                was.putNull(column);
            }
        });
        return new Undo(deed, act.by(), act.at(), was);
    }

    /** Its columns, but for those that count and remember changes. */
    static ObjectNode rowOf(TicketState ticket) {
        try {
            var row = (ObjectNode) EventJson.mapper().readTree(JsonRows.write(ticket));
            return row.without(List.of("revision", "undo"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void mustBePossible(Act act, boolean manages, Duration within) {
        if (!manages && !by.equals(act.by())) {
            throw new Refused(BranchRefusal.NOT_YOURS_TO_UNDO);
        }
        if (act.at().isAfter(at.plus(within))) {
            throw new Refused(BranchRefusal.TOO_LATE_TO_UNDO);
        }
    }

    /** As it was, but for the count of its changes. */
    Ticket restored(TicketState ticket) {
        return JsonRows.read(rowOf(ticket).setAll(was).toString(), Ticket.class);
    }
}
