package io.turno.notification;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.testkit.openapi.OpenApiDocument;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest extends ServiceTest {

    @Test
    void shouldBeThePublishedApi() {
        OpenApiDocument.mustBePublishedAs("notification-service");
    }
}
