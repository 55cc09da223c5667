package io.turno.support.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Thrown where a rule says no; rolls the transaction back and becomes {@code application/problem+json}. */
public final class Refused extends RuntimeException {
    private final transient Refusal refusal;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();

    public Refused(Refusal refusal) {
        this(refusal, null);
    }

    /** @param detail what exactly, for this one request; null where the title says it all */
    public Refused(Refusal refusal, String detail) {
        // No stack trace: a refusal is an answer, not a fault.
        super(detail, null, false, false);
        this.refusal = refusal;
    }

    /** The request is understood but these fields are wrong. */
    public static Refused invalid(FieldError... errors) {
        return new Refused(CommonRefusal.INVALID).with("errors", List.of(errors));
    }

    /** Adds a member to the problem, e.g. the nearest alternatives. */
    public Refused with(String member, Object value) {
        extensions.put(member, value);
        return this;
    }

    public Refusal refusal() {
        return refusal;
    }

    public Problem toProblem() {
        return new Problem(
                "urn:turno:problem:" + refusal.slug(), refusal.title(), refusal.status(), getMessage(), extensions);
    }
}
