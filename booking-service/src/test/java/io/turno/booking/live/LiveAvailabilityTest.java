package io.turno.booking.live;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.booking.availability.OtherInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@Timeout(value = 90, unit = TimeUnit.SECONDS)
class LiveAvailabilityTest extends ServiceTest {
    private static final int LISTENERS = 40;

    @TestHTTPResource
    URI base;

    @Inject
    OtherInstance other;

    @Inject
    MeterRegistry meters;

    private final Instant start = Bank.at(3, 10, 0);
    private final List<Stream> streams = new ArrayList<>();

    @AfterEach
    void hangUp() {
        streams.forEach(Stream::close);
        other.close();
    }

    @Test
    void shouldSendTheDayThatChangedWhenSomebodyBooks() throws Exception {
        // Given
        Stream page = watch(null);
        var snapshot = page.next();

        // When
        Visitor.of(bank).booked(bank.cards, start);

        // Then
        var change = page.next();
        assertThat(snapshot.name()).isEqualTo("snapshot");
        assertThat(snapshot.data().getList("days")).hasSize(5);
        assertThat(snapshot.left(start)).isOne();
        assertThat(change.name()).isEqualTo("change");
        assertThat(change.id()).isNotEqualTo(snapshot.id());
        assertThat(change.data().getList("days.date", String.class))
                .containsExactly(Bank.day(3).toString());
        assertThat(change.left(start)).isZero();
        assertThat(change.left(Bank.at(3, 11, 0))).isOne();
    }

    @Test
    void shouldSendWhatAnotherInstanceBooked() throws Exception {
        // Given
        Stream page = watch(null);
        page.next();

        // When
        other.take(bank.branch, bank.cards, start);

        // Then
        assertThat(page.next().left(start)).isZero();
    }

    @Test
    void shouldSendWhatANewPlanMakesFree() throws Exception {
        // Given
        Stream page = watch(null);
        page.next();

        // When
        bank.changeCardsCapacity(2);

        // Then
        assertThat(page.next().left(start)).isEqualTo(2);
    }

    @Test
    void shouldSendOnlyWhatWasMissedWhenAPageComesBack() throws Exception {
        // Given
        Stream other = watch(null);
        other.next();
        Stream page = watch(null);
        String known = page.next().id();
        page.close();
        Visitor.of(bank).booked(bank.cards, start);
        other.next();

        // When
        Stream again = watch(known);

        // Then
        var missed = again.next();
        assertThat(missed.name()).isEqualTo("change");
        assertThat(missed.data().getList("days.date", String.class))
                .containsExactly(Bank.day(3).toString());
        assertThat(missed.left(start)).isZero();
    }

    @Test
    void shouldSendNothingAgainWhenAPageComesBackAndMissedNothing() throws Exception {
        // Given
        String known = watch(null).next().id();

        // When
        Stream again = watch(known);

        // Then
        await("shown to be alive").until(() -> again.comments() > 1);
        assertThat(again.waiting()).isZero();
    }

    @Test
    void shouldSendASnapshotWhenAPageComesBackWithAnIdThatNobodyKnows() throws Exception {
        // Given
        Stream first = watch(null);
        var snapshot = first.next();

        // When
        var event = watch("0123456789abcdef").next();

        // Then
        assertThat(event.name()).isEqualTo("snapshot");
        assertThat(event.id()).isEqualTo(snapshot.id());
    }

    @Test
    void shouldLookOnceWhenManyWatchTheSame() throws Exception {
        // Given
        for (int listener = 0; listener < LISTENERS; listener++) {
            watch(null).next();
        }
        double before = ledgerReads();

        // When
        other.take(bank.branch, bank.cards, start);

        // Then
        for (Stream page : streams) {
            assertThat(page.next().left(start)).isZero();
        }
        assertThat(ledgerReads() - before).isLessThan(LISTENERS / 4.0);
    }

    @Test
    void shouldRefuseWithAProblemWhenTheServiceIsNotOffered() {
        // When
        var answer = given().queryParam("service", UUID.randomUUID())
                .queryParam("from", Bank.day(3).toString())
                .get("/api/v1/branches/" + bank.branch + "/availability/stream");

        // Then
        answer.then().statusCode(422);
    }

    private double ledgerReads() {
        return meters.counter("turno.availability.reads", "from", "ledger").count();
    }

    private Stream watch(String lastEventId) throws Exception {
        String path = "/api/v1/branches/%s/availability/stream?service=%s&from=%s&to=%s"
                .formatted(bank.branch, bank.cards, Bank.day(1), Bank.day(5));
        Stream stream = Stream.open(base.resolve(path), lastEventId);
        streams.add(stream);
        return stream;
    }
}
