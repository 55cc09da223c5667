package io.turno.bench;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Eight counters call one after the other while five thousand wait, beside the bare update of a ticket. */
final class CallLines {
    private static final int WAITING = 5_000;
    /** Each call is one fewer who waits; half of them are called before so many wait, and half after. */
    private static final int CALLS = 2_000;

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
        deeds(waiting() - WAITING - CALLS / 2);
        long before = waiting();
        Figures deeds = deeds(CALLS);
        table.say("waiting at the first call, and after the last", "%,d, %,d".formatted(before, waiting()));
        office.awaitSent(ground);
        var updates = SqlTickets.updates(ground, office);
        Figures update = Load.during(MEASURED, Office.COUNTERS, _ -> updates.client());
        table.add("bare update of ticket and outbox, 8 connections", update, 0, 0);
        table.add(
                "call-next and no-show in turns, %,d waiting, 8 counters".formatted(WAITING),
                deeds,
                deeds.perSecond() / update.perSecond(),
                GOAL);
    }

    /** So many calls, and as many people sent away. */
    private Figures deeds(long calls) throws Exception {
        return Load.times((int) (2 * calls / Office.COUNTERS), Office.COUNTERS, this::counter);
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
