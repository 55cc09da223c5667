package io.turno.support.web;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.turno.support.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;

/**
 * Passes on what the screens ask of another service: {@code /booking/api/v1/…} here is {@code /api/v1/…} there, word for word,
 * bearer token and streams included. That service decides for itself who may do what.
 */
@Singleton
class PassOn {
    /** Before bodies are read and tokens are checked: neither is this service's business. */
    private static final int FIRST = -30_000;

    private static final int CONNECT_MILLIS = 2_000;
    private static final Logger LOG = Logger.getLogger(PassOn.class);

    private final Map<String, URI> neighbours;
    private final HttpClient client;

    PassOn(WebConfig config, Vertx vertx) {
        this.neighbours = new HashMap<>(config.neighbours());
        config.sandboxTools().ifPresent(address -> neighbours.put("sandbox-tools", address));
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setMaxPoolSize(256));
    }

    void routes(@Observes Router router) {
        neighbours.forEach((name, address) -> {
            HttpProxy proxy = HttpProxy.reverseProxy(client)
                    .originRequestProvider((_, http) -> http.request(requestTo(address)))
                    .addInterceptor(new Neighbour("/" + name, address));
            router.route("/" + name + "/*").order(FIRST).handler(context -> proxy.handle(context.request()));
        });
    }

    private static RequestOptions requestTo(URI address) {
        boolean secure = "https".equals(address.getScheme());
        int usual = secure ? 443 : 80;
        return new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort() > 0 ? address.getPort() : usual)
                .setSsl(secure);
    }

    private record Neighbour(String prefix, URI address) implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            var request = context.request();
            request.setURI(address.getPath() + request.getURI().substring(prefix.length()));
            return context.sendRequest().recover(away -> {
                LOG.warnf("Neighbour is away: name=%s, cause=%s", prefix, away.getMessage());
                return Future.succeededFuture(unreachable(context));
            });
        }

        private static ProxyResponse unreachable(ProxyContext context) {
            var problem = new JsonObject()
                    .put("type", "urn:turno:problem:centre-unreachable")
                    .put(
                            "title",
                            "The other side is not reachable right now. What this service does by itself goes on.")
                    .put("status", 503);
            return context.request()
                    .response()
                    .setStatusCode(503)
                    .putHeader(HttpHeaders.CONTENT_TYPE.toString(), Problem.MEDIA_TYPE)
                    .setBody(Body.body(Buffer.buffer(problem.encode())));
        }
    }
}
