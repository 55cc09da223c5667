package io.turno.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A subscriber's endpoint. It keeps every call, and checks signatures with the reference library. */
public final class Receiver implements AutoCloseable {
    private static final int OK = 204;
    private static final long CRUMB_MILLIS = 20;

    private final HttpServer server;
    /** Its own, so that calls meant for an earlier test's endpoint on this port are not taken for its own. */
    private final String path = "/hook-" + UUID.randomUUID();

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /** How one call is answered. */
    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    /** @param headers in lower case */
    public record Call(Map<String, List<String>> headers, String body) {
        public String id() {
            return header("webhook-id");
        }

        public String header(String name) {
            return headers.get(name).getFirst();
        }

        /** By the reference library; its clock can't be moved, so this is for calls made in real time. */
        public boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(body, HttpHeaders.of(headers, (_, _) -> true));
                return true;
            } catch (WebhookVerificationException bad) {
                return false;
            } catch (Exception unusable) {
                throw new IllegalStateException(unusable);
            }
        }

        /** Whether the library's signature is among those it carries, whatever the time. */
        public boolean carriesSignatureOf(String secret) {
            try {
                long timestamp = Long.parseLong(header("webhook-timestamp"));
                String signature = new Webhook(secret).sign(id(), timestamp, body);
                return Stream.of(header("webhook-signature").split(" ")).anyMatch(signature::equals);
            } catch (WebhookSigningException | EmptyWebhookSecretException unusable) {
                throw new IllegalStateException(unusable);
            }
        }
    }

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext(path, this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** What the next calls are answered; after these with success. */
    public void answerNext(Integer... statuses) {
        Stream.of(statuses).forEach(status -> answerNext(exchange -> exchange.sendResponseHeaders(status, -1)));
    }

    public void answerNext(Reply reply) {
        replies.add(reply);
    }

    /** A body that begins at once and never ends, a crumb at a time. */
    public void trickleNext() {
        answerNext(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (!isClosedIn(CRUMB_MILLIS)) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
            }
        });
    }

    public void redirectNext(int status, String location) {
        answerNext(exchange -> {
            exchange.getResponseHeaders().add("location", location);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    /** From now on calls are taken but not answered. */
    public void hold() {
        gate = new CountDownLatch(1);
    }

    /** Answers all that were held. */
    public void release() {
        gate.countDown();
    }

    public List<Call> calls() {
        return new ArrayList<>(calls);
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, List<String>>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), List.copyOf(values)));
        CountDownLatch held = gate;
        calls.add(new Call(headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        try (exchange) {
            held.await();
            Reply reply = replies.poll();
            if (reply == null) {
                exchange.sendResponseHeaders(OK, -1);
            } else {
                reply.to(exchange);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isClosedIn(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        release();
        server.stop(0);
    }
}
