package io.turno.sandbox;

import jakarta.ws.rs.core.Response;

/** RFC 9457 problem details, as the suite's services answer them. */
public record Problem(String type, String title, int status) {
    private static final String MEDIA_TYPE = "application/problem+json";

    /** @param slug stable, e.g. {@code unknown-endpoint} */
    public static Response of(String slug, String title, int status) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(new Problem("urn:turno:problem:" + slug, title, status))
                .build();
    }
}
