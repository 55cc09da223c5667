package io.turno.policy.poster;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.turno.contracts.PureRule;

/** Where the code of a poster leads. */
@PureRule
enum PosterChannel {
    /** To the portal, with the branch chosen. */
    PORTAL,
    /** Into the branch's queue, from where one stands. */
    QUEUE;

    /** @param name in any case; empty for a channel that nothing would answer at */
    static Optional<PosterChannel> named(String name) {
        return Stream.of(values())
                .filter(channel -> channel.name().equalsIgnoreCase(name))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param base of the portal, or of the branch's server
     * @param branch its id
     */
    URI link(URI base, Object branch, String language) {
        String address = base.toString().replaceAll("/+$", "");
        return URI.create(
                switch (this) {
                    case PORTAL -> "%s/?branch=%s&lang=%s".formatted(address, branch, language);
                    case QUEUE -> "%s/kiosk/join?lang=%s".formatted(address, language);
                });
    }
}
