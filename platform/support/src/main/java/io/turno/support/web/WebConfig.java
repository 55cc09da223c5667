package io.turno.support.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Of a service that serves screens; environment names are {@code TURNO_WEB_…}. */
@ConfigMapping(prefix = "turno.web")
public interface WebConfig {

    /** Where its apps live, e.g. {@code /cockpit/,/kiosk/}; whoever comes to {@code /} is led to the first. */
    Optional<List<String>> apps();

    /** Keycloak's realm of the people who sign in. */
    @WithDefault("turno")
    String realm();

    /** The apps' client there. */
    @WithDefault("turno-staff")
    String client();

    /** Paths that may be shown inside other sites' pages, e.g. {@code /embed}. */
    Optional<List<String>> embedded();

    /** Other services that are reached through this one: {@code booking} as {@code /booking/…}. */
    Map<String, URI> neighbours();

    /** In the sandbox only: where its clock is moved, reached as {@code /sandbox-tools/…}. */
    Optional<URI> sandboxTools();
}
