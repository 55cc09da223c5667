package io.turno.policy.draft;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.turno.contracts.event.EventJson;
import io.turno.contracts.plan.BranchPlan;

/** Booking-service as far as dry runs know it: takes what the published API takes, and refuses everything else. */
final class BookingStub implements AutoCloseable {
    /** In the shape of the published API of booking-service. */
    private static final String IMPACT = """
            {"branchId": "%s",
             "stranded": [{"id": "01900000-0000-7000-8000-000000009001", "code": "AB1234", "start": "2030-01-07T15:00:00Z",
                           "serviceIds": ["%s"], "why": "outside-hours"}],
             "capacity": [{"date": "2030-01-07", "before": 64, "after": 24}],
             "messages": [{"appointmentId": "01900000-0000-7000-8000-000000009001", "kind": "change-needed",
                           "channel": "email"}]}
            """;

    private final HttpServer server;
    private final String authorization;
    private final List<BranchPlan> candidates = new CopyOnWriteArrayList<>();

    /** @param authorization that callers have to show */
    BookingStub(URI address, String authorization) throws IOException {
        this.authorization = authorization;
        server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The plans that it was asked about. */
    List<BranchPlan> candidates() {
        return candidates;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (isAsPublished(exchange)) {
                JsonNode body = EventJson.mapper().readTree(exchange.getRequestBody());
                var plan = EventJson.mapper().treeToValue(body.required("plan"), BranchPlan.class);
                candidates.add(plan);
                reply(
                        exchange,
                        IMPACT.formatted(
                                plan.branchId(), plan.services().getFirst().id()));
            } else {
                exchange.sendResponseHeaders(400, -1);
            }
        }
    }

    private boolean isAsPublished(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        return exchange.getRequestMethod().equals("POST")
                && exchange.getRequestURI().toString().equals("/api/v1/plans/impact")
                && authorization.equals(headers.getFirst("Authorization"))
                && "application/json".equals(headers.getFirst("Content-Type"));
    }

    private static void reply(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
