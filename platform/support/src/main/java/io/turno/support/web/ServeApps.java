package io.turno.support.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.turno.support.PlatformConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Serves the apps whose files are on the class path: a page of an app that is opened by its address gets the app, files with a
 * hash in their names are kept by the browser, pages are asked for anew and say what they may load.
 */
@Singleton
class ServeApps {
    /** Before everything of the service's own. */
    private static final int FIRST = -20_000;

    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String ASKED = "turno.asked";
    private static final String ANEW = "no-cache";
    private static final Pattern HASHED = Pattern.compile(".*/assets/.+");
    /** What is no page: the service's own addresses, and files. */
    private static final Pattern NO_PAGE = Pattern.compile("/(api|q|jobs|callbacks|sandbox)(/.*)?|.*\\.[a-z0-9]{2,11}");

    private final List<String> apps;
    private final List<String> embedded;
    private final String policy;
    private final Map<String, String> scripts;

    ServeApps(WebConfig web, PlatformConfig platform) {
        this.apps = web.apps().orElse(List.of());
        this.embedded = web.embedded().orElse(List.of());
        this.scripts = apps.stream().collect(Collectors.toMap(app -> app, InlineScripts::sources));
        this.policy =
                "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:;"
                        + " media-src 'self' blob:; worker-src 'self'; object-src 'none'; base-uri 'self'; connect-src 'self' "
                        + platform.keycloak() + "; form-action 'self' " + platform.keycloak() + "; frame-src "
                        + platform.keycloak() + "; frame-ancestors ";
    }

    void routes(@Observes Router router) {
        if (!apps.isEmpty()) {
            router.route()
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .order(FIRST)
                    .handler(this::serve);
        }
    }

    private void serve(RoutingContext context) {
        String path = context.normalizedPath();
        if (HASHED.matcher(path).matches()) {
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, FOREVER);
            context.next();
        } else if (path.equals("/") && !apps.contains("/")) {
            context.redirect(apps.getFirst());
        } else if (NO_PAGE.matcher(path).matches()) {
            askAnew(context, path);
        } else {
            page(context, path);
        }
    }

    /** Files without a hash, e.g. {@code /widget.js}: they change under the same name. */
    private static void askAnew(RoutingContext context, String path) {
        if (path.indexOf('.') > 0 && !path.startsWith("/api/")) {
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, ANEW);
        }
        context.next();
    }

    private void page(RoutingContext context, String path) {
        apps.stream()
                .filter(app -> path.startsWith(app) || app.equals(path + "/"))
                .findFirst()
                .ifPresentOrElse(app -> lead(context, path, app), context::next);
    }

    private boolean isEmbedded(String path) {
        return embedded.stream().anyMatch(page -> path.equals(page) || path.startsWith(page + "/"));
    }

    private void lead(RoutingContext context, String path, String app) {
        // Led there from another page, it comes here once more, without what its answer had so far.
        String asked = context.get(ASKED, path);
        HttpServerResponse response = context.response();
        response.putHeader(HttpHeaders.CACHE_CONTROL, ANEW);
        response.putHeader(
                "Content-Security-Policy",
                "script-src 'self'" + scripts.get(app) + "; " + policy + (isEmbedded(asked) ? "*" : "'none'"));
        if (path.equals(app)) {
            context.next();
        } else {
            context.put(ASKED, path);
            context.reroute(app);
        }
    }
}
