package io.turno.local.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The two instances of booking-service, wherever they are just now. */
final class Instances {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TRY_LATER = 429;
    private static final int SERVER_FAULT = 500;

    private final AtomicReferenceArray<URI> addresses = new AtomicReferenceArray<>(2);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    Instances(URI first, URI second) {
        moved(0, first);
        moved(1, second);
    }

    void moved(int instance, URI address) {
        addresses.set(instance, address);
    }

    /**
     * What is sent to whichever instance.
     *
     * @param body null where there is none
     */
    record Call(String method, String path, Map<String, String> headers, Map<String, Object> body) {}

    /** @param body missing where there is none */
    record Answer(int status, JsonNode body) {}

    /** Empty where nobody knows whether it was done: no answer, or one that tells of a fault. */
    Optional<Answer> ask(int instance, Call call) {
        try {
            var response = http.send(request(addresses.get(instance), call), BodyHandlers.ofString());
            int status = response.statusCode();
            return status == TRY_LATER || status >= SERVER_FAULT
                    ? Optional.empty()
                    : Optional.of(new Answer(status, JSON.readTree(response.body())));
        } catch (IOException lost) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static HttpRequest request(URI address, Call call) {
        var publisher = call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(call.body()));
        var request = HttpRequest.newBuilder(address.resolve(call.path()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(call.method(), publisher);
        call.headers().forEach(request::header);
        return request.build();
    }

    private static String json(Map<String, Object> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
