package io.turno.bench;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Eight counters call one after the other while thousands wait, beside the bare update of a ticket. */
final class CallLines {
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final double GOAL = .60;

    private final Ground ground;
    private final Office office;
    private final Table table;

    CallLines(Ground ground, Office office, Table table) {
        this.ground = ground;
        this.office = office;
        this.table = table;
    }

    void run() throws Exception {
        Load.during(WARM_UP, Office.COUNTERS, this::counter);
        table.say("waiting then", waiting() + "");
        Figures deeds = Load.during(MEASURED, Office.COUNTERS, this::counter);
        table.say("waiting after it", waiting() + "");
        var updates = SqlTickets.updates(ground, office);
        Figures update = Load.during(MEASURED, Office.COUNTERS, _ -> updates.client());
        table.add("bare update of ticket and outbox, 8 connections", update, 0, 0);
        table.add(
                "call-next and no-show in turns, 8 counters, of each",
                deeds,
                deeds.perSecond() / update.perSecond(),
                GOAL);
    }

    private long waiting() throws Exception {
        try (var connection = office.connect(ground);
                var row = connection
                        .createStatement()
                        .executeQuery("select count(*) from ticket where status = 'WAITING'")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A counter that calls, and sends away whom it called: every question is one deed. */
    private Load.Client counter(int number) {
        var operator = new Operator(office, number);
        var called = new AtomicReference<String>();
        return new Load.Client() {
            @Override
            public String ask() {
                String before = called.getAndSet(null);
                if (before != null) {
                    operator.sendAway(before);
                    return "no-show";
                }
                called.set(operator.callNext());
                return called.get() == null ? "nobody" : "called";
            }

            @Override
            public void close() {
                if (called.get() != null) {
                    ask();
                }
                operator.close();
            }
        };
    }
}
