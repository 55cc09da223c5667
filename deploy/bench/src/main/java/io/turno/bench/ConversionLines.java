package io.turno.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.turno.contracts.event.Topic;
import io.turno.testkit.events.EventPublisher;

/** Ten thousand appointments that are due at once, beside the bare insert of a ticket and what it says. */
final class ConversionLines {
    private static final int DUE = 10_000;
    private static final Duration MEASURED = Duration.ofSeconds(8);
    private static final Duration AHEAD = Duration.ofDays(1);
    /** At once, as after a standstill: their copies came one after the other. */
    private static final String ALL_DUE = """
            update expected_appointment
            set converts_at = now() + interval '2 seconds', start_at = now() + interval '10 minutes',
                end_at = now() + interval '25 minutes'
            """;

    private static final String IN_ORDER = """
            select count(*) from (
                select substr(t.number, 2)::int as number,
                       lag(substr(t.number, 2)::int) over (order by e.converts_at, e.id) as before
                from ticket t join expected_appointment e on e.tenant_id = t.tenant_id and e.id = t.appointment_id) pairs
            where number < before
            """;

    private final Ground ground;
    private final Office office;
    private final Table table;

    ConversionLines(Ground ground, Office office, Table table) {
        this.ground = ground;
        this.office = office;
        this.table = table;
    }

    void run() throws Exception {
        Instant due = Instant.now().plus(AHEAD);
        try (var publisher = new EventPublisher(ground.kafka())) {
            for (int number = 0; number < DUE; number++) {
                var news = office.appointment(number, due);
                publisher.publish(
                        Topic.ofBranch(office.branch()), news.appointment().id(), office.tenant(), number, news);
            }
        }
        office.await("select count(*) from expected_appointment", DUE, ground);
        try (Connection connection = office.connect(ground);
                var update = connection.createStatement()) {
            update.execute(ALL_DUE);
        }
        long first = office.await("select count(*) from ticket", 1, ground);
        long last = office.await("select count(*) from ticket", DUE, ground);
        double perSecond = (DUE - 1) * 1e9 / (last - first);
        table.say(DUE + " due at once, out of order", outOfOrder() + " of them");
        office.awaitSent(ground);
        Figures insert = bestInsert();
        table.add(
                "conversions",
                new Figures(perSecond, new long[] {(last - first) / DUE}, Map.of()),
                perSecond / insert.perSecond(),
                .25);
    }

    private long outOfOrder() throws SQLException {
        try (Connection connection = office.connect(ground);
                var row = connection.createStatement().executeQuery(IN_ORDER)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Figures bestInsert() throws Exception {
        Figures best = null;
        for (int connections : new int[] {1, 8, 32}) {
            var inserts = SqlTickets.inserts(ground, office);
            Figures figures = Load.during(MEASURED, connections, _ -> inserts.client());
            table.add("bare insert of ticket and outbox, %d connections".formatted(connections), figures, 0, 0);
            best = best == null || figures.perSecond() > best.perSecond() ? figures : best;
        }
        return best;
    }
}
