package io.turno.webhook.endpoint;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.turno.webhook.WebhookConfig;

/**
 * Decides whether an address may be called; asked when it is saved and again before each call. The JVM remembers a name's
 * addresses for 30 seconds, so the call goes where the check looked unless that memory ends just in between: a name that
 * changes at that very moment has a small window, which the check of the endpoint's certificate narrows further.
 */
@Singleton
public class Targets {
    private final boolean privateToo;

    Targets(WebhookConfig config) {
        this.privateToo = config.allowPrivateTargets();
    }

    /** @return what is wrong with it; empty where it may be called */
    public Optional<String> objection(URI url) {
        String scheme = url.getScheme();
        if (url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null) {
            return Optional.of("is not the address of an endpoint");
        }
        if (!"https".equalsIgnoreCase(scheme) && !(privateToo && "http".equalsIgnoreCase(scheme))) {
            return Optional.of("has to begin with https://");
        }
        return privateToo ? Optional.empty() : objectionToHost(url.getHost());
    }

    private static Optional<String> objectionToHost(String host) {
        try {
            boolean outside =
                    Arrays.stream(InetAddress.getAllByName(unbracketed(host))).allMatch(AddressGuard::isPublic);
            return outside ? Optional.empty() : Optional.of("leads to an address that is not on the public internet");
        } catch (UnknownHostException unknown) {
            return Optional.of("has a host name that is not known");
        }
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
