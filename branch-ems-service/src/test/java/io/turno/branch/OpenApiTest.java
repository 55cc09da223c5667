package io.turno.branch;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.testkit.openapi.OpenApiDocument;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest extends BranchTest {

    @Test
    void shouldBeThePublishedApi() {
        OpenApiDocument.mustBePublishedAs("branch-ems-service");
    }
}
