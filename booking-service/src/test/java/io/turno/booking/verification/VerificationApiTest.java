package io.turno.booking.verification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.IdentityCheck;
import io.turno.contracts.verification.CodeLetter;
import io.turno.support.data.Database;
import io.turno.testkit.events.EventLog;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class VerificationApiTest extends ServiceTest {
    private static final Instant NOON = Bank.at(0, 12, 0);

    @ConfigProperty(name = "turno.platform.manage-token-secret")
    String secret;

    @Inject
    RedisDataSource redis;

    @Inject
    Database database;

    @Inject
    ForgetVerificationsJob forget;

    private EventLog log;
    private Inbox inbox;
    private final String email = "ada." + UUID.randomUUID() + "@example.com";

    @BeforeEach
    void askForCodes() {
        redis.flushall();
        bank.change(Bank.services(service -> service.withPolicy(service.policy()
                .withIdentity(service.id().equals(bank.cards) ? IdentityCheck.EMAIL_OTP : IdentityCheck.SMS_OTP))));
        log = log(Topic.VERIFICATIONS, Topic.AUDIT);
        inbox = new Inbox(log, secret);
        clock.moveTo(NOON);
    }

    @Test
    void shouldHandOverALetterThatNobodyElseCanRead() {
        // When
        var answer = send("EMAIL", " " + email.toUpperCase() + " ", Map.of("locale", "es"));

        // Then
        answer.then().statusCode(201).body("sendsLeft", equalTo(2)).header("Location", startsWith("http"));
        assertThat(Instant.parse(answer.path("expiresAt")))
                .isBetween(NOON.plus(Duration.ofMinutes(10)), NOON.plus(Duration.ofMinutes(11)));
        UUID id = UUID.fromString(answer.path("id"));
        CodeLetter letter = inbox.letter(id);
        assertThat(letter.channel()).isEqualTo("email");
        assertThat(letter.contact()).isEqualTo(email);
        assertThat(letter.language()).isEqualTo("es");
        assertThat(letter.code()).matches("[0-9]{6}");
        assertThat(log.records())
                .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                .noneMatch(text -> text.contains(email) || text.contains("\"" + letter.code() + "\""));
        assertThat(everythingKept(id)).isNotEmpty().doesNotContain(email, letter.code());
    }

    @Test
    void shouldReadANumberAsOneOfTheBranchsCountry() {
        // When
        var answer = send("SMS", "020 7946 0123", Map.of("branchId", bank.branch));

        // Then
        assertThat(inbox.letter(UUID.fromString(answer.path("id")))).satisfies(letter -> {
            assertThat(letter.channel()).isEqualTo("sms");
            assertThat(letter.contact()).isEqualTo("+442079460123");
        });
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "EMAIL,  not an address,   /contact",
        "SMS,    ada@example.com,  /contact",
        "SMS,    020 7946 0123,    /contact",
        "PIGEON, ada@example.com,  /channel",
        "EMAIL,  '',               /contact"
    })
    void shouldNameWhatIsWrong(String channel, String contact, String pointer) {
        // When
        var answer = send(channel, contact, Map.of());

        // Then
        answer.then()
                .statusCode(400)
                .body("type", equalTo("urn:turno:problem:validation-failed"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void shouldSendNothingForAnOrganisationThatAsksForNone() {
        // Given
        var other = Bank.open(events);

        // When
        var answer = given().contentType(ContentType.JSON)
                .body(Map.of("tenantId", other.tenant, "channel", "EMAIL", "contact", email))
                .post("/api/v1/verifications");

        // Then
        answer.then().statusCode(400).body("errors[0].pointer", equalTo("/channel"));
    }

    @Test
    void shouldSendThreeCodesToOneContactAndTheNextWhenTheFirstIsOldEnough() {
        // Given
        IntStream.of(2, 1, 0)
                .forEach(left -> send("EMAIL", email, Map.of()).then().body("sendsLeft", equalTo(left)));

        // When
        var answer = send("EMAIL", email.toUpperCase(), Map.of());

        // Then
        answer.then()
                .statusCode(429)
                .body("type", equalTo("urn:turno:problem:too-many-requests"))
                .body("retryAfterSeconds", allOf(greaterThan(880), lessThanOrEqualTo(901)));
        awaitAudit("verification.code-refused", bank.tenant);
        send("EMAIL", "x" + email, Map.of()).then().statusCode(201);
        clock.moveTo(NOON.plus(Duration.ofMinutes(16)));
        send("EMAIL", email, Map.of()).then().statusCode(201);
    }

    @Test
    void shouldAnswerTheRightCodeWithATokenAndKeepNeitherOfThem() {
        // Given
        UUID id = sent();
        String code = inbox.code(id);
        clock.moveTo(NOON.plus(Duration.ofMinutes(9)));

        // When
        var answer = check(id, code, "key-" + id);

        // Then
        answer.then().statusCode(200);
        assertThat(Instant.parse(answer.path("expiresAt"))).isAfterOrEqualTo(NOON.plus(Duration.ofMinutes(39)));
        check(id, code, "key-" + id).then().statusCode(200).body("token", equalTo(answer.path("token")));
        check(id, code, null).then().statusCode(403).body("attemptsLeft", equalTo(0));
        assertThat(everythingKept(id)).isNotEmpty().doesNotContain(answer.<String>path("token"), code, email);
        awaitAudit("verification.passed", id);
    }

    @Test
    void shouldCountDownWrongCodesAndThenRefuseTheRightOneToo() {
        // Given
        UUID id = sent();
        String code = inbox.code(id);
        IntStream.of(4, 3, 2, 1, 0).forEach(left -> check(id, otherThan(code), null)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:turno:problem:verification-failed"))
                .body("attemptsLeft", equalTo(left)));

        // When
        var answer = check(id, code, null);

        // Then
        answer.then().statusCode(403).body("attemptsLeft", equalTo(0));
        assertThat(awaitAudit("verification.failed", id).details()).containsEntry("verdict", "WRONG_CODE");
    }

    @Test
    void shouldCountAWrongCodeOnceForOneKey() {
        // Given
        UUID id = sent();
        String wrong = otherThan(inbox.code(id));
        check(id, wrong, "key-" + id).then().body("attemptsLeft", equalTo(4));

        // When
        var answer = check(id, wrong, "key-" + id);

        // Then
        answer.then().statusCode(403).body("attemptsLeft", equalTo(4));
    }

    @Test
    void shouldAnswerAnExpiredCodeAndOneThatNeverWasAlike() {
        // Given
        UUID id = sent();
        String code = inbox.code(id);
        clock.moveTo(NOON.plus(Duration.ofMinutes(11)));

        // When
        var expired = check(id, code, null);
        var unknown = check(UUID.randomUUID(), code, null);

        // Then
        expired.then().statusCode(403).body("attemptsLeft", equalTo(0));
        assertThat(unknown.statusCode()).isEqualTo(403);
        assertThat(unknown.asString()).isEqualTo(expired.asString());
    }

    @Test
    void shouldNotCountWhatIsNoCode() {
        // Given
        UUID id = sent();

        // When
        var answer = check(id, "12345", null);

        // Then
        answer.then().statusCode(400).body("errors[0].pointer", equalTo("/code"));
        check(id, otherThan(inbox.code(id)), null).then().body("attemptsLeft", equalTo(4));
    }

    @Test
    void shouldLockAMachineThatGuesses() {
        // Given
        UUID id = sent();
        IntStream.range(0, 20).forEach(guess -> check(UUID.randomUUID(), "%06d".formatted(guess), null));

        // When
        var answer = check(id, inbox.code(id), null);

        // Then
        answer.then()
                .statusCode(429)
                .body("type", equalTo("urn:turno:problem:too-many-requests"))
                .body("retryAfterSeconds", greaterThan(800));
    }

    @Test
    void shouldSendOneCodeForOneKey() {
        // Given
        var body = Map.of("tenantId", bank.tenant, "channel", "EMAIL", "contact", email);
        String first = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "send-" + email)
                .body(body)
                .post("/api/v1/verifications")
                .path("id");

        // When
        var again = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "send-" + email)
                .body(body)
                .post("/api/v1/verifications");

        // Then
        again.then().statusCode(201).body("id", equalTo(first)).body("sendsLeft", equalTo(2));
    }

    @Test
    void shouldForgetCodesAfterADay() {
        // Given
        UUID old = sent();
        clock.moveTo(NOON.plus(Duration.ofHours(2)));
        UUID recent = sent();
        clock.moveTo(NOON.plus(Duration.ofHours(25)));

        // When
        forget.run();

        // Then
        assertThat(everythingKept(old)).isEmpty();
        assertThat(everythingKept(recent)).isNotEmpty();
    }

    private UUID sent() {
        return UUID.fromString(
                send("EMAIL", email, Map.of()).then().statusCode(201).extract().path("id"));
    }

    private Response send(String channel, String contact, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("tenantId", bank.tenant);
        body.put("channel", channel);
        body.put("contact", contact);
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/verifications");
    }

    private Response check(UUID id, String code, String key) {
        var request = given().contentType(ContentType.JSON).body(Map.of("code", code));
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/api/v1/verifications/" + id + "/check");
    }

    private static String otherThan(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private AuditEntry awaitAudit(String action, UUID entity) {
        return log.await(
                        AuditEntry.class,
                        entry -> entry.action().equals(action)
                                && entry.entityId().equals(entity.toString()))
                .data();
    }

    /** Whatever the database says of it. */
    private String everythingKept(UUID id) {
        return database.acrossTenants(handle -> String.join(
                "\n", handle.select("""
                                select v::text from verification v where id = ?
                                union all select i::text from idempotency i where i::text like ?
                                """, id, "%" + id + "%").mapTo(String.class).list()));
    }
}
