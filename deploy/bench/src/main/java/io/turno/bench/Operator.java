package io.turno.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works at the counter of this number. */
final class Operator implements AutoCloseable {
    private static final Pattern CALLED = Pattern.compile("\"ticket\":\\{\"id\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Office office;
    private final String counter;
    private final String token;

    Operator(Office office, int number) {
        this.office = office;
        this.counter = office.counters().get(number).toString();
        this.token = office.token(number);
        send("PUT", "/api/v1/counters/" + counter + "/session", "");
    }

    /** So many people walk in. */
    void issue(int people) {
        for (int person = 0; person < people; person++) {
            send("POST", "/api/v1/tickets", "{\"serviceId\": \"%s\"}".formatted(office.offer()));
        }
    }

    /** The ticket's id; null where nobody waits. */
    String callNext() {
        Matcher ticket =
                CALLED.matcher(send("POST", "/api/v1/calls/next", "{\"counterId\": \"%s\"}".formatted(counter)));
        return ticket.find() ? ticket.group(1) : null;
    }

    /** Whoever was called did not come. */
    void sendAway(String ticketId) {
        send("POST", "/api/v1/calls/" + ticketId + "/no-show", "");
    }

    private String send(String method, String path, String body) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(office.service().address().resolve(path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
