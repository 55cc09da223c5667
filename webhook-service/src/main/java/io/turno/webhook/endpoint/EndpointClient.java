package io.turno.webhook.endpoint;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.turno.webhook.WebhookConfig;
import io.turno.webhook.endpoint.Verdict.Allowed;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/**
 * Posts to addresses that were checked. The connection goes to the very address that the check saw, while the
 * {@code Host} header, SNI and the certificate's check keep to the name; the JDK's client can't tell the two apart, Vert.x
 * can. Redirects are not followed, the whole call has one deadline, and of the answer only the beginning is read.
 */
@Singleton
public class EndpointClient {
    private static final int ENOUGH_BYTES = 4 * Answer.MOST_CHARACTERS;

    private final HttpClient client;
    private final Duration timeout;

    @Inject
    EndpointClient(Vertx vertx, WebhookConfig config) {
        this(vertx.createHttpClient(options(config)), config.timeout());
    }

    EndpointClient(HttpClient client, Duration timeout) {
        this.client = client;
        this.timeout = timeout;
    }

    /** A connection for each call: one that the other side has closed meanwhile would look like a failure. */
    static HttpClientOptions options(WebhookConfig config) {
        long timeout = config.timeout().toMillis();
        return new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(config.callsAtOnce())
                .setConnectTimeout((int) timeout)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setSslHandshakeTimeout(timeout);
    }

    /**
     * Waits for the answer, no longer than the timeout from beginning to end.
     *
     * @throws NoAnswer where there is none in time
     */
    public Answer post(Allowed target, Map<String, String> headers, String body) throws NoAnswer {
        Future<HttpClientRequest> opened = client.request(request(target, headers));
        Future<Answer> answer = opened.compose(request -> request.send(body))
                .compose(EndpointClient::beginning)
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(_ -> opened.onSuccess(request -> request.reset()));
        try {
            return answer.toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException failed) {
            throw new NoAnswer(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(stopping);
        }
    }

    private static RequestOptions request(Allowed target, Map<String, String> headers) {
        var request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.address().getHostAddress()))
                .setHost(target.url().getHost())
                .setPort(target.port())
                .setSsl(target.isEncrypted())
                .setURI(target.pathAndQuery());
        headers.forEach(request::putHeader);
        return request;
    }

    /** An endless body ends here: who answers has said all with the status. */
    private static Future<Answer> beginning(HttpClientResponse response) {
        Promise<Answer> answer = Promise.promise();
        Buffer text = Buffer.buffer();
        response.handler(chunk -> {
            text.appendBuffer(chunk);
            if (text.length() >= ENOUGH_BYTES && answer.tryComplete(Answer.of(response.statusCode(), text))) {
                response.request().reset();
            }
        });
        response.exceptionHandler(answer::tryFail);
        response.endHandler(_ -> answer.tryComplete(Answer.of(response.statusCode(), text)));
        return answer.future();
    }
}
