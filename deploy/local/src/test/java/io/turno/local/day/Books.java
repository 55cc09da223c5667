package io.turno.local.day;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.turno.stack.DatabaseAccess;
import io.turno.stack.Databases;

/** What the centre and the branch have written down, each in its own database. */
final class Books {
    private static final String UNSENT = "select count(*)::text from outbox";
    private static final String APPOINTMENTS = """
            select concat_ws(' ', id, case status when 'FULFILLED' then 'DONE' else status end)
            from appointment where service_ids @> array[?]::uuid[] order by id
            """;
    /** Where there never was a ticket, what the centre said is what the branch knows. */
    private static final String AT_THE_BRANCH = """
            select concat_ws(' ', e.id, case
                when t.status = 'WITHDRAWN' or t.status is null then e.status
                when t.status = 'LEFT' then 'NO_SHOW'
                else t.status end)
            from expected_appointment e
            left join lateral (
                select status from ticket t where t.tenant_id = e.tenant_id and t.appointment_id = e.id
                order by status = 'WITHDRAWN' limit 1) t on true
            where e.service_id = ? order by e.id
            """;

    private static final String OPEN = """
            select concat_ws(' ', number, status) from ticket
            where service_id = ? and status not in ('DONE', 'NO_SHOW', 'LEFT', 'WITHDRAWN')
            """;
    private static final String GAPS = """
            select concat_ws(' ', t.number, i.ordinal) from (
                select *, lag(ended_at) over (partition by ticket_id order by ordinal) as before,
                       lead(ordinal) over (partition by ticket_id order by ordinal) as after
                from ticket_interval) i
            join ticket t on t.tenant_id = i.tenant_id and t.id = i.ticket_id
            where t.service_id = ? and (
                i.began_at <> coalesce(i.before, t.issued_at) or i.ended_at is null
                or (i.after is null and t.status not in ('DONE', 'NO_SHOW', 'LEFT', 'WITHDRAWN')))
            """;
    private static final String SERVED_TWICE = """
            select t.number from ticket_interval i
            join ticket t on t.tenant_id = i.tenant_id and t.id = i.ticket_id
            where t.service_id = ? and i.kind = 'SERVING' group by t.id, t.number having count(*) > 1
            """;
    private static final String TWO_TICKETS = """
            select appointment_id::text from ticket
            where service_id = ? and status <> 'WITHDRAWN' and appointment_id is not null
            group by appointment_id having count(*) > 1
            """;

    private final DatabaseAccess centre;
    private final DatabaseAccess branch;
    private final UUID service;

    /** @param postgres JDBC, without a database */
    Books(String postgres, UUID service) {
        var databases =
                Databases.at(URI.create(postgres.substring("jdbc:".length())).getPort());
        this.centre = databases.ensure("booking");
        this.branch = databases.ensure("branch_0");
        this.service = service;
    }

    boolean isEverythingSent() {
        return lines(branch, UNSENT, null).equals(List.of("0"))
                && lines(centre, UNSENT, null).equals(List.of("0"));
    }

    /** Each appointment and how it ended, as the centre says. */
    List<String> endsAtTheCentre() {
        return lines(centre, APPOINTMENTS, service);
    }

    /** The same, as the branch says. */
    List<String> endsAtTheBranch() {
        return lines(branch, AT_THE_BRANCH, service);
    }

    List<String> openTickets() {
        return lines(branch, OPEN, service);
    }

    /** Intervals that do not begin where the one before ended, or do not end. */
    List<String> gaps() {
        return lines(branch, GAPS, service);
    }

    List<String> servedTwice() {
        return lines(branch, SERVED_TWICE, service);
    }

    List<String> appointmentsWithTwoTickets() {
        return lines(branch, TWO_TICKETS, service);
    }

    private static List<String> lines(DatabaseAccess access, String sql, UUID about) {
        try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var scope = connection.createStatement();
                var query = connection.prepareStatement(sql)) {
            scope.execute("set app.tenant = '*'");
            if (about != null) {
                query.setObject(1, about);
            }
            var rows = query.executeQuery();
            var lines = new ArrayList<String>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
