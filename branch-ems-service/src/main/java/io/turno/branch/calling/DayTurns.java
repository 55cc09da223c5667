package io.turno.branch.calling;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.plan.CallRules;
import org.jdbi.v3.core.Handle;

/** The turns taken today, by profile: read from the day's calls once, and then counted along. */
@Singleton
public class DayTurns {
    private final TicketCallRepository calls;
    private final Map<Key, Turns> known = new HashMap<>();

    DayTurns(TicketCallRepository calls) {
        this.calls = calls;
    }

    private record Key(LocalDate day, String profile) {}

    /** As they are now; rules that know no turns ask nobody. */
    public Turns of(Handle handle, UUID tenantId, LocalDate day, String profile, CallRules rules) {
        boolean takeTurns =
                rules.steps().stream().anyMatch(step -> step.classes().size() > 1);
        return takeTurns ? known(handle, tenantId, new Key(day, profile)) : Turns.none();
    }

    private synchronized Turns known(Handle handle, UUID tenantId, Key key) {
        known.keySet().removeIf(old -> old.day().isBefore(key.day()));
        return known.computeIfAbsent(key, _ -> calls.turns(handle, tenantId, key.day(), key.profile()))
                .copy();
    }

    /** A call that is committed. What nobody asked for yet is read with the others when somebody does. */
    synchronized void count(LocalDate day, TicketCall call) {
        Turns turns = known.get(new Key(day, call.profile()));
        if (turns != null) {
            turns.take(call.rule(), call.turns());
        }
    }
}
