package io.turno.booking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.CustomerLimits;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.WeeklyWindow;
import io.turno.testkit.access.Tokens;
import io.turno.testkit.events.EventPublisher;
import org.awaitility.Awaitility;

import static io.restassured.RestAssured.given;

/** An organisation of its own for each test: one branch in London, open every day from 9 to 17. */
public final class Bank {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public final UUID tenant;
    public final UUID branch = UUID.randomUUID();
    /** 15 minutes, one at a time. */
    public final UUID cards;
    /** 60 minutes, three at a time, parties of up to three. */
    public final UUID advice;

    private final EventPublisher events;
    private long version = 0;
    private int cardsCapacity = 1;
    private UnaryOperator<BranchPlan> change = UnaryOperator.identity();
    private CustomerLimits limits = CustomerLimits.NONE;

    private Bank(EventPublisher events, UUID tenant) {
        this.events = events;
        this.tenant = tenant;
        this.cards = UUID.randomUUID();
        this.advice = UUID.randomUUID();
    }

    private Bank(EventPublisher events, Bank beside) {
        this.events = events;
        this.tenant = beside.tenant;
        this.cards = beside.cards;
        this.advice = beside.advice;
    }

    /** Its plan is published, and the service under test has heard of it. */
    public static Bank open(EventPublisher events) {
        return openAs(UUID.randomUUID(), events);
    }

    /** One that the service was configured for. */
    public static Bank openAs(UUID tenant, EventPublisher events) {
        var bank = new Bank(events, tenant);
        bank.publish();
        return bank;
    }

    /** Another branch of the same organisation, with the same services. */
    public static Bank openBeside(Bank first, EventPublisher events) {
        var bank = new Bank(events, first);
        bank.publish();
        return bank;
    }

    /** A new plan, whose services limit their customers. */
    public void limit(CustomerLimits newLimits) {
        limits = newLimits;
        publish();
    }

    /** A new plan, in which this is different. */
    public void change(UnaryOperator<BranchPlan> newChange) {
        change = newChange;
        publish();
    }

    /** What becomes of a plan whose services are changed like that. */
    public static UnaryOperator<BranchPlan> services(UnaryOperator<ServicePlan> change) {
        return plan -> plan.withServices(plan.services().stream().map(change).toList());
    }

    /** A new plan. */
    public void changeCardsCapacity(int capacity) {
        cardsCapacity = capacity;
        publish();
    }

    private void publish() {
        version++;
        events.publish(Topic.POLICY, branch, tenant, branch, change.apply(plan()));
        Awaitility.await("plan known").atMost(Duration.ofSeconds(60)).until(() -> given().queryParam("tenant", tenant)
                .get("/api/v1/branches")
                .jsonPath()
                .getList("findAll { it.id == '" + branch + "' }.names.en")
                .contains("London " + version));
    }

    /** As it was published last. */
    public BranchPlan plan() {
        return new BranchPlan(
                branch,
                tenant,
                version,
                Map.of("en", "London " + version),
                "1 Bank Street",
                "GB",
                LONDON,
                List.of("en"),
                4,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new WeeklyWindow(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                        .toList(),
                List.of(),
                List.of(service(cards, "C", 15, cardsCapacity, 1), service(advice, "M", 60, 3, 3)),
                List.of(new CounterPlan(UUID.randomUUID(), "1", List.of())),
                List.of());
    }

    private ServicePlan service(UUID id, String prefix, int minutes, int capacity, int maxPartySize) {
        var policy = AppointmentPolicy.DEFAULT.with(rules -> rules.maxPartySize(maxPartySize)
                .reminders(List.of(Duration.ofHours(4)))
                .customerLimits(limits));
        return new ServicePlan(
                id, prefix, Map.of("en", "Service " + prefix), true, minutes, minutes, 0, 0, capacity, policy);
    }

    /** A time at the branch, this many days from today (at least 2, to be clear of every notice). */
    public static Instant at(int daysAhead, int hour, int minute) {
        return day(daysAhead).atTime(hour, minute).atZone(LONDON).toInstant();
    }

    /** When a local day of the branch begins. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    public static LocalDate day(int daysAhead) {
        return LocalDate.now(LONDON).plusDays(daysAhead);
    }

    /** Somebody at the front desk of this branch. */
    public String reception() {
        return Tokens.staff("reception").tenant(tenant).branches(branch).token();
    }

    public String partner() {
        return Tokens.staff("partner").tenant(tenant).branches(branch).token();
    }

    public String customer(String subject) {
        return Tokens.customer(subject).tenant(tenant).token();
    }
}
