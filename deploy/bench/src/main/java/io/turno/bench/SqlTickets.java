package io.turno.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Bare writes of tickets with their two records of the outbox, one commit each, on rows as long as real ones. */
final class SqlTickets {
    private static final String RECORDS = """
            insert into outbox (broker, lane, topic, record_key, event_id, type, source, event_time, tenant_id, subject, data)
            select broker, 1, topic, id::text, gen_random_uuid(), 'turno.bench.v1', '/turno/bench', now(),
                   tenant_id, id::text, convert_to(repeat('x', 600), 'UTF8')
            from written, (values ('central', 'turno.tickets'), ('branch', 'branch.tickets')) records (broker, topic)
            """;
    /** Not waiting, so that nobody calls it; in every other way like one that was converted. */
    private static final String INSERT = """
            with written as (
                insert into ticket
                select (jsonb_populate_record(t, jsonb_build_object(
                            'id', gen_random_uuid(), 'number', 'Z' || cast(? as text), 'status', 'LEFT',
                            'appointment_id', gen_random_uuid()))).*
                from ticket t where id = cast(? as uuid)
                returning tenant_id, id)
            """ + RECORDS;

    private static final String UPDATE = """
            with written as (
                update ticket set operator = 'bench', called_at = now(), recalls = 0, rule = 'bench', revision = revision + 1
                where tenant_id = cast(? as uuid) and id = cast(? as uuid)
                returning tenant_id, id)
            """ + RECORDS;

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Ground ground;
    private final Office office;
    private final String statement;
    private final UUID[] tickets;

    private SqlTickets(Ground ground, Office office, String statement, UUID[] tickets) {
        this.ground = ground;
        this.office = office;
        this.statement = statement;
        this.tickets = tickets;
    }

    static SqlTickets inserts(Ground ground, Office office) throws SQLException {
        return new SqlTickets(ground, office, INSERT, some(ground, office, 1));
    }

    /** Of different tickets that are closed, so that nothing else happens to them. */
    static SqlTickets updates(Ground ground, Office office) throws SQLException {
        return new SqlTickets(ground, office, UPDATE, some(ground, office, 2_000));
    }

    private static UUID[] some(Ground ground, Office office, int most) throws SQLException {
        try (Connection connection = office.connect(ground);
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select array_agg(id) from (select id from ticket limit %d) few".formatted(most))) {
            rows.next();
            return (UUID[]) rows.getArray(1).getArray();
        }
    }

    Load.Client client() {
        try {
            Connection connection = office.connect(ground);
            PreparedStatement write = connection.prepareStatement(statement);
            return new Load.Client() {
                @Override
                public String ask() throws SQLException {
                    int number = NUMBERS.incrementAndGet();
                    write.setString(
                            1,
                            statement.equals(INSERT)
                                    ? Integer.toString(number)
                                    : office.tenant().toString());
                    write.setString(2, tickets[number % tickets.length].toString());
                    return write.executeUpdate() + " records";
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
}
