package io.turno.sandbox;

import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class SandboxPagesTest {

    @Test
    void shouldShowTheIndexWhenABrowserAsks() {
        when().get("/").then().statusCode(200).contentType("text/html").body(containsString("Turno sandbox"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index.js", "/sandbox.css"})
    void shouldServeWhatTheIndexNeedsWhenTheBrowserFetchesIt(String path) {
        when().get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/host", "/host/frame"})
    void shouldLetThePortalIntoThePageOfAnotherSite(String path) {
        // When
        var page = when().get(path);

        // Then
        assertThat(page.headers().getValues("Content-Security-Policy"))
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .contains("frame-src http://")
                .contains("script-src 'unsafe-inline' http://");
        page.then().statusCode(200).body(anyOf(containsString("/embed"), containsString("/widget.js")));
    }

    @Test
    void shouldBeReadyWithItsPortsWhenEverythingListens() {
        when().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", is("UP"))
                .body("checks.find { it.name == 'simulators' }.data.smtpPort", greaterThan(0));
    }
}
