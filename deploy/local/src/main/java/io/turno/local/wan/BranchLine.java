package io.turno.local.wan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/**
 * The line between one branch and the centre, as whoever cuts and mends it sees it.
 *
 * @param relay where the process that carries it is told
 * @param branch counted from 0
 */
public record BranchLine(URI relay, int branch) {
    private static final int OK = 200;

    /** From now on nobody gets through; who was through is cut off. */
    public void sever() {
        put(WanRelay.CUT);
    }

    /** From now on everybody gets through. */
    public void restore() {
        put(WanRelay.OPEN);
    }

    /** Of every line of this relay, in order of the branches, whether it is cut. */
    public static List<Boolean> severed(URI relay) {
        return ask(HttpRequest.newBuilder(relay.resolve(WanRelay.LINES)).build())
                .lines()
                .map(WanRelay.CUT::equals)
                .toList();
    }

    private void put(String state) {
        ask(HttpRequest.newBuilder(relay.resolve(WanRelay.LINES + "/" + branch))
                .PUT(BodyPublishers.ofString(state))
                .build());
    }

    /** @throws IllegalArgumentException where there is no such line */
    private static String ask(HttpRequest request) {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IllegalArgumentException("There is no such branch running.");
            }
            return answer.body();
        } catch (IOException away) {
            throw new UncheckedIOException("The lines don't answer", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
