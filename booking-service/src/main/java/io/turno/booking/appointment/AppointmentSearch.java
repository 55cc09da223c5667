package io.turno.booking.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.customer.WhoIsMeant.Meant;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.data.JsonRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds appointments of many branches, in order of start. By branch it walks {@code appointment_day} of each from where the
 * page begins, and stops at the limit; by person it walks {@code appointment_customer} of each. No filter has a
 * {@code coalesce}, because row-level security keeps that away from indexes.
 */
@Singleton
class AppointmentSearch {
    private static final String DAYS = """
            unnest(cast(:branches as uuid[]), cast(:starts as timestamptz[]), cast(:ends as timestamptz[]))
                as day (branch_id, first, last)""";
    private static final String BY_BRANCH = """
            select to_jsonb(a)::text from %s
            cross join lateral (
                select * from appointment
                where tenant_id = :tenantId and branch_id = day.branch_id
                    and start_at >= day.first and start_at < day.last and (start_at, id) > (:start, :id)
                    and customer_id is not null %s
                order by start_at, id
                limit :limit) a
            order by a.start_at, a.id
            limit :limit
            """;
    private static final String BY_PERSON = """
            select to_jsonb(a)::text from unnest(cast(:customers as uuid[])) as person (id)
            cross join lateral (
                select * from appointment
                where tenant_id = :tenantId and customer_id = person.id
                    and start_at >= :from and start_at < :to and (start_at, id) > (:start, :id) %2$s) a
            join %1$s on day.branch_id = a.branch_id and a.start_at >= day.first and a.start_at < day.last
            order by a.start_at, a.id
            limit :limit
            """;

    /**
     * A page of them.
     *
     * @param branches not empty; of one tenant
     * @param meant null: anybody's
     */
    record Wanted(List<BranchPlan> branches, ListRules rules, Meant meant, Cursor after, int limit) {
        private List<Instant> starts() {
            return branches.stream()
                    .map(plan -> rules.from().atStartOfDay(plan.timeZone()).toInstant())
                    .toList();
        }

        private List<Instant> ends() {
            return branches.stream()
                    .map(plan ->
                            rules.to().plusDays(1).atStartOfDay(plan.timeZone()).toInstant())
                    .toList();
        }

        private boolean ofPeople() {
            return meant != null && meant.code() == null;
        }
    }

    List<Appointment> find(Handle handle, Wanted wanted) {
        return query(handle, wanted)
                .mapTo(String.class)
                .map(json -> JsonRows.read(json, Appointment.class))
                .list();
    }

    Query query(Handle handle, Wanted wanted) {
        String sql = wanted.ofPeople() ? BY_PERSON : BY_BRANCH;
        Query query = handle.createQuery(sql.formatted(DAYS, filters(wanted)));
        bindFilters(query, wanted);
        return bindDays(query, wanted)
                .bind("tenantId", wanted.branches().getFirst().tenantId())
                .bind("start", wanted.after().start())
                .bind("id", wanted.after().id())
                .bind("limit", wanted.limit());
    }

    private static String filters(Wanted wanted) {
        ListRules rules = wanted.rules();
        var filters = new ArrayList<String>();
        if (!rules.statuses().isEmpty()) {
            filters.add("and status = any(:statuses)");
        }
        if (rules.serviceId() != null) {
            filters.add("and :serviceId = any(service_ids)");
        }
        if (rules.staffId() != null) {
            filters.add("and :staffId = any(staff_ids)");
        }
        if (rules.channel() != null) {
            filters.add("and channel = :channel");
        }
        if (wanted.meant() != null && !wanted.ofPeople()) {
            filters.add("and code = :code");
        }
        return String.join(" ", filters);
    }

    private static void bindFilters(Query query, Wanted wanted) {
        ListRules rules = wanted.rules();
        if (!rules.statuses().isEmpty()) {
            query.bindArray("statuses", String.class, rules.statuses());
        }
        if (rules.serviceId() != null) {
            query.bind("serviceId", rules.serviceId());
        }
        if (rules.staffId() != null) {
            query.bind("staffId", rules.staffId());
        }
        if (rules.channel() != null) {
            query.bind("channel", rules.channel());
        }
        if (wanted.ofPeople()) {
            query.bind("customers", wanted.meant().customerIds().toArray(UUID[]::new));
        } else if (wanted.meant() != null) {
            query.bind("code", wanted.meant().code());
        }
    }

    private static Query bindDays(Query query, Wanted wanted) {
        List<Instant> starts = wanted.starts();
        List<Instant> ends = wanted.ends();
        if (wanted.ofPeople()) {
            query.bind("from", starts.stream().min(Instant::compareTo).orElseThrow())
                    .bind("to", ends.stream().max(Instant::compareTo).orElseThrow());
        }
        UUID[] branches = wanted.branches().stream().map(BranchPlan::branchId).toArray(UUID[]::new);
        return query.bind("branches", branches)
                .bindArray(
                        "starts",
                        String.class,
                        starts.stream().map(Instant::toString).toList())
                .bindArray(
                        "ends",
                        String.class,
                        ends.stream().map(Instant::toString).toList());
    }
}
