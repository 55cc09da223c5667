package io.turno.branch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import io.restassured.path.json.JsonPath;

/** A page that watches: a client of server-sent events as the HTML standard describes it. */
public final class LiveStream implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 15;

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final AtomicInteger comments = new AtomicInteger();

    public record Event(String name, String id, JsonPath data) {}

    /**
     * @param token a bearer token; null for a page of nobody in particular
     * @param lastEventId null for a page that knows nothing yet
     */
    public static LiveStream open(URI address, String token, String lastEventId)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var stream = new LiveStream();
        var answer = stream.http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        Thread.ofVirtual().start(() -> stream.listen(lines));
        return stream;
    }

    public Event next() throws InterruptedException {
        Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("No event came");
        }
        return event;
    }

    /** The next event whose data this fits; those before it are passed over. */
    public Event next(Predicate<JsonPath> like) throws InterruptedException {
        Event event = next();
        while (!like.test(event.data())) {
            event = next();
        }
        return event;
    }

    public int comments() {
        return comments.get();
    }

    public int waiting() {
        return events.size();
    }

    private void listen(BufferedReader lines) {
        String name = null;
        String id = null;
        var body = new StringBuilder();
        try {
            for (String line; (line = lines.readLine()) != null; ) {
                if (line.startsWith(":")) {
                    comments.incrementAndGet();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    body.append(line.substring(5));
                } else if (line.isEmpty() && !body.isEmpty()) {
                    events.add(new Event(name, id, JsonPath.from(body.toString())));
                    body.setLength(0);
                }
            }
        } catch (IOException closed) {
            // The page is gone.
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
