package io.turno.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/** The statement that books, issued straight from a client: what is left when HTTP and all of Java are free of charge. */
final class SqlBooking {
    private static final String BOOK = "select (change_appointments(cast(? as jsonb)))[1]";
    private static final String CHANGE = """
            {"appointment": %s, "expected": null, "pieces": %s, "history": %s, "outbox": %s}""";
    /** An appointment, its history and three records of the outbox, as long as real ones. */
    private static final String ONE = """
            select to_jsonb(a)::text as appointment, to_jsonb(h)::text as history
            from appointment a join appointment_history h on h.tenant_id = a.tenant_id and h.appointment_id = a.id
            limit 1
            """;

    private static final String OUTBOX = """
            {"broker": "central", "lane": 1, "topic": "%s", "record_key": "%s", "event_id": "%s",
             "type": "turno.bench.v1", "source": "/turno/bench", "event_time": "2026-01-01T00:00:00Z",
             "tenant_id": "%s", "subject": "%s", "data": "%s"}""";
    private static final String PIECE = """
            {"pool_id": "%s", "day": "%s", "first_tick": %d, "last_tick": %d, "units": 1, "ceiling": %d,
             "day_ticks": 288, "plan_version": 1}""";

    /** What differs from booking to booking. */
    private static final String ID = "<id>";

    private static final String CODE = "<code>";
    private static final String BRANCH = "<branch>";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Town town;
    private final String appointment;
    private final String history;
    private final String data;

    private SqlBooking(Town town, String appointment, String history) {
        this.town = town;
        this.appointment = marked(marked(marked(appointment, "id", ID), "code", CODE), "branch_id", BRANCH);
        this.history = marked(history, "appointment_id", ID);
        this.data = appointment.replace("\"", "\\\"");
    }

    /** Like the booking that is there already. */
    static SqlBooking likeTheFirst(Ground ground, Town town) throws SQLException {
        try (Connection connection = ground.connect();
                Statement statement = scoped(connection, town);
                var rows = statement.executeQuery(ONE)) {
            rows.next();
            return new SqlBooking(town, rows.getString("appointment"), rows.getString("history"));
        }
    }

    private static Statement scoped(Connection connection, Town town) throws SQLException {
        Statement statement = connection.createStatement();
        statement.execute("select set_config('app.tenant', '%s', false)".formatted(town.tenant()));
        return statement;
    }

    /** @param place which place the nth booking takes */
    Load.Client client(Ground ground, IntUnaryOperator place) {
        try {
            Connection connection = ground.connect();
            scoped(connection, town).close();
            PreparedStatement book = connection.prepareStatement(BOOK);
            return new Load.Client() {
                @Override
                public String ask() throws SQLException {
                    return book(book, place.applyAsInt(NUMBERS.incrementAndGet()));
                }

                @Override
                public void close() {
                    try {
                        connection.close();
                    } catch (SQLException failure) {
                        throw new IllegalStateException(failure);
                    }
                }
            };
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String book(PreparedStatement book, int place) throws SQLException {
        book.setString(1, "[" + change(place) + "]");
        try (var answer = book.executeQuery()) {
            answer.next();
            return answer.getString(1);
        }
    }

    private String change(int place) {
        UUID id = UUID.randomUUID();
        int number = NUMBERS.incrementAndGet();
        String booked = appointment
                .replace(ID, id.toString())
                .replace(CODE, code(number))
                .replace(BRANCH, branch(place).toString());
        String written = history.replace(ID, id.toString());
        return CHANGE.formatted(booked, pieces(place), written, outbox(id, place));
    }

    private static String marked(String json, String name, String mark) {
        return json.replaceFirst("\"%s\": ?\"[^\"]*\"".formatted(name), "\"%s\": \"%s\"".formatted(name, mark));
    }

    private UUID branch(int place) {
        return town.branch(place);
    }

    private String pieces(int place) {
        var start = town.start(place / town.branches().size()).atOffset(ZoneOffset.UTC);
        int first = (int) (Duration.ofHours(start.getHour())
                        .plusMinutes(start.getMinute())
                        .toMinutes()
                / 5);
        int last = first + Town.SLOT_MINUTES / 5;
        var day = start.toLocalDate();
        return "[%s, %s]"
                .formatted(
                        PIECE.formatted(town.service(), day, first, last, town.capacity()),
                        PIECE.formatted(branch(place), day, first, last, town.capacity()));
    }

    private String outbox(UUID id, int place) {
        return "[%s, %s, %s]"
                .formatted(
                        record("turno.appointments", branch(place), id),
                        record("turno.branch." + branch(place), id, id),
                        record("turno.audit", town.tenant(), id));
    }

    private String record(String topic, UUID key, UUID id) {
        return OUTBOX.formatted(topic, key, UUID.randomUUID(), town.tenant(), id, data);
    }

    /** All of them: letters and digits that no other has yet. */
    private static String code(int number) {
        return "%c%c%04d".formatted('a' + number / 260_000 % 26, 'a' + number / 10_000 % 26, number % 10_000);
    }
}
