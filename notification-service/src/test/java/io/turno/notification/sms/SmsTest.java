package io.turno.notification.sms;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.turno.notification.Facts;
import io.turno.notification.Mailbox;
import io.turno.notification.Outside;
import io.turno.notification.Person;
import io.turno.notification.ServiceTest;
import io.turno.notification.TwilioStandIn;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class SmsTest extends ServiceTest {
    private final String number = "+4477009" + ThreadLocalRandom.current().nextInt(10_000, 100_000);
    private final Person omar = Person.withPhone(number);

    @Test
    void shouldTextTheCustomerWhenTheyPreferThat() {
        known(omar);

        Facts visit = booked(omar);

        Row sent = await(visit, "confirmation", "SENT");
        assertThat(sent.channel()).isEqualTo("sms");
        var form = TwilioStandIn.takenFor(number).getFirst();
        assertThat(form.get("Body"))
                .startsWith("London Bank: your appointment AB1234 (Account opening) is confirmed")
                .contains("/manage/" + visit.id());
        assertThat(form).containsEntry("StatusCallback", callbackOf(sent.id()));
        assertThat(Mailbox.of(omar.email())).isEmpty();
    }

    @Test
    void shouldMailInsteadWhenTheNumberIsRefusedForGood() {
        known(omar);
        TwilioStandIn.refuse(number, 400, 21211);

        Facts visit = booked(omar);

        assertThat(await(visit, "confirmation", "SENT").channel()).isEqualTo("email");
        Row failed = await(visit, "confirmation", "FAILED");
        assertThat(failed.channel()).isEqualTo("sms");
        assertThat(failed.detail()).isEqualTo("twilio-21211");
        assertThat(failed.attempts()).isEqualTo(1);
        assertThat(Mailbox.of(omar.email())).hasSize(1);
    }

    @Test
    void shouldTextInsteadWhenTheMailAddressIsNone() {
        Person carla = known(omar.calledByMail("carla@@example", number));

        Facts visit = booked(carla);

        assertThat(await(visit, "confirmation", "SENT").channel()).isEqualTo("sms");
        assertThat(await(visit, "confirmation", "FAILED").detail()).isEqualTo("invalid-mail");
    }

    @Test
    void shouldWaitAsLongAsTwilioAsksWhenItIsBusy() {
        known(omar);
        TwilioStandIn.askForPatience(number, 3_600);
        Facts visit = booked(omar);
        soon().untilAsserted(() ->
                assertThat(message(visit, "confirmation").detail()).isEqualTo("twilio-20429"));
        TwilioStandIn.relent(number);

        clock.moveTo(NOON_LONG_BEFORE.plus(Duration.ofMinutes(59)));
        Facts later = booked(omar);
        await(later, "confirmation", "SENT");
        Row stillWaiting = message(visit, "confirmation");
        clock.moveTo(NOON_LONG_BEFORE.plus(Duration.ofMinutes(62)));

        assertThat(stillWaiting.state()).isEqualTo("WAITING");
        assertThat(await(visit, "confirmation", "SENT").attempts()).isEqualTo(2);
    }

    @Test
    void shouldTryAgainWhenTheFaultIsOurs() {
        known(omar);
        TwilioStandIn.refuse(number, 400, 21606);

        Facts visit = booked(omar);

        soon().untilAsserted(() -> assertThat(message(visit, "confirmation"))
                .matches(row -> row.state().equals("WAITING") && "twilio-21606".equals(row.detail())));
    }

    @Test
    void shouldTryAgainWhenTheAnswerIsNotTwilios() {
        known(omar);
        TwilioStandIn.answer(number, 404, "<html>no such page</html>");

        Facts visit = booked(omar);

        soon().untilAsserted(() -> assertThat(message(visit, "confirmation"))
                .matches(row -> row.state().equals("WAITING") && "twilio-http-404".equals(row.detail())));
    }

    @Test
    void shouldKnowThatItArrivedWhenTwilioSaysSo() {
        known(omar);
        Facts visit = booked(omar);
        UUID id = await(visit, "confirmation", "SENT").id();

        report(id, form("sent")).statusCode(204);
        report(id, form("delivered")).statusCode(204);
        report(id, form("sent")).statusCode(204);

        assertThat(message(visit, "confirmation").state()).isEqualTo("DELIVERED");
    }

    @Test
    void shouldMailInsteadWhenTwilioReportsThatItNeverArrived() {
        known(omar);
        Facts visit = booked(omar);
        UUID id = await(visit, "confirmation", "SENT").id();
        Map<String, String> undelivered = form("undelivered");
        undelivered.put("ErrorCode", "30003");

        report(id, undelivered).statusCode(204);
        report(id, undelivered).statusCode(204);

        assertThat(await(visit, "confirmation", "SENT").channel()).isEqualTo("email");
        assertThat(message(visit, "confirmation").detail()).isEqualTo("twilio-30003");
        assertThat(Mailbox.of(omar.email())).hasSize(1);
    }

    @Test
    void shouldNotListenWhenTheSignatureIsNotTwilios() {
        known(omar);
        Facts visit = booked(omar);
        UUID id = await(visit, "confirmation", "SENT").id();
        String signatureOfAnother =
                TwilioSignature.of(callbackOf(UUID.randomUUID()), form("delivered"), TwilioStandIn.TOKEN);

        report(id, form("delivered"), signatureOfAnother)
                .statusCode(403)
                .body("type", is("urn:turno:problem:forbidden"));

        assertThat(message(visit, "confirmation").state()).isEqualTo("SENT");
    }

    private static Map<String, String> form(String status) {
        return new TreeMap<>(Map.of("MessageSid", "SM1", "MessageStatus", status, "AccountSid", TwilioStandIn.ACCOUNT));
    }

    private static ValidatableResponse report(UUID id, Map<String, String> form) {
        return report(id, form, TwilioSignature.of(callbackOf(id), form, TwilioStandIn.TOKEN));
    }

    private static ValidatableResponse report(UUID id, Map<String, String> form, String signature) {
        return given().header("X-Twilio-Signature", signature)
                .queryParam("message", id)
                .formParams(form)
                .post("/callbacks/twilio")
                .then();
    }

    private static String callbackOf(UUID id) {
        return Outside.CALLBACK_URL + "/callbacks/twilio?message=" + id;
    }
}
