package io.turno.hardware.signage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.restassured.path.json.JsonPath;

/** A lobby screen: a client of server-sent events as the HTML standard describes it. */
public final class SignageStream implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> comments = new LinkedBlockingQueue<>();

    public record Event(String name, long id, JsonPath state) {}

    private SignageStream(HttpResponse.BodyHandler<InputStream> body, HttpRequest request) {
        try {
            var answer = http.send(request, body);
            var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            Thread.ofVirtual().start(() -> listen(lines));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    /** @param lastEventId null for a new screen */
    static SignageStream open(URI base, Long lastEventId) {
        return open(base, "/api/v1/signage/stream", lastEventId);
    }

    /** @param lastEventId null for a new screen */
    public static SignageStream open(URI base, String path, Long lastEventId) {
        var request = HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId.toString());
        }
        return new SignageStream(HttpResponse.BodyHandlers.ofInputStream(), request.build());
    }

    public Event next() throws InterruptedException {
        Event event = events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("No event came");
        }
        return event;
    }

    String nextComment() throws InterruptedException {
        return comments.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private void listen(BufferedReader lines) {
        String name = null;
        long id = -1;
        var body = new StringBuilder();
        try {
            for (String line; (line = lines.readLine()) != null; ) {
                if (line.startsWith(":")) {
                    comments.add(line.substring(1).strip());
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("id:")) {
                    id = Long.parseLong(line.substring(3).strip());
                } else if (line.startsWith("data:")) {
                    body.append(line.substring(5));
                } else if (line.isEmpty() && !body.isEmpty()) {
                    events.add(new Event(name, id, JsonPath.from(body.toString())));
                    body.setLength(0);
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
