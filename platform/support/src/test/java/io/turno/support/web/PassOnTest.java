package io.turno.support.web;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;

import io.turno.support.Settings;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PassOnTest {
    private final Vertx vertx = Vertx.vertx();
    private final OneOrigin booking = new OneOrigin(PassOnTest::echo);
    private final OneOrigin branch = neighbourOf(booking.address().toString());

    private static void echo(Router router) {
        router.route().handler(BodyHandler.create()).handler(context -> context.response()
                .setStatusCode(418)
                .putHeader(
                        "X-Said",
                        context.request().getHeader("Authorization") + " "
                                + context.request().uri())
                .end(context.body().asString()));
    }

    private OneOrigin neighbourOf(String address) {
        var config = Settings.web(Map.of("turno.web.neighbours.booking", address));
        return new OneOrigin(router -> {
            new PassOn(config, vertx).routes(router);
            router.route().last().handler(context -> context.end("mine"));
        });
    }

    @AfterEach
    void close() {
        branch.close();
        booking.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldPassOnWordForWordAndBringTheAnswerBack() throws Exception {
        // When
        var answer = branch.post("/booking/api/v1/appointments?x=%20y", "{\"a\": 1}", "abc");

        // Then
        assertThat(answer.statusCode()).isEqualTo(418);
        assertThat(answer.headers().firstValue("X-Said")).contains("Bearer abc /api/v1/appointments?x=%20y");
        assertThat(answer.body()).isEqualTo("{\"a\": 1}");
    }

    @Test
    void shouldAnswerForItselfWhatIsNotTheNeighbours() throws Exception {
        assertThat(branch.get("/bookings").body()).isEqualTo("mine");
    }

    @Test
    void shouldSayWhereTheNeighbourIsAway() throws Exception {
        // Given
        try (var cutOff = neighbourOf("http://127.0.0.1:" + nobodysPort())) {

            // When
            var answer = cutOff.get("/booking/api/v1/branches");

            // Then
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("urn:turno:problem:centre-unreachable");
        }
    }

    private static int nobodysPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
