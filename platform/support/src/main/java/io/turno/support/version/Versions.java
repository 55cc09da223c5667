package io.turno.support.version;

import java.util.regex.Pattern;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;

import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;

/** Versions as HTTP carries them (RFC 9110, 8.8.3 and 13.1.1): a strong ETag in answers, and If-Match in requests. */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("\"?(\\d{1,18})\"?");

    private Versions() {}

    /**
     * What the caller read.
     *
     * @return null where the caller names none: the header is missing, or {@code *}
     * @throws Refused {@link io.turno.support.problem.CommonRefusal#INVALID} where it is no ETag of ours
     */
    public static Long ofIfMatch(String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return null;
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw Refused.invalid(new FieldError("If-Match", "send the ETag as you read it"));
        }
        return Long.valueOf(tag.group(1));
    }

    /** The view with its ETag; 201 where it is new, which is its first version. */
    public static Response written(Object view, long version) {
        return with(version == 1 ? Response.Status.CREATED : Response.Status.OK, view, version);
    }

    /** The view with its ETag. */
    public static Response read(Object view, long version) {
        return with(Response.Status.OK, view, version);
    }

    /** The view with its ETag, and this status. */
    public static Response with(Response.Status status, Object view, long version) {
        return Response.status(status).entity(view).tag(tag(version)).build();
    }

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }
}
