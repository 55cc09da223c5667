package io.turno.branch.live;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.turno.branch.ticket.Ticket;
import io.turno.contracts.ticket.TicketStatus;

/**
 * The open tickets in memory. It is filled from the database once and follows every commit from then on; what is committed
 * while it is being filled stands against what was read, whichever comes first.
 */
final class Board {
    private final Map<UUID, Ticket> open = new HashMap<>();
    private final Map<UUID, Integer> waiting = new HashMap<>();
    private final Set<UUID> changed = new HashSet<>();
    private final Set<UUID> committed = new HashSet<>();
    private boolean filled;

    /** What became of some tickets since the last time. */
    record News(List<Ticket> kept, List<UUID> gone) {
        boolean isNone() {
            return kept.isEmpty() && gone.isEmpty();
        }
    }

    synchronized void keep(Ticket ticket) {
        Ticket known = open.get(ticket.id());
        if (known != null && known.facts().revision() > ticket.facts().revision()) {
            return;
        }
        if (ticket.status().isFinal()) {
            count(open.remove(ticket.id()), -1);
        } else {
            put(ticket);
        }
        changed.add(ticket.id());
        if (!filled) {
            committed.add(ticket.id());
        }
    }

    synchronized boolean isFilled() {
        return filled;
    }

    synchronized void fill(List<Ticket> read) {
        read.stream().filter(ticket -> !committed.contains(ticket.id())).forEach(ticket -> {
            put(ticket);
            changed.add(ticket.id());
        });
        committed.clear();
        filled = true;
    }

    private void put(Ticket ticket) {
        count(open.put(ticket.id(), ticket), -1);
        count(ticket, 1);
    }

    private void count(Ticket ticket, int more) {
        if (ticket != null && ticket.status() == TicketStatus.WAITING) {
            waiting.merge(ticket.facts().serviceId(), more, Integer::sum);
        }
    }

    /** What changed since this was asked last; at first, everybody. */
    synchronized News news() {
        var kept = changed.stream()
                .filter(open::containsKey)
                .map(open::get)
                .sorted(Comparator.comparing(Ticket::id))
                .toList();
        var gone = changed.stream().filter(id -> !open.containsKey(id)).sorted().toList();
        changed.clear();
        return new News(kept, gone);
    }

    /** Everybody who is waiting, parked, called or served, in no order. */
    synchronized Collection<Ticket> all() {
        return List.copyOf(open.values());
    }

    /** How many wait, by service; none where nobody ever did. */
    synchronized Map<UUID, Integer> waiting() {
        return Map.copyOf(waiting);
    }
}
