package io.turno.policy;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.testkit.openapi.OpenApiDocument;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest extends PolicyTest {

    @Test
    void shouldBeThePublishedApi() {
        OpenApiDocument.mustBePublishedAs("policy-service");
    }
}
