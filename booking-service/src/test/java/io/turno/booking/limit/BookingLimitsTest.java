package io.turno.booking.limit;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

@QuarkusTest
class BookingLimitsTest extends ServiceTest {
    @Inject
    RedisDataSource redis;

    @Inject
    Counters counters;

    @Inject
    LimitConfig config;

    @BeforeEach
    void forgetWhatOthersDid() {
        redis.flushall();
    }

    @Test
    void shouldStopACustomerWhoBooksTooMuch() {
        // Given
        var ada = Visitor.of(bank);
        for (int booking = 0; booking < 10; booking++) {
            ada.booked(bank.cards, Bank.at(3, 10, 0).plusSeconds(booking * 900L));
        }

        // When
        var answer = ada.book(bank.cards, Bank.at(3, 14, 0));

        // Then
        answer.then()
                .statusCode(429)
                .body("type", equalTo("urn:turno:problem:limit-reached"))
                .body("retryAfterSeconds", greaterThan(3000));
        Visitor.of(bank).book(bank.cards, Bank.at(3, 14, 0)).then().statusCode(201);
    }

    @Test
    void shouldKeepToTheRatesOfTheOrganisation() {
        // Given
        var strict = Bank.openAs(UUID.fromString("01900000-0000-7000-8000-00000000beef"), events);
        var ada = Visitor.of(strict);
        ada.booked(strict.cards, Bank.at(3, 10, 0));
        ada.booked(strict.cards, Bank.at(3, 10, 15));

        // When
        var answer = ada.book(strict.cards, Bank.at(3, 14, 0));

        // Then
        answer.then().statusCode(429).body("type", equalTo("urn:turno:problem:limit-reached"));
    }

    @Test
    void shouldNotCountStaff() {
        // Given
        var reception = Visitor.of(bank).with(bank.reception());
        for (int booking = 0; booking < 10; booking++) {
            reception.booked(bank.cards, Bank.at(3, 10, 0).plusSeconds(booking * 900L));
        }

        // When
        var answer = reception.book(bank.cards, Bank.at(3, 14, 0));

        // Then
        answer.then().statusCode(201);
    }

    @Test
    void shouldLockACodeAfterFiveWrongGuesses() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, Bank.at(3, 10, 0));
        for (int guess = 0; guess < 5; guess++) {
            lookUp(booking.code(), "guess" + guess + "@example.com").then().statusCode(404);
        }

        // When
        var answer = lookUp(booking.code(), ada.email);

        // Then
        answer.then()
                .statusCode(429)
                .body("type", equalTo("urn:turno:problem:too-many-requests"))
                .body("retryAfterSeconds", greaterThan(800));
    }

    @Test
    void shouldStopAMachineThatBooksForMany() {
        // Given
        for (int booking = 0; booking < config.bookingsPerAddress(); booking++) {
            counters.add("bookings-from", bank.tenant + "/127.0.0.1", Duration.ofHours(1));
        }

        // When
        var answer = Visitor.of(bank).hold(bank.cards, Bank.at(3, 10, 0));

        // Then
        answer.then().statusCode(429).body("type", equalTo("urn:turno:problem:limit-reached"));
    }

    @Test
    void shouldLockAMachineThatTriesManyCodes() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, Bank.at(3, 10, 0));
        for (int guess = 0; guess < config.missesPerAddress(); guess++) {
            lookUp("AB%04d".formatted(guess), ada.email).then().statusCode(404);
        }

        // When
        var answer = lookUp(booking.code(), ada.email);

        // Then
        answer.then().statusCode(429).body("type", equalTo("urn:turno:problem:too-many-requests"));
    }

    @Test
    void shouldKeepNoPersonalData() {
        // When
        Visitor.of(bank).booked(bank.cards, Bank.at(3, 10, 0));

        // Then
        assertThat(redis.key().keys("*")).isNotEmpty().noneMatch(key -> key.contains("example.com"));
    }

    private Response lookUp(String code, String secondFact) {
        return Visitor.of(bank)
                .request()
                .body(Map.of("branchId", bank.branch, "code", code, "secondFact", secondFact))
                .post("/api/v1/appointments/lookup");
    }
}
