package io.turno.policy.document;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;

import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;

/** Versions as HTTP carries them. */
public final class Versions {
    private Versions() {}

    /** @return null where the caller sent none */
    public static Long ofIfMatch(String header) {
        try {
            return header == null ? null : Long.valueOf(header.replace("\"", ""));
        } catch (NumberFormatException notOurs) {
            throw Refused.invalid(new FieldError("If-Match", "send the ETag as you read it"));
        }
    }

    /** The view with its ETag; 201 where it is new. */
    public static Response answer(Object view, long version) {
        return Response.status(version == 1 ? Response.Status.CREATED : Response.Status.OK)
                .entity(view)
                .tag(new EntityTag(Long.toString(version)))
                .build();
    }

    /** The view with its ETag. */
    public static Response read(Object view, long version) {
        return Response.ok(view).tag(new EntityTag(Long.toString(version))).build();
    }
}
