package io.turno.sandbox;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Requests that make no sense, as problems. */
class ProblemMappers {
    /** Quarkus brings mappers for the same exceptions; ours win. */
    private static final int BEFORE_QUARKUS = 1;

    @ServerExceptionMapper
    Response badRequest(BadRequest bad) {
        return Problem.of("bad-request", bad.getMessage(), 400);
    }

    /** JSON of another shape. */
    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    Response misfit(MismatchedInputException misfit) {
        return unreadable();
    }

    /** No JSON at all: Quarkus wraps the parser's complaint. */
    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    Response notJson(WebApplicationException failure) {
        return failure.getCause() instanceof JacksonException ? unreadable() : failure.getResponse();
    }

    private static Response unreadable() {
        return Problem.of("unreadable-request", "The body is not JSON of the right shape.", 400);
    }
}
