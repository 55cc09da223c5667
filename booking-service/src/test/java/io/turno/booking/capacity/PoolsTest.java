package io.turno.booking.capacity;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.turno.booking.ServiceTest;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.WeeklyWindow;
import io.turno.support.data.Database;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What a visit takes of the pools of its branch, as the ledger has it afterwards. */
@QuarkusTest
class PoolsTest extends ServiceTest {
    /** Never changes its clocks, so that a tick is a time of day. */
    private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");

    private static final String TAKEN = """
            select pool_id, min(place)::int - 1 as first, max(place)::int as last, count(*)::int as ticks,
                min(units)::int as least, max(units)::int as most
            from pool_day, unnest(used) with ordinality u (units, place)
            where branch_id = :branch and units > 0
            group by pool_id
            """;

    @Inject
    Database database;

    private final UUID tenant = UUID.randomUUID();
    private final UUID branch = UUID.randomUUID();
    /** 30 minutes with 10 before and 5 after, two at a time. */
    private final UUID advice = UUID.randomUUID();
    /** 15 minutes, one at a time. */
    private final UUID cards = UUID.randomUUID();

    private LocalDate day;

    /** One stretch of a pool in use. */
    public record Taken(UUID poolId, int first, int last, int ticks, int least, int most) {
        static Taken of(UUID pool, String from, String to, int units) {
            int first = tick(from);
            int last = tick(to);
            return new Taken(pool, first, last, last - first, units, units);
        }

        private static int tick(String time) {
            return LocalTime.parse(time).toSecondOfDay() / 300;
        }
    }

    @BeforeEach
    void publish() {
        day = clock.instant().atZone(KATHMANDU).toLocalDate().plusDays(3);
        publish(1, LocalTime.of(9, 0));
    }

    private void publish(long version, LocalTime opens) {
        events.publish(Topic.POLICY, branch, tenant, branch, plan(version, opens));
        Awaitility.await("plan known")
                .ignoreExceptions()
                .until(() -> opens.equals(LocalTime.parse(
                        given().get("/api/v1/branches/" + branch).jsonPath().getString("hours[0].from"))));
    }

    @Test
    void shouldTakeItsUnitsOfEveryPoolOnEveryTickFromBufferToBuffer() {
        // When
        book(List.of(advice), "10:00", 2).then().statusCode(201);

        // Then
        assertThat(taken())
                .containsExactlyInAnyOrder(
                        Taken.of(advice, "09:50", "10:35", 2), Taken.of(branch, "09:50", "10:35", 2));
    }

    @Test
    void shouldAddUpTheDurationsWhenAVisitIsForSeveralServices() {
        // When
        Response answer = book(List.of(advice, cards), "10:00", 1);

        // Then
        answer.then().statusCode(201).body("end", equalTo(at("10:45").toString()));
        assertThat(taken())
                .containsExactlyInAnyOrder(
                        Taken.of(advice, "09:50", "10:35", 1),
                        Taken.of(cards, "10:30", "10:45", 1),
                        Taken.of(branch, "09:50", "10:45", 1));
    }

    @Test
    void shouldTakeAllPoolsOrNoneWhenOneOfThemIsFull() {
        // Given
        book(List.of(advice), "10:00", 2).then().statusCode(201);
        List<Taken> before = taken();

        // When
        Response answer = book(List.of(cards), "10:15", 1);

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:turno:problem:slot-taken"));
        assertThat(taken()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void shouldCancelNothingWhenANewPlanShortensTheHours() {
        // Given
        Response booked = book(List.of(advice), "10:00", 2);
        List<Taken> before = taken();

        // When
        publish(2, LocalTime.of(12, 0));

        // Then
        given().header("Manage-Token", booked.<String>path("manageToken"))
                .get("/api/v1/appointments/" + booked.path("id"))
                .then()
                .statusCode(200)
                .body("status", equalTo("BOOKED"));
        assertThat(taken()).containsExactlyInAnyOrderElementsOf(before);
        book(List.of(cards), "11:00", 1).then().statusCode(422).body("type", equalTo("urn:turno:problem:closed"));
    }

    private Response book(List<UUID> services, String time, int party) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "branchId",
                        branch,
                        "serviceIds",
                        services,
                        "start",
                        at(time).toString(),
                        "partySize",
                        party,
                        "name",
                        "Ada Byron",
                        "email",
                        "ada@example.com"))
                .post("/api/v1/appointments");
    }

    private Instant at(String time) {
        return day.atTime(LocalTime.parse(time)).atZone(KATHMANDU).toInstant();
    }

    private List<Taken> taken() {
        return database.inTenant(tenant, handle -> handle.createQuery(TAKEN)
                .bind("branch", branch)
                .mapTo(Taken.class)
                .list());
    }

    private BranchPlan plan(long version, LocalTime opens) {
        return new BranchPlan(
                branch,
                tenant,
                version,
                Map.of("en", "Kathmandu"),
                "1 Durbar Square",
                "NP",
                KATHMANDU,
                List.of("en"),
                2,
                Arrays.stream(DayOfWeek.values())
                        .map(weekday -> new WeeklyWindow(weekday, opens, LocalTime.of(17, 0)))
                        .toList(),
                List.of(),
                List.of(service(advice, "A", 30, 10, 5, 2), service(cards, "C", 15, 0, 0, 1)),
                List.of(),
                List.of());
    }

    private static ServicePlan service(UUID id, String prefix, int minutes, int before, int after, int capacity) {
        var policy =
                AppointmentPolicy.DEFAULT.with(usual -> usual.maxPartySize(2).reminders(List.of()));
        return new ServicePlan(
                id, prefix, Map.of("en", "Service " + prefix), true, 15, minutes, before, after, capacity, policy);
    }
}
