package io.turno.webhook.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.webhook.WebhookTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a process leaves behind that died while it was sending. */
@QuarkusTest
class LeaseTest extends WebhookTest {
    @Inject
    Deliver deliver;

    private String subscription;

    /** Paused, so that what comes is not sent before a test says so. */
    @BeforeEach
    void subscribe() {
        subscription = subscribe(request("turno.ticket.*")).getString("id");
        change("pause");
    }

    @Test
    void shouldBeSentAgainWhenItsLeaseIsPast() {
        // Given
        var abandoned = called(UUID.randomUUID());
        awaitStatusOfDelivery(subscription, "PENDING");
        lease("1 hour");
        change("resume");
        var next = called(UUID.randomUUID());
        awaitCalls(1);
        assertThat(receiver.calls().getFirst().id()).isEqualTo(next.id().toString());

        // When
        lease("-1 second");

        // Then
        awaitCalls(2);
        assertThat(receiver.calls().getLast().id()).isEqualTo(abandoned.id().toString());
    }

    @Test
    void shouldNumberTheAttemptsOfTwoSendersOneAfterTheOther() {
        // Given
        called(UUID.randomUUID());
        awaitStatusOfDelivery(subscription, "PENDING");
        lease("1 hour");
        Delivery slow = delivery();
        lease("2 hours");
        Delivery takenOver = delivery();
        receiver.answerNext(204, 500);

        // When
        deliver.deliver(takenOver);
        deliver.deliver(slow);

        // Then
        assertThat(log(subscription).getList("items[0].attempts.number")).containsExactly(1, 2);
        assertThat(log(subscription).getList("items[0].attempts.status")).isEqualTo(List.of(204, 500));
        assertThat(log(subscription).getString("items[0].status")).isEqualTo("DELIVERED");
    }

    @Test
    void shouldEndNoLeaseButItsOwn() {
        // Given
        called(UUID.randomUUID());
        awaitStatusOfDelivery(subscription, "PENDING");
        lease("1 hour");
        Delivery slow = delivery();
        lease("2 hours");
        Delivery takenOver = delivery();
        receiver.answerNext(500);

        // When
        deliver.deliver(slow);

        // Then
        assertThat(delivery().leasedUntil()).isEqualTo(takenOver.leasedUntil());
        deliver.deliver(takenOver);
        assertThat(delivery().leasedUntil()).isNull();
    }

    @Test
    void shouldWriteNothingWhenItWasDeletedDuringTheCall() {
        // Given
        called(UUID.randomUUID());
        awaitStatusOfDelivery(subscription, "PENDING");
        Delivery claimed = delivery();
        receiver.answerNext(exchange -> {
            admin().delete("/api/v1/subscriptions/" + subscription).then().statusCode(204);
            exchange.sendResponseHeaders(204, -1);
        });

        // When
        deliver.deliver(claimed);

        // Then
        assertThat(receiver.calls()).hasSize(1);
        assertThat(find()).isEmpty();
    }

    private void change(String how) {
        admin().post("/api/v1/subscriptions/" + subscription + "/" + how).then().statusCode(200);
    }

    /** As if somebody had claimed the oldest delivery. */
    private void lease(String interval) {
        database.inTenant(tenant, handle -> handle.execute("""
                update delivery set leased_until = clock_timestamp() + ?::interval
                where id = (select id from delivery order by id limit 1)
                """, interval));
    }

    private Delivery delivery() {
        return find().orElseThrow();
    }

    private Optional<Delivery> find() {
        return database.inTenant(tenant, handle -> handle.select("select * from delivery order by id limit 1")
                .mapTo(Delivery.class)
                .findOne());
    }
}
