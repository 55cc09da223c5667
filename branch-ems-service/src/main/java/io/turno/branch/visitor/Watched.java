package io.turno.branch.visitor;

import java.util.function.BiFunction;

import io.turno.branch.live.Feed;
import io.turno.branch.live.Line;
import io.turno.branch.live.LiveJson;
import io.turno.branch.ticket.Ticket;

/** One ticket that its visitor follows, on however many pages. */
final class Watched {
    private final Feed feed = new Feed();
    private final BiFunction<Ticket, Line, VisitView> view;
    private Ticket ticket;
    private String told;

    /** @param view how the ticket looks to its visitor */
    Watched(BiFunction<Ticket, Line, VisitView> view) {
        this.view = view;
    }

    Feed feed() {
        return feed;
    }

    synchronized void keep(Ticket news) {
        if (ticket == null || news.facts().revision() > ticket.facts().revision()) {
            ticket = news;
        }
    }

    /** Tells the whole small state wherever it is another one than before. */
    synchronized void show(Line line) {
        if (ticket == null) {
            return;
        }
        String now = LiveJson.of(view.apply(ticket, line));
        if (!now.equals(told)) {
            String change = told == null ? null : now;
            told = now;
            feed.tell(change, () -> now);
        }
    }
}
