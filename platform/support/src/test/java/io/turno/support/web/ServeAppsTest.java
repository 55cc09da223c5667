package io.turno.support.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;

import io.turno.support.Settings;
import io.vertx.ext.web.Router;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServeAppsTest {
    private final OneOrigin branch = serving("/cockpit/,/kiosk/");
    private final OneOrigin booking = serving("/");

    /** Behind the apps a service that says what it is asked for in the end. */
    private static OneOrigin serving(String apps) {
        var settings = Map.of("turno.web.apps", apps, "turno.web.embedded", "/embed");
        return new OneOrigin(router -> {
            new ServeApps(Settings.web(settings), Settings.least()).routes(router);
            echo(router);
        });
    }

    private static void echo(Router router) {
        router.route().last().handler(context -> context.end(context.normalizedPath()));
    }

    @AfterEach
    void close() {
        branch.close();
        booking.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/cockpit/, /cockpit/",
        "/cockpit, /cockpit/",
        "/cockpit/manager/today, /cockpit/",
        "/kiosk/visit/0190-7, /kiosk/",
        "/kiosk/favicon.svg, /kiosk/favicon.svg",
        "/api/v1/tickets, /api/v1/tickets",
        "/q/health, /q/health",
        "/elsewhere, /elsewhere"
    })
    void shouldGiveTheAppForEachOfItsPages(String asked, String served) throws Exception {
        assertThat(branch.get(asked).body()).isEqualTo(served);
    }

    @ParameterizedTest
    @CsvSource({"/devices, /", "/manage/0190-7, /", "/jobs/plan, /jobs/plan", "/sandbox/clock, /sandbox/clock"})
    void shouldTakeForAPageWhatIsNotTheServicesOwnWhereTheAppIsAtTheRoot(String asked, String served) throws Exception {
        assertThat(booking.get(asked).body()).isEqualTo(served);
    }

    @Test
    void shouldLeadToTheFirstAppWhoAsksForNone() throws Exception {
        HttpResponse<String> answer = branch.get("/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/cockpit/");
    }

    @ParameterizedTest
    @CsvSource({
        "/cockpit/queue, no-cache",
        "/cockpit/assets/index-a1b2.js, 'public, max-age=31536000, immutable'",
        "/widget.js, no-cache"
    })
    void shouldSayHowLongABrowserMayKeepIt(String asked, String caching) throws Exception {
        assertThat(branch.get(asked).headers().firstValue("Cache-Control")).contains(caching);
    }

    @Test
    void shouldLetAPageLoadAndSpeakToNothingButItsOriginAndKeycloak() throws Exception {
        assertThat(policyOf("/book"))
                .contains("default-src 'self'", "connect-src 'self' http://127.0.0.1:8180", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void shouldLetAPageRunTheScriptsThatStandInIt() throws Exception {
        try (OneOrigin greeting = serving("/greeting/")) {
            String policy = greeting.get("/greeting/")
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow();

            // As `printf "console.log('Hello')" | openssl dgst -sha256 -binary | base64` says.
            assertThat(policy).startsWith("script-src 'self' 'sha256-S9v8mQ0Xba2sG+AEXC4IpdFUM2EX/oRNADEeJ5MpV3s='; ");
        }
        assertThat(policyOf("/book")).startsWith("script-src 'self'; ");
    }

    @Test
    void shouldLetOnlyTheEmbeddedPageBeShownInsideOthers() throws Exception {
        assertThat(policyOf("/embed")).endsWith("frame-ancestors *");
        assertThat(policyOf("/embed/day")).endsWith("frame-ancestors *");
        assertThat(policyOf("/embedded")).endsWith("frame-ancestors 'none'");
    }

    @Test
    void shouldHaveNoPolicyForWhatIsNoPage() throws Exception {
        assertThat(booking.get("/api/v1/branches").headers().firstValue("Content-Security-Policy"))
                .isEmpty();
    }

    private String policyOf(String path) throws IOException, InterruptedException {
        return booking.get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
