package io.turno.webhook.endpoint;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.turno.webhook.WebhookConfig;
import io.turno.webhook.endpoint.Verdict.Allowed;
import io.turno.webhook.endpoint.Verdict.Objection;

/**
 * Decides whether an address may be called; asked when it is saved and again before each call. A name is looked up once,
 * and the answer carries the address that was found good, for the connection to go exactly there: a name that leads
 * inside a moment later (DNS rebinding) gains nothing.
 */
@Singleton
public class Targets {
    private static final int LAST_PORT = 65_535;

    private final boolean privateToo;
    private final Names names;

    @Inject
    Targets(WebhookConfig config) {
        this(config, InetAddress::getAllByName);
    }

    Targets(WebhookConfig config, Names names) {
        this.privateToo = config.allowPrivateTargets();
        this.names = names;
    }

    public Verdict check(String text) {
        try {
            return check(new URI(text));
        } catch (URISyntaxException unreadable) {
            return notAnEndpoint();
        }
    }

    private Verdict check(URI url) {
        if (url.getHost() == null
                || url.getUserInfo() != null
                || url.getFragment() != null
                || url.getPort() == 0
                || url.getPort() > LAST_PORT) {
            return notAnEndpoint();
        }
        boolean plain = privateToo && "http".equalsIgnoreCase(url.getScheme());
        if (!plain && !"https".equalsIgnoreCase(url.getScheme())) {
            return new Objection("has to begin with https://");
        }
        return checkHost(url);
    }

    private Verdict checkHost(URI url) {
        try {
            InetAddress[] found = names.addressesOf(unbracketed(url.getHost()));
            boolean open = privateToo || Arrays.stream(found).allMatch(AddressGuard::isPublic);
            return open
                    ? new Allowed(url, found[0])
                    : new Objection("leads to an address that is not on the public internet");
        } catch (UnknownHostException unknown) {
            return new Objection("has a host name that is not known");
        }
    }

    private static Objection notAnEndpoint() {
        return new Objection("is not the address of an endpoint");
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
