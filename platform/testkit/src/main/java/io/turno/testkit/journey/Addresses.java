package io.turno.testkit.journey;

import java.net.URI;

/**
 * Where the parts of a running suite answer.
 *
 * @param branch of branch-ems-service
 * @param hardware of that branch's hardware-gateway
 */
public record Addresses(
        URI policy, URI booking, URI notification, URI webhook, URI sandbox, URI keycloak, URI branch, URI hardware) {}
