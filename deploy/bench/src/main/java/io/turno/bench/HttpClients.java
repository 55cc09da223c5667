package io.turno.bench;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;

/** HTTP connections, one for each client, over an event loop: little work of their own beside what they measure. */
final class HttpClients implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http;

    HttpClients(URI target, int connections) {
        var options = new HttpClientOptions()
                .setDefaultHost(target.getHost())
                .setDefaultPort(target.getPort())
                .setMaxPoolSize(connections);
        http = vertx.createHttpClient(options);
    }

    /** What is asked. @param body null for a GET */
    record Question(String path, String body) {}

    /** A client whose answers are told apart by their status. */
    Load.Client asking(Supplier<Question> next) {
        return () -> ask(next.get());
    }

    private String ask(Question question) {
        return Integer.toString(await(question).status());
    }

    /** What came back, whatever its status. */
    String answer(Question question) {
        return await(question).body();
    }

    private record Answer(int status, String body) {}

    /** On one thread of Vert.x all the way: from elsewhere, an answer could be there before anybody listens for its body. */
    private Answer await(Question question) {
        var answer = new CompletableFuture<Answer>();
        vertx.getOrCreateContext()
                .runOnContext(_ -> send(question).onComplete(answer::complete, answer::completeExceptionally));
        return answer.join();
    }

    private Future<Answer> send(Question question) {
        var method = question.body() == null ? HttpMethod.GET : HttpMethod.POST;
        return http.request(method, question.path())
                .compose(request -> question.body() == null
                        ? request.send()
                        : request.putHeader("content-type", "application/json").send(Buffer.buffer(question.body())))
                .compose(response -> response.body().map(body -> new Answer(response.statusCode(), body.toString())));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
