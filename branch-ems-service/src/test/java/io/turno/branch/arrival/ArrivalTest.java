package io.turno.branch.arrival;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.branch.BranchTest;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.support.PlatformConfig;
import io.turno.support.access.ManageToken;
import io.turno.support.access.PhoneMark;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class ArrivalTest extends BranchTest {
    private static final String CHECK_IN = "/api/v1/tickets/check-in";
    private static final String ARRIVALS = "/api/v1/arrivals";
    private static int phones = 100_000;

    @Inject
    PlatformConfig platform;

    @Inject
    ManageToken tokens;

    private final String phone = "+447400" + phones++;

    @Test
    void shouldCheckInBySignedQrCode() {
        // Given
        var appointment = expected(Duration.ofMinutes(28));

        // When
        var answer = reception(Map.of("qr", qr(appointment, tokens)));

        // Then
        answer.then()
                .statusCode(200)
                .body("appointmentCode", equalTo(codeOf(appointment)))
                .body("arrivedAt", notNullValue())
                .body("visitorToken", notNullValue());
    }

    @Test
    void shouldNotTellAForgedQrCodeFromOneOfNobody() {
        // Given
        var appointment = expected(Duration.ofMinutes(28));
        var nobodys = branch.appointment(in(Duration.ofMinutes(28)));

        // When
        var forged = reception(Map.of("qr", qr(appointment, new ManageToken("another branch's secret"))));

        // Then
        var unknown = reception(Map.of("qr", qr(nobodys, tokens)));
        assertThat(forged.statusCode()).isEqualTo(404);
        assertThat(forged.asString()).isEqualTo(unknown.asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"national", "international", "dashes"})
    void shouldCheckInByPhoneHoweverItIsTyped(String form) {
        // Given
        var appointment = expected(Duration.ofMinutes(28));
        String typed =
                switch (form) {
                    case "national" -> "0" + phone.substring(3);
                    case "dashes" -> "00" + phone.substring(1, 7) + "-" + phone.substring(7);
                    default -> phone;
                };

        // When
        var answer = reception(Map.of("phone", typed));

        // Then
        answer.then().statusCode(200).body("appointmentCode", equalTo(codeOf(appointment)));
    }

    @Test
    void shouldTakeTheNearestOfSeveralAppointmentsOfAPhone() {
        // Given
        expected(Duration.ofHours(9));
        var nearest = expected(Duration.ofMinutes(25));
        expected(Duration.ofHours(5));

        // When
        var answer = reception(Map.of("phone", phone));

        // Then
        answer.then().statusCode(200).body("appointmentCode", equalTo(codeOf(nearest)));
    }

    @Test
    void shouldNotTellAPhoneThatDoesNotFitFromACodeOfNobody() {
        // Given
        var appointment = expected(Duration.ofMinutes(28));

        // When
        var mismatch = alone(Map.of("code", codeOf(appointment), "phone", "+447400999999"));

        // Then
        var unknown = alone(Map.of("code", "ZZ9999", "phone", phone));
        assertThat(mismatch.statusCode()).isEqualTo(404);
        assertThat(mismatch.asString()).isEqualTo(unknown.asString());
    }

    @Test
    void shouldCheckInByOneselfWithCodeAndPhone() {
        // Given
        var appointment = expected(Duration.ofMinutes(28));

        // When
        var answer = alone(Map.of("code", codeOf(appointment), "phone", phone));

        // Then
        answer.then().statusCode(200).body("arrived", equalTo(true)).body("status", equalTo("WAITING"));
        assertThat(answer.asString()).doesNotContain("Ada");
        assertThat(tokens.fits(UUID.fromString(answer.path("ticketId")), answer.path("token")))
                .isTrue();
    }

    @Test
    void shouldNameTheFieldsThatOneselfHasToGive() {
        // When
        var answer = alone(Map.of("locale", "en"));

        // Then
        answer.then().statusCode(400).body("errors.pointer", hasItems("/code", "/phone"));
    }

    @Test
    void shouldGiveOneTicketWhereAKioskIsTappedOftenAtOnce() throws Exception {
        // Given
        var appointment = expected(Duration.ofMinutes(28));
        Callable<String> tap =
                () -> alone(Map.of("qr", qr(appointment, tokens))).path("ticketId");

        // When
        List<String> tickets;
        try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
            tickets = taps.invokeAll(List.of(tap, tap, tap, tap)).stream()
                    .map(one -> one.resultNow())
                    .toList();
        }

        // Then
        assertThat(tickets).doesNotContainNull();
        assertThat(tickets.stream().distinct()).hasSize(1);
    }

    @Test
    void shouldStopAnAddressThatGuesses() {
        // Given
        clock.moveTo(clock.instant().plus(Duration.ofHours(3)));
        var guess = Map.of("code", "ZZ9999", "phone", phone);
        for (int misses = 0; misses < 30; misses++) {
            alone(guess).then().statusCode(404);
        }

        // When
        var answer = alone(guess);

        // Then
        answer.then().statusCode(429).body("retryAt", notNullValue());
    }

    @Test
    void shouldListWhoIsExpectedAndHowFarTheyHaveCome() {
        // Given
        var arrived = expected(Duration.ofMinutes(28));
        reception(Map.of("code", codeOf(arrived))).then().statusCode(200);
        var expected = expected(Duration.ofMinutes(29));

        // When
        var found = branch.as("rita", "reception")
                .queryParam("day", londonDay(expected))
                .queryParam("search", "byr")
                .get(ARRIVALS);

        // Then
        String state = "arrivals.find { it.code == '%s' }.state";
        found.then()
                .statusCode(200)
                .body(state.formatted(codeOf(arrived)), equalTo("ARRIVED"))
                .body(state.formatted(codeOf(expected)), equalTo("EXPECTED"));
    }

    @Test
    void shouldFindOnlyWhoseNameOrCodeBeginsSo() {
        // Given
        var expected = expected(Duration.ofMinutes(28));
        String start = codeOf(expected).substring(0, 5).toLowerCase();

        // When
        List<String> found = branch.as("rita", "reception")
                .queryParam("day", londonDay(expected))
                .queryParam("search", start)
                .get(ARRIVALS)
                .path("arrivals.code");

        // Then
        assertThat(found)
                .contains(codeOf(expected))
                .allMatch(code -> code.startsWith(codeOf(expected).substring(0, 5)));
    }

    /** An appointment of the phone's owner, of which the branch knows. */
    private BranchAppointment expected(Duration from) {
        String mark = new PhoneMark(platform.manageTokenSecret().orElseThrow()).of(phone);
        var appointment = branch.appointment(in(from)).withPhoneMark(mark);
        branch.hears(appointment);
        Awaitility.await("expected").until(() -> branch.as("rita", "reception")
                .queryParam("day", londonDay(appointment))
                .get(ARRIVALS)
                .asString()
                .contains(codeOf(appointment)));
        return appointment;
    }

    private static String londonDay(BranchAppointment appointment) {
        Instant start = appointment.appointment().start();
        return start.atZone(ZoneId.of("Europe/London")).toLocalDate().toString();
    }

    private Response reception(Map<String, String> request) {
        return branch.as("rita", "reception").body(request).post(CHECK_IN);
    }

    private Response alone(Map<String, String> request) {
        return branch.anybody().body(request).post(ARRIVALS);
    }

    private static String qr(BranchAppointment appointment, ManageToken tokens) {
        UUID id = appointment.appointment().id();
        return "turno:" + id + ":" + tokens.of(id);
    }

    private static String codeOf(BranchAppointment appointment) {
        return appointment.appointment().code();
    }
}
