package io.turno.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.turno.bench.HttpClients.Question;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.Needs;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.StaffPlan;
import io.turno.contracts.plan.WeeklyWindow;

/** One organisation with many branches, all open round the clock, and one service. */
record Town(UUID tenant, UUID service, List<UUID> branches, int capacity, List<StaffPlan> staff) {
    static final int SLOT_MINUTES = 15;
    /** Clear of every notice. */
    private static final int FIRST_DAY = 2;

    private static final int DAYS = 50;
    private static final int PEOPLE = 20_000;
    private static final AtomicInteger GUESTS = new AtomicInteger();

    static Town of(int branches, int capacity) {
        return new Town(
                UUID.randomUUID(),
                UUID.randomUUID(),
                IntStream.range(0, branches).mapToObj(_ -> UUID.randomUUID()).toList(),
                capacity,
                List.of());
    }

    /** The same, where every branch has so many people, one of whom serves each visit, with hours of their own. */
    Town withStaff(int people) {
        var staff = IntStream.range(0, people)
                .mapToObj(number -> new StaffPlan(UUID.randomUUID(), "Member " + number)
                        .withHours(everyDay(LocalTime.of(number % 4, 0), LocalTime.of(19 + number % 4, 0))))
                .toList();
        return new Town(tenant, service, branches, capacity, staff);
    }

    /** The path that asks what is free on a day. */
    String availability(int branch, LocalDate day) {
        return "/api/v1/branches/%s/availability?service=%s&from=%s".formatted(branch(branch), service, day);
    }

    /** The path that asks what a month looks like. */
    String month(int branch, YearMonth month) {
        return "/api/v1/branches/%s/availability/month?service=%s&month=%s".formatted(branch(branch), service, month);
    }

    /** What books the place of this number for the next of the people who live there. */
    Question booking(int place) {
        return booking(place, GUESTS.incrementAndGet() % PEOPLE);
    }

    /** The same, for somebody whom nobody has seen before. */
    Question bookingOfAStranger(int place) {
        return booking(place, PEOPLE + GUESTS.incrementAndGet());
    }

    private Question booking(int place, int guest) {
        return new Question(
                "/api/v1/appointments", """
                {"branchId": "%s", "serviceIds": ["%s"], "start": "%s", "name": "Guest",
                 "email": "guest%d@example.com", "language": "en"}
                """.formatted(branch(place), service, start(place / branches.size()), guest));
    }

    /** Customers who have booked before. */
    void settle(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant', '%s', false)".formatted(tenant));
            statement.execute("""
                    insert into customer (tenant_id, id, name, email, language, channels, revision, created_at, searchable)
                    select '%s', gen_random_uuid(), 'Guest', 'guest' || number || '@example.com', 'en', '{email,sms}', 1,
                           now(), true
                    from generate_series(0, %d) number
                    """.formatted(tenant, PEOPLE - 1));
            statement.execute("""
                    insert into customer_name_word (tenant_id, word, customer_id)
                    select tenant_id, 'guest', id from customer where tenant_id = '%s'
                    """.formatted(tenant));
        }
    }

    List<BranchPlan> plans() {
        return branches.stream().map(this::plan).toList();
    }

    UUID branch(int number) {
        return branches.get(number % branches.size());
    }

    /** A start on the grid, another for each number, up to some thousands. */
    Instant start(int number) {
        int slots = 22 * 60 / SLOT_MINUTES;
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(FIRST_DAY + number / slots % DAYS);
        return day.atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(Duration.ofMinutes((long) SLOT_MINUTES * (number % slots)));
    }

    private BranchPlan plan(UUID branch) {
        return new BranchPlan(
                        branch,
                        tenant,
                        1,
                        Map.of("en", "Branch"),
                        "1 Bench Street",
                        "GB",
                        ZoneId.of("Etc/UTC"),
                        List.of("en"),
                        capacity,
                        everyDay(LocalTime.MIN, LocalTime.of(23, 0)),
                        List.of(),
                        List.of(offer()),
                        List.of(),
                        List.of())
                .withStaff(staff);
    }

    private static List<WeeklyWindow> everyDay(LocalTime from, LocalTime to) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new WeeklyWindow(day, from, to))
                .toList();
    }

    private ServicePlan offer() {
        return new ServicePlan(
                        service,
                        "B",
                        Map.of("en", "Bench"),
                        true,
                        SLOT_MINUTES,
                        SLOT_MINUTES,
                        0,
                        0,
                        capacity,
                        AppointmentPolicy.DEFAULT)
                .withNeeds(Needs.NOTHING.withStaff(!staff.isEmpty()));
    }
}
