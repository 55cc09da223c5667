package io.turno.branch.live;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

import jakarta.inject.Singleton;

import io.turno.branch.counter.CounterView;
import io.turno.branch.live.Board.News;
import io.turno.branch.live.QueueStateView.ChangeView;
import io.turno.branch.live.QueueStateView.SnapshotView;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketView;

/** What the cockpit and reception hear: tickets and counters. */
@Singleton
class StaffFeed {
    private final Feed feed = new Feed();
    private final SortedMap<UUID, Ticket> open = new ConcurrentSkipListMap<>();
    private List<CounterView> counters;

    Feed feed() {
        return feed;
    }

    /** By one thread at a time. */
    void show(News news, List<CounterView> now) {
        var change = new ChangeView(views(news.kept()), news.gone(), changed(now));
        boolean first = counters == null;
        if (first || !change.isNone()) {
            counters = now;
            news.kept().forEach(ticket -> open.put(ticket.id(), ticket));
            news.gone().forEach(open::remove);
            feed.tell(first ? null : LiveJson.of(change), () -> snapshot(now));
        }
    }

    /** May know one change more than those it is told with: that is told again, and is the same. */
    private String snapshot(List<CounterView> now) {
        return LiveJson.of(new SnapshotView(views(open.values()), now));
    }

    private List<CounterView> changed(List<CounterView> now) {
        List<CounterView> before = counters == null ? List.of() : counters;
        return now.stream().filter(counter -> !before.contains(counter)).toList();
    }

    private static List<TicketView> views(Collection<Ticket> tickets) {
        return tickets.stream().map(TicketView::of).toList();
    }
}
