package io.turno.webhook;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.testkit.openapi.OpenApiDocument;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest extends WebhookTest {

    @Test
    void shouldBeThePublishedApi() {
        OpenApiDocument.mustBePublishedAs("webhook-service");
    }
}
