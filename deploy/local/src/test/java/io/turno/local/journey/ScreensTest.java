package io.turno.local.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Screens, by a browser, on the running suite; what it does is in {@code web/e2e}. These are the main journeys; {@code npx
 * playwright test} there runs all of them on a suite that is up.
 */
class ScreensTest extends JourneySuite {
    private static final Path SPECS = Path.of("../../web/e2e");

    private static final List<String> MAIN =
            List.of("portal/booking", "portal/embed", "signage/lobby", "admin/audit", "admin/appointments");

    @Test
    void shouldServePeopleInEnglishAndInArabic() throws IOException, InterruptedException {
        Assumptions.assumeTrue(System.getProperty("skipWeb") == null, "-DskipWeb: there are no screens");

        // When
        var command = new ArrayList<>(List.of("npx", "playwright", "test"));
        command.addAll(MAIN);
        var browser = new ProcessBuilder(command)
                .directory(SPECS.toFile())
                .inheritIO();
        browser.environment().putAll(addresses());
        int outcome = browser.start().waitFor();

        // Then
        assertThat(outcome).as("npx playwright test").isZero();
    }

    private static Map<String, String> addresses() {
        return Map.of(
                "TURNO_CHROMIUM", System.getProperty("turno.chromium"),
                "TURNO_POLICY", base("policy"),
                "TURNO_BOOKING", base("booking"),
                "TURNO_NOTIFICATION", base("notification"),
                "TURNO_SANDBOX", base("sandbox"),
                "TURNO_BRANCH", base("branch-0"),
                "TURNO_HARDWARE", base("hardware-0"),
                "TURNO_KEYCLOAK", base("keycloak"));
    }

    private static String base(String part) {
        return suite.address(part).toString().replaceAll("/+$", "");
    }
}
