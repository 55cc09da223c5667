package io.turno.booking.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.booking.verification.Inbox;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.appointment.Verification;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.IdentityCheck;
import io.turno.testkit.access.Tokens;
import io.turno.testkit.events.EventLog;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Booking what asks for a one-time code: cards by mail, advice by text message. */
@QuarkusTest
class VerifiedBookingTest extends ServiceTest {
    private static final Instant TEN = Bank.at(3, 10, 0);

    @ConfigProperty(name = "turno.platform.manage-token-secret")
    String secret;

    @Inject
    RedisDataSource redis;

    private EventLog log;
    private Inbox inbox;
    private Visitor ada;

    @BeforeEach
    void askForCodes() {
        redis.flushall();
        bank.change(Bank.services(service -> service.withPolicy(service.policy()
                .withIdentity(service.id().equals(bank.cards) ? IdentityCheck.EMAIL_OTP : IdentityCheck.SMS_OTP))));
        log = log(Topic.VERIFICATIONS, Topic.AUDIT, Topic.ofBranch(bank.branch));
        inbox = new Inbox(log, secret);
        ada = Visitor.of(bank);
    }

    @Test
    void shouldSayBeforehandWhatAServiceAsksFor() {
        // When
        JsonPath branch = given().get("/api/v1/branches/" + bank.branch).jsonPath();

        // Then
        assertThat(branch.getString("services.find { it.id == '%s' }.identity".formatted(bank.cards)))
                .isEqualTo("EMAIL_OTP");
    }

    @Test
    void shouldNotBookWithoutAProof() {
        // When
        var answer = ada.book(bank.cards, TEN);

        // Then
        answer.then()
                .statusCode(403)
                .body("type", equalTo("urn:turno:problem:verification-required"))
                .body("identity", equalTo("EMAIL_OTP"));
        assertThat(ada.left(bank.cards, TEN)).isEqualTo(1);
    }

    @Test
    void shouldBookWithAProofOfTheAddressHoweverItIsWrittenAndTellTheBranch() {
        // Given
        var order = ada.order(bank.cards, TEN);
        order.put("verification", proofOf("EMAIL", ada.email));
        order.put("email", ada.email.toUpperCase());

        // When
        var answer = ada.book(order, null);

        // Then
        answer.then().statusCode(201);
        UUID id = UUID.fromString(answer.path("id"));
        assertThat(atBranch(id).appointment().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(audit("appointment.booked", id).details()).containsEntry("identity", "one-time-code");
    }

    @Test
    void shouldBookWithAProofOfTheNumberInAnySpelling() {
        // Given
        var order = ada.order(bank.advice, TEN);
        order.put("phone", "020 7946 0123");
        order.put("verification", proofOf("SMS", "+44 20 7946 0123"));

        // When
        var answer = ada.book(order, null);

        // Then
        answer.then().statusCode(201);
    }

    @Test
    void shouldBookOnlyOnceWithOneProof() {
        // Given
        var order = ada.order(bank.cards, TEN);
        order.put("verification", proofOf("EMAIL", ada.email));
        ada.book(order, "first").then().statusCode(201);
        ada.book(order, "first").then().statusCode(201);
        order.put("start", TEN.plus(Duration.ofMinutes(15)).toString());

        // When
        var answer = ada.book(order, "second");

        // Then
        mustHaveFailed(answer);
        assertThat(ada.left(bank.cards, TEN.plus(Duration.ofMinutes(15)))).isEqualTo(1);
    }

    @Test
    void shouldRefuseAProofOfSomebodyElsesContactAndWriteItDown() {
        // Given
        String proof = proofOf("EMAIL", "bob." + ada.email);
        var order = ada.order(bank.cards, TEN);
        order.put("verification", proof);

        // When
        var answer = ada.book(order, null);

        // Then
        mustHaveFailed(answer);
        assertThat(ada.left(bank.cards, TEN)).isEqualTo(1);
        assertThat(audit("verification.refused", UUID.fromString(proof.substring(0, 36)))
                        .branchId())
                .isEqualTo(bank.branch);
    }

    @Test
    void shouldRefuseWhatIsNoProofAtAll() {
        // Given
        var order = ada.order(bank.cards, TEN);
        order.put("verification", UUID.randomUUID() + ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

        // When
        var answer = ada.book(order, null);

        // Then
        mustHaveFailed(answer);
    }

    @Test
    void shouldRefuseAProofFromAnotherOrganisation() {
        // Given
        var other = Bank.open(events);
        other.change(
                Bank.services(service -> service.withPolicy(service.policy().withIdentity(IdentityCheck.EMAIL_OTP))));
        String proof = proofOf(other, "EMAIL", ada.email);
        var order = ada.order(bank.cards, TEN);
        order.put("verification", proof);

        // When
        var answer = ada.book(order, null);

        // Then
        mustHaveFailed(answer);
    }

    @Test
    void shouldRefuseAProofThatIsTooOld() {
        // Given
        var order = ada.order(bank.cards, TEN);
        order.put("verification", proofOf("EMAIL", ada.email));
        clock.moveTo(Duration.ofMinutes(31));

        // When
        var answer = ada.book(order, null);

        // Then
        mustHaveFailed(answer);
    }

    @Test
    void shouldKeepTheProofWhenTheBookingFailsForAnotherReason() {
        // Given
        var order = ada.order(bank.cards, TEN);
        order.put("verification", proofOf("EMAIL", ada.email));
        Visitor.of(bank).with(bank.reception()).booked(bank.cards, TEN);
        ada.book(order, null).then().statusCode(409);
        order.put("start", TEN.plus(Duration.ofMinutes(15)).toString());

        // When
        var answer = ada.book(order, null);

        // Then
        answer.then().statusCode(201);
    }

    @Test
    void shouldKeepTheHoldWhileThePersonVerifies() {
        // Given
        var held = ada.hold(bank.cards, TEN).then().statusCode(201).extract();
        var order = ada.order(bank.cards, TEN);
        order.put("holdId", held.path("id"));
        order.put("holdToken", held.path("holdToken"));
        ada.book(order, null).then().statusCode(403);
        order.put("verification", proofOf("EMAIL", ada.email));

        // When
        var answer = ada.book(order, null);

        // Then
        answer.then().statusCode(201).body("id", equalTo(held.path("id")));
    }

    @Test
    void shouldBelieveAnAccountWhoseAddressIsVerified() {
        // Given
        var carla = Visitor.of(bank).with(account(ada.email));
        var order = ada.order(bank.cards, TEN);

        // When
        var answer = carla.book(order, null);

        // Then
        answer.then().statusCode(201);
        assertThat(atBranch(UUID.fromString(answer.path("id"))).appointment().verification())
                .isEqualTo(Verification.VERIFIED);
    }

    @Test
    void shouldNotBelieveAnAccountAboutAnotherAddress() {
        // Given
        var carla = Visitor.of(bank).with(account("carla@example.com"));

        // When
        var answer = carla.book(ada.order(bank.cards, TEN), null);

        // Then
        answer.then().statusCode(403).body("type", equalTo("urn:turno:problem:verification-required"));
    }

    @Test
    void shouldLetStaffBookUnverified() {
        // Given
        var reception = Visitor.of(bank).with(bank.reception());

        // When
        var booking = reception.booked(bank.cards, TEN);

        // Then
        assertThat(atBranch(booking.id()).appointment().verification()).isEqualTo(Verification.NONE);
    }

    @Test
    void shouldAskPartnersForAProofOfTheirCustomersInTheOriginalApiToo() {
        // Given
        var partner = Visitor.of(bank).with(bank.partner());
        var order = new HashMap<String, Object>(Map.of(
                "branch_id", bank.branch, "service_id", bank.cards, "start_time", TEN.toString(), "name", "Ada Byron"));
        order.put("email", ada.email);
        partner.request()
                .body(order)
                .post("/api/book_appointment")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:turno:problem:verification-required"));
        order.put("verification", proofOf("EMAIL", ada.email));

        // When
        var answer = partner.request().body(order).post("/api/book_appointment");

        // Then
        answer.then().statusCode(201);
    }

    @Test
    void shouldAskForTheStrictestOfSeveralServices() {
        // Given
        var order = ada.order(bank.cards, TEN);
        order.put("serviceIds", List.of(bank.cards, bank.advice));

        // When
        var answer = ada.book(order, null);

        // Then
        answer.then().statusCode(403).body("identity", equalTo("SMS_OTP"));
    }

    private static void mustHaveFailed(Response answer) {
        answer.then().statusCode(403).body("type", equalTo("urn:turno:problem:verification-failed"));
    }

    private String account(String email) {
        return Tokens.customer("carla-" + bank.tenant)
                .tenant(bank.tenant)
                .claim("email", email)
                .claim("email_verified", true)
                .token();
    }

    private String proofOf(String channel, String contact) {
        return proofOf(bank, channel, contact);
    }

    private String proofOf(Bank at, String channel, String contact) {
        UUID id = UUID.fromString(given().contentType(ContentType.JSON)
                .body(Map.of("tenantId", at.tenant, "channel", channel, "contact", contact))
                .post("/api/v1/verifications")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        return given().contentType(ContentType.JSON)
                .body(Map.of("code", inbox.code(id)))
                .post("/api/v1/verifications/" + id + "/check")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    private BranchAppointment atBranch(UUID id) {
        return log.await(
                        BranchAppointment.class,
                        copy -> copy.appointment().id().equals(id) && copy.customerName() != null)
                .data();
    }

    private AuditEntry audit(String action, UUID entity) {
        return log.await(
                        AuditEntry.class,
                        entry -> entry.action().equals(action)
                                && entry.entityId().equals(entity.toString()))
                .data();
    }
}
