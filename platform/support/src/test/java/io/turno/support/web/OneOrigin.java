package io.turno.support.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Consumer;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;

/** A server with some routes, and a browser. */
final class OneOrigin implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient browser = HttpClient.newHttpClient();
    private final HttpServer server;

    OneOrigin(Consumer<Router> routes) {
        Router router = Router.router(vertx);
        routes.accept(router);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    Vertx vertx() {
        return vertx;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address().resolve(path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address().resolve(path))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body));
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        browser.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
