package io.turno.local.history;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.turno.contracts.appointment.AppointmentEvent;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.event.EventCodec;
import io.turno.contracts.event.Topic;
import io.turno.local.history.History.Entry;
import io.turno.local.history.History.News;
import io.turno.local.history.History.PoolDay;
import io.turno.local.history.Stored.Piece;
import io.turno.local.journey.WholeTopic;
import io.turno.stack.Databases;

/** Reads what is true of one branch: from booking-service's own database, and from the topics. */
final class Evidence {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<List<TakenPiece>> PIECES = new TypeReference<>() {};

    private final String database;
    private final String password;
    private final String user;
    private final Map<String, Object> kafka;
    private final ScarceBranch branch;

    /** @param postgres JDBC, without a database */
    Evidence(String postgres, Map<String, Object> kafka, ScarceBranch branch) {
        int port = URI.create(postgres.substring("jdbc:".length())).getPort();
        var access = Databases.at(port).ensure("booking");
        this.database = access.url();
        this.user = access.user();
        this.password = access.password();
        this.kafka = kafka;
        this.branch = branch;
    }

    /** How many events wait to be sent. */
    int unsent() {
        return query("select count(*) from outbox where tenant_id = ?", branch.tenant, row -> row.getInt(1))
                .getFirst();
    }

    /** After everything was sent. */
    History with(List<Deed> deeds) {
        return new History(branch.capacities(), deeds, appointments(), pools(), entries(), news(), copies());
    }

    private List<Stored> appointments() {
        return query(
                """
                select id, revision, status, start_at, code, customer_name, taken::text as taken
                from appointment where branch_id = ?""",
                branch.id,
                row -> new Stored(
                        new State(
                                row.getObject("id", UUID.class),
                                row.getLong("revision"),
                                row.getString("status"),
                                row.getTimestamp("start_at").toInstant(),
                                row.getString("code")),
                        row.getString("customer_name"),
                        pieces(row.getString("taken"))));
    }

    /** As the database's type is called. */
    private record TakenPiece(UUID poolId, LocalDate day, int firstTick, int lastTick, int units) {
        Piece piece() {
            return new Piece(poolId, day, firstTick, lastTick, units);
        }
    }

    private static List<Piece> pieces(String taken) {
        try {
            return JSON.readValue(taken, PIECES).stream().map(TakenPiece::piece).toList();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private List<PoolDay> pools() {
        return query(
                "select pool_id, day, ceiling, used from pool_day where branch_id = ?",
                branch.id,
                row -> new PoolDay(
                        row.getObject("pool_id", UUID.class),
                        row.getDate("day").toLocalDate(),
                        row.getInt("ceiling"),
                        Stream.of((Number[]) row.getArray("used").getArray())
                                .map(Number::intValue)
                                .toList()));
    }

    private List<Entry> entries() {
        return query(
                """
                select h.appointment_id, h.revision, h.action
                from appointment_history h join appointment a on a.tenant_id = h.tenant_id and a.id = h.appointment_id
                where a.branch_id = ?""",
                branch.id,
                row -> new Entry(
                        row.getObject("appointment_id", UUID.class), row.getLong("revision"), row.getString("action")));
    }

    private List<News> news() {
        var news = new ArrayList<News>();
        for (var record : WholeTopic.read(kafka, Topic.APPOINTMENTS)) {
            EventCodec.fromKafka(record)
                    .filter(event -> event.tenantId().equals(branch.tenant))
                    .ifPresent(event ->
                            news.add(new News(event.id(), State.of(((AppointmentEvent) event.data()).appointment()))));
        }
        return news;
    }

    private Map<UUID, State> copies() {
        var copies = new HashMap<UUID, State>();
        for (var record : WholeTopic.read(kafka, Topic.ofBranch(branch.id))) {
            EventCodec.fromKafka(record).ifPresent(event -> {
                var facts = ((BranchAppointment) event.data()).appointment();
                copies.put(facts.id(), State.of(facts));
            });
        }
        return copies;
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, UUID about, RowReader<T> reader) {
        try (Connection connection = DriverManager.getConnection(database, user, password);
                var scope = connection.createStatement();
                var query = connection.prepareStatement(sql)) {
            scope.execute("set app.tenant = '*'");
            query.setObject(1, about);
            ResultSet rows = query.executeQuery();
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
