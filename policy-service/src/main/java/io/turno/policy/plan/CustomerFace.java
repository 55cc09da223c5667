package io.turno.policy.plan;

import java.util.Map;

import io.turno.contracts.plan.Branding;

/**
 * How the organisation looks and speaks to its customers.
 *
 * @param texts what it says otherwise than the product: by language, by key
 */
public record CustomerFace(Branding branding, Map<String, Map<String, String>> texts) {
    /** Like the product. */
    public static final CustomerFace NONE = new CustomerFace(Branding.NONE, Map.of());
}
