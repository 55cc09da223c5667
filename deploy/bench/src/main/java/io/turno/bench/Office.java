package io.turno.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.turno.contracts.appointment.AppointmentFacts;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.appointment.Channel;
import io.turno.contracts.appointment.Verification;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.DevicePlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.WeeklyWindow;
import io.turno.stack.DatabaseAccess;
import io.turno.testkit.access.Tokens;
import io.turno.testkit.events.EventPublisher;

/** A branch with one service and eight counters, its branch-ems-service, and what the centre tells it. */
record Office(
        UUID tenant, UUID branch, UUID offer, List<UUID> counters, DatabaseAccess database, ServiceProcess service) {
    static final int COUNTERS = 8;
    /** Counting thousands of rows costs what is measured. */
    private static final int LOOK_EVERY_MILLIS = 25;

    private static final Duration VISIT = Duration.ofMinutes(15);

    /** One that knows its plan. @param name of its database */
    static Office open(Ground ground, String name) throws Exception {
        return planned(ground, name).started(ground, List.of());
    }

    /** One whose process does not run yet. */
    static Office planned(Ground ground, String name) {
        List<UUID> counters =
                IntStream.range(0, COUNTERS).mapToObj(_ -> UUID.randomUUID()).toList();
        return new Office(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), counters, ground.database(name), null);
    }

    /** Its process makes the topic, and then hears the plan. */
    Office started(Ground ground, List<DevicePlan> devices) throws Exception {
        var process = ground.start("branch-ems-service", database, Map.of("TURNO_BRANCH_ID", branch.toString()));
        var office = new Office(tenant, branch, offer, counters, database, process);
        publishPlan(ground, devices);
        office.await("select count(*) from branch_plan", 1, ground);
        return office;
    }

    private void publishPlan(Ground ground, List<DevicePlan> devices) {
        try (var publisher = new EventPublisher(ground.kafka())) {
            publisher.publish(Topic.ofBranch(branch), "plan", tenant, branch, plan(devices));
        }
    }

    private BranchPlan plan(List<DevicePlan> devices) {
        var service = new ServicePlan(
                offer, "B", Map.of("en", "Bench"), true, 15, 15, 0, 0, 100_000, AppointmentPolicy.DEFAULT);
        return new BranchPlan(
                branch,
                tenant,
                1,
                Map.of("en", "Branch"),
                "1 Bench Street",
                "GB",
                ZoneId.of("Etc/UTC"),
                List.of("en"),
                100_000,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new WeeklyWindow(day, LocalTime.MIN, LocalTime.of(23, 59)))
                        .toList(),
                List.of(),
                List.of(service),
                IntStream.range(0, counters.size())
                        .mapToObj(number -> new CounterPlan(counters.get(number), "" + (number + 1), List.of()))
                        .toList(),
                devices);
    }

    /** What the centre says of an appointment that becomes a ticket at this time. */
    BranchAppointment appointment(int number, Instant due) {
        Instant start = due.plus(AppointmentPolicy.DEFAULT.conversionLead());
        var facts = new AppointmentFacts(
                UUID.randomUUID(),
                "%c%c%04d".formatted('A' + number / 260_000 % 26, 'A' + number / 10_000 % 26, number % 10_000),
                branch,
                List.of(offer),
                UUID.randomUUID(),
                start,
                start.plus(VISIT),
                due,
                1,
                AppointmentStatus.BOOKED,
                Channel.PORTAL,
                Verification.NONE,
                1,
                0,
                1,
                "en");
        return new BranchAppointment(facts, "Guest", 2, null);
    }

    /** Of the operator at the counter of this number. */
    String token(int counter) {
        return Tokens.staff("operator", "branch-manager")
                .tenant(tenant)
                .branches(branch)
                .claim("sub", "operator-" + counter)
                .token();
    }

    /** Ends when the branch's database counts at least so many. @return when it did, {@link System#nanoTime()} */
    long await(String count, long least, Ground ground) throws SQLException, InterruptedException {
        try (Connection connection = connect(ground);
                var statement = connection.prepareStatement(count)) {
            while (true) {
                try (var row = statement.executeQuery()) {
                    row.next();
                    if (row.getLong(1) >= least) {
                        return System.nanoTime();
                    }
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        }
    }

    /** Ends when all that was said has been sent. */
    void awaitSent(Ground ground) throws SQLException, InterruptedException {
        await("select case when exists (select from outbox) then 0 else 1 end", 1, ground);
    }

    Connection connect(Ground ground) throws SQLException {
        Connection connection = ground.connect(database);
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant', '%s', false)".formatted(tenant));
        }
        return connection;
    }
}
