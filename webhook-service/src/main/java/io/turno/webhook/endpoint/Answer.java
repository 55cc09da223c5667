package io.turno.webhook.endpoint;

import java.nio.charset.StandardCharsets;

import io.vertx.core.buffer.Buffer;

/**
 * What an endpoint answered.
 *
 * @param text the beginning of the body, for the delivery log
 */
public record Answer(int status, String text) {
    /** Characters of the body that are kept. */
    static final int MOST_CHARACTERS = 500;

    static Answer of(int status, Buffer body) {
        String readable = body.toString(StandardCharsets.UTF_8)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        int kept = Math.min(MOST_CHARACTERS, readable.codePointCount(0, readable.length()));
        return new Answer(status, readable.substring(0, readable.offsetByCodePoints(0, kept)));
    }
}
