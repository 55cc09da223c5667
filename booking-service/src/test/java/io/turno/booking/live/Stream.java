package io.turno.booking.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.path.json.JsonPath;

/** A page that watches: a client of server-sent events as the HTML standard describes it. */
final class Stream implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 15;

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final AtomicInteger comments = new AtomicInteger();

    record Event(String name, String id, JsonPath data) {
        /** Places left at this start; 0 where it isn't shown. */
        int left(Object start) {
            Map<String, Object> slot = data.get("days.slots.flatten().find { it.start == '" + start + "' }");
            return slot == null ? 0 : (int) slot.get("left");
        }
    }

    /** @param lastEventId null for a page that knows nothing yet */
    static Stream open(URI address, String lastEventId) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var stream = new Stream();
        var answer = stream.http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        Thread.ofVirtual().start(() -> stream.listen(lines));
        return stream;
    }

    Event next() throws InterruptedException {
        Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("No event came");
        }
        return event;
    }

    int comments() {
        return comments.get();
    }

    int waiting() {
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
