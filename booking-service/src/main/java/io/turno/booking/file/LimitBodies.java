package io.turno.booking.file;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** The server takes bodies as large as a file may be; of everything else it takes what it took before there were files. */
@Singleton
class LimitBodies {
    private static final long LARGEST = 1024L * 1024;
    /** Just after the server has set its own limit, which this one replaces. */
    private static final int PRIORITY = -1 - RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT;

    void register(@Observes Filters filters) {
        filters.register(LimitBodies::limit, PRIORITY);
    }

    private static void limit(RoutingContext exchange) {
        if (exchange.normalizedPath().equals(FileResource.PATH)) {
            exchange.next();
            return;
        }
        String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            exchange.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, LARGEST);
            exchange.next();
        } else if (Long.parseLong(length) > LARGEST) {
            exchange.response()
                    .setStatusCode(Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode())
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .end();
        } else {
            exchange.next();
        }
    }
}
