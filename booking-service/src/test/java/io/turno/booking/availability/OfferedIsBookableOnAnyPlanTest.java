package io.turno.booking.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.turno.booking.ServiceTest;
import io.turno.contracts.event.Topic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the plan: every start that is offered can be booked, and no other. */
@QuarkusTest
class OfferedIsBookableOnAnyPlanTest extends ServiceTest {
    private static final int PLANS = 16;
    private static final int BOOKED_BEFORE = 12;
    private static final int OFFERED = 6;
    private static final int OTHERS = 12;
    private static final Duration TICK = Duration.ofMinutes(5);
    private static final Set<String> REASONS = Set.of("slot-taken", "closed", "notice-too-short", "beyond-horizon");

    private int visitors;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, PLANS);
    }

    /** Notice and horizon move by whole ticks here, so that just after one nothing changes until a test is over. */
    @BeforeEach
    void beginJustAfterATick() {
        Instant now = clock.instant();
        long ticks = now.getEpochSecond() / TICK.toSeconds() + 1;
        clock.moveTo(Duration.between(
                now, Instant.ofEpochSecond(ticks * TICK.toSeconds()).plusSeconds(5)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldOfferExactlyWhatCanBeBookedWhateverThePlan(long seed) {
        // Given
        var random = new Random(seed);
        var any = AnyPlan.of(random, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        publish(any);
        List<Instant> moments = any.moments();
        for (int booking = 0; booking < BOOKED_BEFORE; booking++) {
            book(any, any.anyServices(random), 1, wellChosen(random, any, moments));
        }
        List<UUID> services = any.anyServices(random);
        int party = 1 + random.nextInt(2);
        Set<Instant> offered = Set.copyOf(offered(any, services, party));

        // When
        var answers = new HashMap<Instant, Response>();
        for (Instant start : sample(random, moments, offered)) {
            answers.put(start, bookAndGiveBack(any, services, party, start));
        }

        // Then
        assertThat(answers).as("seed %d: %s on %s", seed, any.plan(), any.day()).allSatisfy((start, answer) -> {
            assertThat(answer.statusCode() == 201).isEqualTo(offered.contains(start));
            assertThat(answer.statusCode() == 201 || REASONS.contains(reason(answer)))
                    .as(answer.asString())
                    .isTrue();
        });
        assertThat(moments).as("seed %d", seed).containsAll(offered);
    }

    private void publish(AnyPlan any) {
        var plan = any.plan();
        events.publish(Topic.POLICY, plan.branchId(), plan.tenantId(), plan.branchId(), plan);
        Awaitility.await("plan known")
                .atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/api/v1/branches/" + plan.branchId()).statusCode() == 200);
    }

    /** Mostly something that is offered, so that places do get taken. */
    private Instant wellChosen(Random random, AnyPlan any, List<Instant> moments) {
        List<Instant> offered = offered(any, any.anyServices(random), 1);
        List<Instant> from = offered.isEmpty() ? moments : offered.subList(0, Math.min(offered.size(), 8));
        return from.get(random.nextInt(from.size()));
    }

    private static List<Instant> sample(Random random, List<Instant> moments, Set<Instant> offered) {
        var shuffled = new ArrayList<>(moments);
        Collections.shuffle(shuffled, random);
        return Stream.concat(
                        shuffled.stream().filter(offered::contains).limit(OFFERED),
                        shuffled.stream()
                                .filter(start -> !offered.contains(start))
                                .limit(OTHERS))
                .toList();
    }

    private List<Instant> offered(AnyPlan any, List<UUID> services, int party) {
        return given()
                .queryParam("service", services)
                .queryParam("from", any.day().toString())
                .queryParam("partySize", party)
                .get("/api/v1/branches/" + any.plan().branchId() + "/availability")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("days[0].slots.start", String.class)
                .stream()
                .map(Instant::parse)
                .toList();
    }

    private Response bookAndGiveBack(AnyPlan any, List<UUID> services, int party, Instant start) {
        Response answer = book(any, services, party, start);
        if (answer.statusCode() == 201) {
            given().contentType(ContentType.JSON)
                    .header("Manage-Token", answer.<String>path("manageToken"))
                    .body(Map.of())
                    .post("/api/v1/appointments/" + answer.path("id") + "/cancel")
                    .then()
                    .statusCode(200);
        }
        return answer;
    }

    private Response book(AnyPlan any, List<UUID> services, int party, Instant start) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "branchId",
                        any.plan().branchId(),
                        "serviceIds",
                        services,
                        "start",
                        start.toString(),
                        "partySize",
                        party,
                        "name",
                        "Ada Byron",
                        "email",
                        "visitor%d@example.com".formatted(visitors++)))
                .post("/api/v1/appointments");
    }

    private static String reason(Response answer) {
        return answer.jsonPath().getString("type").replace("urn:turno:problem:", "");
    }
}
