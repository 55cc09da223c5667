package io.turno.hardware;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.turno.testkit.openapi.OpenApiDocument;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(BranchBox.class)
class OpenApiTest {

    @Test
    void shouldBeThePublishedApi() {
        OpenApiDocument.mustBePublishedAs("hardware-gateway");
    }
}
