package io.turno.branch;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.turno.contracts.appointment.AppointmentFacts;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.appointment.Channel;
import io.turno.contracts.appointment.Verification;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.WeeklyWindow;
import io.turno.testkit.access.Tokens;
import io.turno.testkit.events.EventPublisher;
import org.awaitility.Awaitility;

import static io.restassured.RestAssured.given;

/** The branch under test, with a service and two counters that no other test uses. */
public final class Branch {
    public static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000101");
    public static final UUID TENANT = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final AtomicLong VERSION = new AtomicLong();
    private static final AtomicInteger CODE = new AtomicInteger();

    public final UUID service = UUID.randomUUID();
    public final UUID counter = UUID.randomUUID();
    public final UUID otherCounter = UUID.randomUUID();
    private final EventPublisher events;

    private Branch(EventPublisher events) {
        this.events = events;
    }

    /** Its plan is published, and the service under test has heard of it. */
    public static Branch open(EventPublisher events) {
        var branch = new Branch(events);
        events.publish(Topic.ofBranch(ID), "plan", TENANT, ID, branch.plan());
        Awaitility.await("plan known").until(() -> branch.as("admin", "hq-admin")
                .get("/api/v1/counters")
                .asString()
                .contains(branch.counter.toString()));
        return branch;
    }

    /** One that hears nothing from the centre; a test tells it what it knows. */
    public static Branch cutOff() {
        return new Branch(null);
    }

    /** Its plan; each call is a newer one. */
    public BranchPlan plan() {
        var service = new ServicePlan(
                this.service, "C", Map.of("en", "Cards"), true, 15, 15, 0, 0, 2, AppointmentPolicy.DEFAULT);
        return new BranchPlan(
                ID,
                TENANT,
                VERSION.incrementAndGet(),
                Map.of("en", "London"),
                "1 Bank Street",
                "GB",
                ZoneId.of("Europe/London"),
                List.of("en"),
                4,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new WeeklyWindow(day, LocalTime.of(0, 0), LocalTime.of(23, 55)))
                        .toList(),
                List.of(),
                List.of(service),
                List.of(
                        new CounterPlan(counter, "1", List.of(this.service)),
                        new CounterPlan(otherCounter, "2", List.of(this.service))),
                List.of());
    }

    /** An appointment of this service that the centre has. */
    public BranchAppointment appointment(Instant start) {
        return appointment(UUID.randomUUID(), start, AppointmentStatus.BOOKED, 1, null);
    }

    /** The same one, as it was before staff approved it. */
    public BranchAppointment requested(BranchAppointment booked) {
        var facts = booked.appointment();
        return new BranchAppointment(
                facts(facts.id(), facts.code(), facts.start(), AppointmentStatus.PENDING, facts.revision()),
                booked.customerName(),
                booked.priority(),
                null);
    }

    /** The same one, as the centre says later. */
    public BranchAppointment changed(
            BranchAppointment before, Instant start, AppointmentStatus status, Instant convertRequestedAt) {
        var facts = before.appointment();
        return new BranchAppointment(
                facts(facts.id(), facts.code(), start, status, facts.revision() + 1),
                before.customerName(),
                before.priority(),
                convertRequestedAt);
    }

    private BranchAppointment appointment(
            UUID id, Instant start, AppointmentStatus status, long revision, Instant convertRequestedAt) {
        String code = "TE%04d".formatted(CODE.incrementAndGet());
        return new BranchAppointment(facts(id, code, start, status, revision), "Ada Byron", 2, convertRequestedAt);
    }

    private AppointmentFacts facts(UUID id, String code, Instant start, AppointmentStatus status, long revision) {
        return new AppointmentFacts(
                id,
                code,
                ID,
                List.of(service),
                UUID.randomUUID(),
                start,
                start.plus(Duration.ofMinutes(15)),
                start.minus(Duration.ofMinutes(10)),
                1,
                status,
                Channel.PORTAL,
                Verification.NONE,
                revision,
                0,
                1,
                "en");
    }

    /** The centre says so. */
    public void hears(BranchAppointment news) {
        UUID id = news.appointment().id();
        events.publish(Topic.ofBranch(ID), id, TENANT, id, news);
    }

    /** The centre came to say so at this time, and the branch hears it now. */
    public void hearsOf(BranchAppointment news, Instant decidedAt) {
        UUID id = news.appointment().id();
        events.publish(Topic.ofBranch(ID), id, Event.of("/turno/test", decidedAt, TENANT, id, news));
    }

    /** A request by this person, who has these roles at this branch. */
    public RequestSpecification as(String person, String... roles) {
        return given().contentType(ContentType.JSON).auth().oauth2(token(person, roles));
    }

    /** A token of the centre for this person, whose user name is {@code <person>.london}. */
    public String token(String person, String... roles) {
        return Tokens.staff(roles)
                .tenant(TENANT)
                .branches(ID)
                .claim("sub", person)
                .claim("preferred_username", person + ".london")
                .token();
    }

    /** Nobody in particular, with a phone or at a kiosk. */
    public RequestSpecification anybody() {
        return given().contentType(ContentType.JSON);
    }

    /** The centre publishes this plan, and the branch has heard of it. */
    public void follows(BranchPlan plan) {
        events.publish(Topic.ofBranch(ID), "plan", TENANT, ID, plan);
        var devices =
                plan.devices().stream().map(device -> device.id().toString()).toList();
        Awaitility.await("plan known").until(() -> devices.stream()
                .allMatch(as("admin", "hq-admin").get("/api/v1/devices").asString()::contains));
    }

    /** The same, with more that the token says. */
    public RequestSpecification as(String person, Map<String, String> claims, String... roles) {
        var token = Tokens.staff(roles).tenant(TENANT).branches(ID).claim("sub", person);
        claims.forEach(token::claim);
        return given().contentType(ContentType.JSON).auth().oauth2(token.token());
    }

    public RequestSpecification operator() {
        return as("olga", "operator");
    }

    public RequestSpecification otherOperator() {
        return as("otto", "operator");
    }

    /** Works at the first counter, as olga. */
    public void openCounter() {
        operator().put("/api/v1/counters/" + counter + "/session").then().statusCode(204);
    }

    /** Somebody says or shows this appointment's code. */
    public Response checkIn(BranchAppointment appointment) {
        return as("rita", "reception")
                .body(Map.of("code", appointment.appointment().code().toLowerCase(Locale.ROOT)))
                .post("/api/v1/tickets/check-in");
    }

    /** The id of a ticket for somebody who walked in. */
    public String walkIn() {
        return as("rita", "reception")
                .body(Map.of("serviceId", service))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
