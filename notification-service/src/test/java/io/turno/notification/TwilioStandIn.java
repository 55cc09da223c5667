package io.turno.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Answers where Twilio answers, and only to requests of the shape that Twilio's reference gives for creating a Message
 * resource; anything else is a 400 that no test expects.
 */
public final class TwilioStandIn {
    public static final String ACCOUNT = "AC00000000000000000000000000000001";
    public static final String TOKEN = "twilio-test-token";
    public static final String SENDER = "+15005550006";
    private static final String PATH = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json";
    private static final List<Map<String, String>> TAKEN = new CopyOnWriteArrayList<>();
    private static final Map<String, Answer> REFUSALS = new ConcurrentHashMap<>();
    private static final HttpServer SERVER = start();

    private TwilioStandIn() {}

    /** @param retryAfter seconds, null for none */
    public record Answer(int status, String body, String retryAfter) {}

    public static URI url() {
        return URI.create("http://127.0.0.1:" + SERVER.getAddress().getPort());
    }

    /** From here on this number is refused with Twilio's error of this number. */
    public static void refuse(String to, int status, int code) {
        REFUSALS.put(to, new Answer(status, error(status, code), null));
    }

    /** From here on this number is refused for the time being. */
    public static void askForPatience(String to, int seconds) {
        REFUSALS.put(to, new Answer(429, error(429, 20429), Integer.toString(seconds)));
    }

    /** From here on this number gets an answer that isn't Twilio's. */
    public static void answer(String to, int status, String body) {
        REFUSALS.put(to, new Answer(status, body, null));
    }

    public static void relent(String to) {
        REFUSALS.remove(to);
    }

    /** The forms that were taken for this number. */
    public static List<Map<String, String>> takenFor(String to) {
        return TAKEN.stream().filter(form -> to.equals(form.get("To"))).toList();
    }

    private static HttpServer start() {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.createContext("/", TwilioStandIn::handle);
            http.start();
            return http;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private static void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer = misshapen(exchange).orElseGet(() -> judge(form(body)));
        if (answer.retryAfter() != null) {
            exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Optional<Answer> misshapen(HttpExchange exchange) {
        String pair = Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + pair).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Optional.of(new Answer(401, error(401, 20003), null));
        }
        boolean fits = exchange.getRequestMethod().equals("POST")
                && exchange.getRequestURI().toString().equals(PATH)
                && "application/x-www-form-urlencoded"
                        .equals(exchange.getRequestHeaders().getFirst("Content-Type"));
        return fits ? Optional.empty() : Optional.of(new Answer(404, error(404, 20404), null));
    }

    private static Answer judge(Map<String, String> form) {
        if (!form.getOrDefault("To", "").matches("\\+[1-9][0-9]{6,14}")) {
            return new Answer(400, error(400, 21211), null);
        }
        if (!SENDER.equals(form.get("From"))) {
            return new Answer(400, error(400, 21606), null);
        }
        if (form.getOrDefault("Body", "").isBlank() || form.get("Body").length() > 1_600) {
            return new Answer(400, error(400, 21602), null);
        }
        Answer refusal = REFUSALS.get(form.get("To"));
        if (refusal != null) {
            return refusal;
        }
        TAKEN.add(form);
        return new Answer(201, "{\"sid\":\"SM%032d\",\"status\":\"queued\"}".formatted(TAKEN.size()), null);
    }

    private static String error(int status, int code) {
        return "{\"code\":%d,\"message\":\"refused\",\"status\":%d}".formatted(code, status);
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
