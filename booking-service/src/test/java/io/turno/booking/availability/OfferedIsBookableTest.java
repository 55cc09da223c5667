package io.turno.booking.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.booking.Visitor.Booking;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever happened before: what is offered can be booked, and nothing else can. */
@QuarkusTest
class OfferedIsBookableTest extends ServiceTest {
    private static final int DAY = 4;
    private static final int STEPS = 40;
    private static final int QUESTIONS = 25;

    @ParameterizedTest
    @ValueSource(longs = {20261121, 7, 42})
    void shouldOfferExactlyWhatCanBeBooked(long seed) {
        // Given
        var random = new Random(seed);
        randomHistory(random);

        for (int question = 0; question < QUESTIONS; question++) {
            List<UUID> services = random.nextBoolean() ? List.of(bank.advice) : List.of(bank.advice, bank.cards);
            int party = services.size() == 1 ? 1 + random.nextInt(3) : 1;
            Instant start = Bank.at(DAY, 8 + random.nextInt(10), 15 * random.nextInt(4));
            boolean isOffered = offered(services, party).contains(start.toString());

            // When
            int status = bookAndGiveBack(services, party, start);

            // Then
            assertThat(status == 201)
                    .as("seed %d: %s for %d of %s, answered %d", seed, start, party, services, status)
                    .isEqualTo(isOffered);
        }
    }

    private void randomHistory(Random random) {
        var mine = new ArrayList<Booking>();
        for (int step = 0; step < STEPS; step++) {
            UUID service = random.nextInt(3) == 0 ? bank.advice : bank.cards;
            Instant start = Bank.at(DAY, 9 + random.nextInt(8), service == bank.cards ? 15 * random.nextInt(4) : 0);
            if (!mine.isEmpty() && random.nextInt(4) == 0) {
                Visitor.of(bank).cancel(mine.remove(random.nextInt(mine.size())));
            } else {
                var answer = Visitor.of(bank).book(service, start);
                if (answer.statusCode() == 201) {
                    mine.add(booking(answer.jsonPath().get()));
                }
            }
        }
    }

    private int bookAndGiveBack(List<UUID> services, int party, Instant start) {
        var visitor = Visitor.of(bank);
        Map<String, Object> order = visitor.order(bank.advice, start);
        order.put("serviceIds", services);
        order.put("partySize", party);
        var answer = visitor.book(order, null);
        if (answer.statusCode() == 201) {
            visitor.cancel(booking(answer.jsonPath().get())).then().statusCode(200);
        }
        return answer.statusCode();
    }

    private Set<String> offered(List<UUID> services, int party) {
        return new HashSet<>(given().queryParam("service", services)
                .queryParam("from", Bank.day(DAY).toString())
                .queryParam("partySize", party)
                .get("/api/v1/branches/" + bank.branch + "/availability")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("days[0].slots.start", String.class));
    }

    private static Booking booking(Map<String, Object> answer) {
        return new Booking(UUID.fromString((String) answer.get("id")), (String) answer.get("code"), (String)
                answer.get("manageToken"));
    }
}
