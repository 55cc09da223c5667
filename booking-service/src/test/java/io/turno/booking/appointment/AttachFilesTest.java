package io.turno.booking.appointment;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BookingForm;
import io.turno.contracts.plan.FormField;
import io.turno.contracts.plan.FormField.Type;
import io.turno.support.data.Database;
import io.turno.support.job.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class AttachFilesTest extends ServiceTest {
    private static final byte[] LETTER = "%PDF-1.7\nDear bank,".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_UPLOADS = 20;

    @Inject
    RedisDataSource redis;

    @Inject
    Database database;

    @Inject
    @Any
    Instance<Job> jobs;

    @BeforeEach
    void askForALetter() {
        redis.flushall();
        var letter = new FormField("letter", Type.FILE, Map.of("en", "Letter"));
        bank.change(Bank.services(service -> service.withForm(new BookingForm(List.of(letter)))));
    }

    @Test
    void shouldHandTheFileToItsOwnerAndToStaffOfTheBranch() {
        // Given
        var ada = Visitor.of(bank);
        Uploaded letter = uploaded(ada);
        var booked = book(ada, 10, letter.id(), letter.token());
        String file = "/api/v1/appointments/" + booked.path("id") + "/files/" + letter.id();

        // When
        var byStaff = Visitor.of(bank).with(bank.reception()).request().get(file);
        var byOwner = ada.request()
                .header("Manage-Token", booked.<String>path("manageToken"))
                .get(file);

        // Then
        booked.then().statusCode(201).body("answers.letter", equalTo(letter.id().toString()));
        byStaff.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"my letter.pdf\"; filename*=UTF-8''my%20letter.pdf"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("private, no-store"));
        assertThat(byStaff.asByteArray()).isEqualTo(LETTER);
        assertThat(byOwner.asByteArray()).isEqualTo(LETTER);
        var audited = log(Topic.AUDIT)
                .await(
                        AuditEntry.class,
                        entry -> entry.action().equals("appointment.file-downloaded")
                                && entry.entityId().equals(booked.path("id")));
        assertThat(audited.data().details())
                .isEqualTo(Map.of("file", letter.id().toString()));
    }

    @Test
    void shouldHideTheFileFromEverybodyElse() {
        // Given
        var ada = Visitor.of(bank);
        Uploaded letter = uploaded(ada);
        String appointment = book(ada, 10, letter.id(), letter.token()).path("id");
        String file = "/api/v1/appointments/" + appointment + "/files/" + letter.id();
        var other = ada.booked(bank.cards, Bank.at(3, 11, 0));
        var elsewhere = Bank.openBeside(bank, events);

        // When
        var byGuest = Visitor.of(bank).request().get(file);
        var byPartner = Visitor.of(bank).with(bank.partner()).request().get(file);
        var byOtherBranch =
                Visitor.of(bank).with(elsewhere.reception()).request().get(file);
        var ofOther = ada.request()
                .header("Manage-Token", other.manageToken())
                .get("/api/v1/appointments/" + other.id() + "/files/" + letter.id());

        // Then
        byGuest.then().statusCode(404);
        byPartner.then().statusCode(403);
        byOtherBranch.then().statusCode(404);
        ofOther.then().statusCode(404);
    }

    @Test
    void shouldTakeNoFileThatIsNotTheCallersOwn() {
        // Given
        var ada = Visitor.of(bank);
        Uploaded letter = uploaded(ada);
        Uploaded other = uploaded(ada);
        var elsewhere = Bank.open(events);
        Uploaded foreign = uploaded(Visitor.of(elsewhere), elsewhere);

        // When
        var withoutToken = book(ada, 10, letter.id(), null);
        var withAnothersToken = book(ada, 10, letter.id(), other.token());
        var ofAnotherBank = book(ada, 10, foreign.id(), foreign.token());
        var ofNothing = book(ada, 10, UUID.randomUUID(), letter.token());

        // Then
        for (Response refused : List.of(withoutToken, withAnothersToken, ofAnotherBank, ofNothing)) {
            refused.then()
                    .statusCode(422)
                    .body("type", equalTo("urn:turno:problem:answers-invalid"))
                    .body("errors.pointer", contains("/answers/letter"));
        }
        assertThat(ada.left(bank.cards, Bank.at(3, 10, 0))).isOne();
    }

    @Test
    void shouldAttachAFileToOneAppointmentOnly() {
        // Given
        var ada = Visitor.of(bank);
        Uploaded letter = uploaded(ada);
        book(ada, 10, letter.id(), letter.token()).then().statusCode(201);

        // When
        var again = book(ada, 11, letter.id(), letter.token());

        // Then
        again.then().statusCode(422).body("errors.pointer", contains("/answers/letter"));
    }

    @Test
    void shouldAnswerARepeatedBookingAsBefore() {
        // Given
        var ada = Visitor.of(bank);
        Uploaded letter = uploaded(ada);
        String key = UUID.randomUUID().toString();
        var order = order(ada, 10, letter.id(), letter.token());
        String first = ada.book(order, key).then().statusCode(201).extract().path("id");

        // When
        var again = ada.book(order, key);

        // Then
        again.then().statusCode(201).body("id", equalTo(first));
    }

    @Test
    void shouldKnowAFileByWhatIsInItWhateverItIsCalled() {
        // Given
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);

        // When
        var refused = upload(Visitor.of(bank), new ByteArrayInputStream(page), null);

        // Then
        refused.then().statusCode(415).body("type", equalTo("urn:turno:problem:file-type-refused"));
    }

    @Test
    void shouldRefuseAFileThatIsTooLarge() {
        // Given
        int most = 10 * 1024 * 1024;
        var large = new SequenceInputStream(
                new ByteArrayInputStream(LETTER), new ByteArrayInputStream(new byte[most + 1 - LETTER.length]));
        var largest = new SequenceInputStream(
                new ByteArrayInputStream(LETTER), new ByteArrayInputStream(new byte[most - LETTER.length]));

        // When
        var refused = upload(Visitor.of(bank), large, null);
        var taken = upload(Visitor.of(bank), largest, null);

        // Then
        refused.then().statusCode(413).body("type", equalTo("urn:turno:problem:file-too-large"));
        taken.then().statusCode(201).body("bytes", equalTo(most));
    }

    @Test
    void shouldHoldOtherBodiesToWhatTheyNeed() {
        // Given
        var order = order(Visitor.of(bank), 10, UUID.randomUUID(), null);
        order.put("answers", Map.of("letter", "x".repeat(2 * 1024 * 1024)));

        // When
        var refused = Visitor.of(bank).book(order, null);

        // Then
        refused.then().statusCode(413);
    }

    @Test
    void shouldHoldOtherBodiesToWhatTheyNeedThoughTheyDontSayHowLongTheyAre() throws Exception {
        // Given
        byte[] order =
                "{\"name\": \"%s\"}".formatted("x".repeat(2 * 1024 * 1024)).getBytes(StandardCharsets.US_ASCII);
        var request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/appointments"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(order)))
                .build();

        // When
        int status;
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        }

        // Then
        assertThat(status).isEqualTo(413);
    }

    @Test
    void shouldAnswerARepeatedUploadAsBefore() {
        // Given
        var ada = Visitor.of(bank);
        String key = UUID.randomUUID().toString();
        String first = upload(ada, new ByteArrayInputStream(LETTER), key).path("id");
        byte[] other = "%PDF-1.7\nDear other bank,".getBytes(StandardCharsets.US_ASCII);

        // When
        var again = upload(ada, new ByteArrayInputStream(LETTER), key);
        var another = upload(ada, new ByteArrayInputStream(other), key);

        // Then
        again.then().statusCode(201).body("id", equalTo(first));
        another.then().statusCode(422).body("type", equalTo("urn:turno:problem:idempotency-key-reused"));
    }

    @Test
    void shouldStopAMachineThatSendsManyFiles() {
        // Given
        for (int file = 0; file < MOST_UPLOADS; file++) {
            uploaded(Visitor.of(bank));
        }

        // When
        var refused = upload(Visitor.of(bank), new ByteArrayInputStream(LETTER), null);

        // Then
        refused.then().statusCode(429).body("type", equalTo("urn:turno:problem:limit-reached"));
        upload(Visitor.of(bank).with(bank.reception()), new ByteArrayInputStream(LETTER), null)
                .then()
                .statusCode(201);
    }

    @Test
    void shouldRemoveAfterADayWhatNobodyBookedWith() {
        // Given
        var ada = Visitor.of(bank);
        Uploaded used = uploaded(ada);
        Uploaded unused = uploaded(ada);
        book(ada, 10, used.id(), used.token()).then().statusCode(201);
        clock.moveTo(Duration.ofHours(25));

        // When
        jobs.stream().filter(job -> job.name().equals("remove-unused-files")).forEach(Job::run);

        // Then
        assertThat(filesIn("file", "id")).containsExactly(used.id());
        assertThat(filesIn("file_content", "file_id")).containsExactly(used.id());
        book(ada, 11, unused.id(), unused.token()).then().statusCode(422);
    }

    private List<UUID> filesIn(String table, String id) {
        return database.inTenant(bank.tenant, handle -> handle.select("select " + id + " from " + table)
                .mapTo(UUID.class)
                .list());
    }

    private record Uploaded(UUID id, String token) {}

    private Uploaded uploaded(Visitor visitor) {
        return uploaded(visitor, bank);
    }

    private static Uploaded uploaded(Visitor visitor, Bank where) {
        var answer = upload(visitor, where, new ByteArrayInputStream(LETTER), null)
                .then()
                .statusCode(201)
                .body("type", equalTo("application/pdf"))
                .extract();
        return new Uploaded(UUID.fromString(answer.path("id")), answer.path("token"));
    }

    private Response upload(Visitor visitor, InputStream content, String idempotencyKey) {
        return upload(visitor, bank, content, idempotencyKey);
    }

    private static Response upload(Visitor visitor, Bank where, InputStream content, String idempotencyKey) {
        var request = visitor.request()
                .contentType(ContentType.BINARY)
                .queryParam("branch", where.branch)
                .header("File-Name", "my%20letter.pdf")
                .body(content);
        return (idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey))
                .post("/api/v1/files");
    }

    private Response book(Visitor visitor, int hour, UUID file, String token) {
        return visitor.book(order(visitor, hour, file, token), null);
    }

    private Map<String, Object> order(Visitor visitor, int hour, UUID file, String token) {
        var order = visitor.order(bank.cards, Bank.at(3, hour, 0));
        order.put("answers", Map.of("letter", file));
        if (token != null) {
            order.put("fileTokens", new HashMap<>(Map.of(file, token)));
        }
        return order;
    }
}
