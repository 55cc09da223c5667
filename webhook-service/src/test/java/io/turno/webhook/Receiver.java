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
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A subscriber's endpoint. It keeps every call, and checks signatures with the reference library. */
public final class Receiver implements AutoCloseable {
    private static final int OK = 204;

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

    /** @param headers in lower case */
    public record Call(Map<String, List<String>> headers, String body) {
        public String id() {
            return headers.get("webhook-id").getFirst();
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
    }

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** What the next calls are answered; after these with success. */
    public void answerNext(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    public List<Call> calls() {
        return new ArrayList<>(calls);
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = new java.util.TreeMap<String, List<String>>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), List.copyOf(values)));
        calls.add(new Call(headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Integer status = answers.poll();
        exchange.sendResponseHeaders(status == null ? OK : status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
