package io.turno.support.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The scripts that stand in an app's page itself: the build put them there, and the page may run these and no others. */
final class InlineScripts {
    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

    private InlineScripts() {}

    /**
     * @param app where it is served, e.g. {@code /kiosk/}
     * @return hash sources of CSP level 3, each after a blank; empty where the page has no such script, or is not there
     */
    static String sources(String app) {
        String page = "META-INF/resources" + app + "index.html";
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(page)) {
            return stream == null ? "" : sourcesIn(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String sourcesIn(String page) {
        return SCRIPT.matcher(page).results().map(InlineScripts::source).collect(Collectors.joining());
    }

    private static String source(MatchResult script) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(StandardCharsets.UTF_8));
            return " 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
