package io.turno.local.journey;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.turno.local.build.Chromium;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Screens, by a browser, on the running suite; what it does is in {@code web/e2e}. {@code npx playwright test} there runs all of
 * it on a suite that is up. Comes last: it opens counters and moves the clock.
 */
@Order(Integer.MAX_VALUE)
class ScreensTest extends JourneySuite {
    private static final Path SPECS = Path.of("../../web/e2e");

    private static final Path LOG = Path.of("target/screens.log");

    /** Of each app what it is there for, in both directions of writing; what lasts longer is left to who changes a screen. */
    private static final List<String> MAIN = List.of("npx", "playwright", "test", "--grep", "@main");

    @Test
    void shouldServePeopleInEnglishAndInArabic() throws IOException, InterruptedException {
        // When
        // The streams of this process belong to Maven.
        var browser = new ProcessBuilder(MAIN)
                .directory(SPECS.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(LOG.toFile());
        browser.environment().putAll(addresses());
        browser.environment().put(Chromium.VARIABLE, Chromium.ensure().toString());
        int outcome = browser.start().waitFor();
        System.out.println(Files.readString(LOG));

        // Then
        assertThat(outcome).as("npx playwright test").isZero();
    }

    private static Map<String, String> addresses() {
        return Map.of(
                "TURNO_POLICY", base("policy"),
                "TURNO_BOOKING", base("booking"),
                "TURNO_NOTIFICATION", base("notification"),
                "TURNO_SANDBOX", base("sandbox"),
                "TURNO_BRANCH", base("branch-0"),
                "TURNO_HARDWARE", base("hardware-0"),
                "TURNO_KEYCLOAK", base("keycloak"),
                "TURNO_WAN", base("wan"));
    }

    private static String base(String part) {
        return suite.address(part).toString().replaceAll("/+$", "");
    }
}
