package io.turno.support.web;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;

/**
 * What an app is told before anything else.
 *
 * @param now the suite's time, which differs from the browser's where it was moved in the sandbox
 * @param more what only this service has to say, by {@link AppAbout}
 */
public record AppSettings(
        String service,
        Instant now,
        boolean sandbox,
        SignIn signIn,
        @JsonAnyGetter Map<String, Object> more) {

    /** By OpenID Connect. @param authority the realm's address */
    public record SignIn(String authority, String client) {}
}
