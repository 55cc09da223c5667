package io.turno.booking.live;

import java.net.URI;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.booking.availability.FindFreeStarts;
import io.turno.booking.availability.OtherInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Without Redis everything takes a little longer, and nothing is wrong. */
@QuarkusTest
@TestProfile(LonelyRedis.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class RedisComesAndGoesTest extends ServiceTest {
    @TestHTTPResource
    URI base;

    @Inject
    OtherInstance other;

    @Inject
    FindFreeStarts freeStarts;

    private final Instant start = Bank.at(3, 10, 0);
    private Stream page;

    @AfterEach
    void leave() {
        other.close();
        if (page != null) {
            page.close();
        }
        LonelyRedis.go();
    }

    @Test
    void shouldShowItsOwnBookingAtOnceWithoutRedis() {
        // Given
        assertThat(Visitor.of(bank).left(bank.cards, start)).isOne();

        // When
        Visitor.of(bank).booked(bank.cards, start);

        // Then
        assertThat(Visitor.of(bank).left(bank.cards, start)).isZero();
    }

    @Test
    void shouldShowAndSendWhatAnotherInstanceBookedWithoutRedis() throws Exception {
        // Given
        watch();

        // When
        other.take(bank.branch, bank.cards, start);

        // Then
        assertThat(page.next().left(start)).isZero();
        await().until(() -> Visitor.of(bank).left(bank.cards, start) == 0);
    }

    @Test
    void shouldHearAgainWhenRedisComesBack() throws Exception {
        // Given
        LonelyRedis.come();
        await("listens").until(freeStarts::isToldOfChanges);
        watch();

        // When
        LonelyRedis.go();
        other.take(bank.branch, bank.cards, start);
        LonelyRedis.come();

        // Then
        assertThat(page.next().left(start)).isZero();
        await("listens again").until(freeStarts::isToldOfChanges);
        other.take(bank.branch, bank.cards, Bank.at(3, 11, 0));
        assertThat(page.next().left(Bank.at(3, 11, 0))).isZero();
    }

    private void watch() throws Exception {
        String path = "/api/v1/branches/%s/availability/stream?service=%s&from=%s"
                .formatted(bank.branch, bank.cards, Bank.day(3));
        page = Stream.open(base.resolve(path), null);
        assertThat(page.next().left(start)).isOne();
    }
}
