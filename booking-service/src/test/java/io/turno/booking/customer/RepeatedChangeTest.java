package io.turno.booking.customer;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.turno.booking.Bank;
import io.turno.booking.Reception;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** A request that is sent again with its Idempotency-Key is answered as before, and changes nothing. */
@QuarkusTest
class RepeatedChangeTest extends ServiceTest {
    private final String key = UUID.randomUUID().toString();

    @Test
    void shouldChangeACustomerOnce() {
        // Given
        UUID ada = known(Visitor.of(bank));
        change(ada, "Needs the ramp.").then().statusCode(200).header("ETag", "\"2\"");

        // When
        var again = change(ada, "Needs the ramp.");
        var other = change(ada, "Needs a lift.");

        // Then
        again.then().statusCode(200).header("ETag", "\"2\"").body("notes", equalTo("Needs the ramp."));
        other.then().statusCode(422).body("type", equalTo("urn:turno:problem:idempotency-key-reused"));
    }

    @Test
    void shouldBlockOnceThoughUnblockedMeanwhile() {
        // Given
        UUID ada = known(Visitor.of(bank));
        block(ada).then().statusCode(200).body("block.reason", equalTo("abuse"));
        Reception.of(bank).unblock(ada).then().statusCode(200);

        // When
        var again = block(ada);

        // Then
        again.then().statusCode(200).body("block.reason", equalTo("abuse"));
        Reception.of(bank).read(ada).then().body("block", nullValue());
    }

    @Test
    void shouldUnblockOnceThoughBlockedMeanwhile() {
        // Given
        UUID ada = known(Visitor.of(bank));
        Reception.of(bank).block(ada, Map.of("reason", "abuse")).then().statusCode(200);
        unblock(ada).then().statusCode(200).body("block", nullValue());
        Reception.of(bank).block(ada, Map.of("reason", "fraud")).then().statusCode(200);

        // When
        var again = unblock(ada);

        // Then
        again.then().statusCode(200).body("block", nullValue());
        Reception.of(bank).read(ada).then().body("block", notNullValue());
    }

    @Test
    void shouldMergeOnceAndNotTwoRecordsWithOneKey() {
        // Given
        UUID ada = known(Visitor.of(bank));
        UUID augusta = known(Visitor.of(bank), 11);
        UUID byron = known(Visitor.of(bank), 12);
        int revision = merge(ada, augusta).then().statusCode(200).extract().path("revision");

        // When
        var again = merge(ada, augusta);
        var other = merge(ada, byron);

        // Then
        again.then().statusCode(200).body("revision", equalTo(revision));
        other.then().statusCode(422).body("type", equalTo("urn:turno:problem:idempotency-key-reused"));
        Reception.of(bank).read(byron).then().body("id", equalTo(byron.toString()));
    }

    private Response change(UUID customer, String notes) {
        return request()
                .header("If-Match", "\"1\"")
                .body(Map.of("notes", notes))
                .patch("/api/v1/customers/" + customer);
    }

    private Response block(UUID customer) {
        return request().body(Map.of("reason", "abuse")).put("/api/v1/customers/" + customer + "/block");
    }

    private Response unblock(UUID customer) {
        return request().delete("/api/v1/customers/" + customer + "/block");
    }

    private Response merge(UUID into, UUID from) {
        return request().body(Map.of("from", from)).post("/api/v1/customers/" + into + "/merge");
    }

    private RequestSpecification request() {
        return Visitor.of(bank).with(bank.reception()).request().header("Idempotency-Key", key);
    }

    private UUID known(Visitor visitor) {
        return known(visitor, 10);
    }

    private UUID known(Visitor visitor, int hour) {
        visitor.booked(bank.cards, Bank.at(3, hour, 0));
        return Reception.of(bank).customer(visitor.email);
    }
}
