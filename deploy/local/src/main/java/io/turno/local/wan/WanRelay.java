package io.turno.local.wan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A process that carries the lines of all branches, and cuts and mends them when it is told: {@code PUT /lines/0} {@code cut}.
 * A line is all that goes from one branch to the centre: some links, that fail together.
 */
public final class WanRelay {
    static final String LINES = "/lines";
    static final String CUT = "cut";
    static final String OPEN = "open";

    private final List<List<SeveredLink>> lines;

    private WanRelay(List<List<SeveredLink>> lines) {
        this.lines = lines;
    }

    /** The port to be told at, then of each branch {@code from:to,from:to}. */
    public static void main(String[] arguments) throws IOException {
        List<List<SeveredLink>> lines =
                Arrays.stream(arguments).skip(1).map(WanRelay::line).toList();
        start(Integer.parseInt(arguments[0]), lines);
    }

    static HttpServer start(int port, List<List<SeveredLink>> lines) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(LINES, new WanRelay(lines)::answer);
        server.start();
        return server;
    }

    private static List<SeveredLink> line(String links) {
        return Arrays.stream(links.split(",")).map(WanRelay::link).toList();
    }

    private static SeveredLink link(String fromTo) {
        String[] ports = fromTo.split(":");
        return SeveredLink.between(Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("PUT")) {
                put(exchange);
            } else {
                say(exchange, 200, states());
            }
        }
    }

    private void put(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        int branch = Integer.parseInt(path.substring(LINES.length() + 1));
        if (branch >= lines.size()) {
            say(exchange, 404, "");
            return;
        }
        String state = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (state.equals(CUT)) {
            lines.get(branch).forEach(SeveredLink::sever);
        } else {
            lines.get(branch).forEach(SeveredLink::restore);
        }
        say(exchange, 200, states());
    }

    /** One line of text for each. */
    private String states() {
        return IntStream.range(0, lines.size())
                .mapToObj(branch -> lines.get(branch).getFirst().isSevered() ? CUT : OPEN)
                .collect(Collectors.joining("\n"));
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
