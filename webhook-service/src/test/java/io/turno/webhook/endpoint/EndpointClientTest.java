package io.turno.webhook.endpoint;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.turno.webhook.ConfigOf;
import io.turno.webhook.Receiver;
import io.turno.webhook.WebhookConfig;
import io.turno.webhook.endpoint.Verdict.Allowed;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EndpointClientTest {
    private static final int NOTHING_LISTENS = 1;

    private final Vertx vertx = Vertx.vertx();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldCutABodyThatTricklesPastTheTimeout() {
        // Given
        var client = client(ConfigOf.impatient());
        receiver.trickleNext();

        // Then
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> client.post(target(receiver.url()), Map.of(), "{}"))
                .withMessage("It did not answer in time");
    }

    @Test
    void shouldCutSilenceAtTheTimeout() {
        // Given
        var client = client(ConfigOf.impatient());
        receiver.hold();

        // Then
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> client.post(target(receiver.url()), Map.of(), "{}"))
                .withMessage("It did not answer in time");
    }

    @Test
    void shouldReadOnlyTheBeginningOfAnEndlessAnswer() throws NoAnswer {
        // Given
        receiver.answerNext(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write("🙂".repeat(1000).getBytes(StandardCharsets.UTF_8));
            }
        });

        // When
        Answer answer = client(ConfigOf.sandbox()).post(target(receiver.url()), Map.of(), "{}");

        // Then
        assertThat(answer).isEqualTo(new Answer(200, "🙂".repeat(Answer.MOST_CHARACTERS)));
    }

    @Test
    void shouldGoToTheCheckedAddressUnderTheNameOfTheUrl() throws NoAnswer {
        // Given
        URI here = URI.create(receiver.url());
        String named = "http://crm.invalid:" + here.getPort() + here.getPath() + "?lead=1";

        // When
        Answer answer = client(ConfigOf.sandbox()).post(target(named), Map.of("webhook-id", "1"), "{}");

        // Then
        assertThat(answer.status()).isEqualTo(204);
        assertThat(receiver.calls().getFirst().header("host")).isEqualTo("crm.invalid:" + here.getPort());
    }

    @Test
    void shouldSayWhenNothingListens() {
        // Given
        var client = client(ConfigOf.sandbox());

        // Then
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> client.post(target("http://crm.invalid:" + NOTHING_LISTENS), Map.of(), "{}"))
                .withMessage("It can't be reached");
    }

    private EndpointClient client(WebhookConfig config) {
        return new EndpointClient(vertx.createHttpClient(EndpointClient.options(config)), config.timeout());
    }

    private static Allowed target(String url) {
        return new Allowed(URI.create(url), InetAddress.getLoopbackAddress());
    }
}
