package io.turno.booking.file;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.turno.contracts.PureRule;

/**
 * What the uploader calls a file, fit to be shown and saved: without folders, control characters and what would turn the
 * direction of the text around it.
 */
@PureRule
public record FileName(String value) {
    private static final int LONGEST = 120;
    private static final String NAMELESS = "file";

    /** @param header percent-encoded, because headers are ASCII; null where it has no name */
    static FileName ofHeader(String header) {
        return header == null ? new FileName(NAMELESS) : of(decoded(header));
    }

    static FileName of(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "").strip();
        int length = Math.min(plain.codePointCount(0, plain.length()), LONGEST);
        String shortened = plain.substring(0, plain.offsetByCodePoints(0, length));
        return new FileName(shortened.isEmpty() ? NAMELESS : shortened);
    }

    /** For a header Content-Disposition: to be saved, never shown in place (RFC 6266). */
    public String asAttachment() {
        String ascii = value.replaceAll("[^A-Za-z0-9 ._()-]", "_");
        String exact = URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii, exact);
    }

    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return header;
        }
    }
}
