package io.turno.testkit.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static io.restassured.RestAssured.given;

/**
 * The OpenAPI document of the service under test, and the one in {@code docs/api}. {@code -Dturno.openapi=write} publishes
 * it anew.
 */
public final class OpenApiDocument {
    private static final Path PUBLISHED = Path.of("../docs/api");
    private static final boolean WRITE = "write".equals(System.getProperty("turno.openapi"));

    private OpenApiDocument() {}

    /**
     * @param service names the file
     * @throws AssertionError where the service has another API than the published one
     */
    public static void mustBePublishedAs(String service) {
        Path file = PUBLISHED.resolve(service + ".yaml");
        String now = given().queryParam("format", "yaml").get("/q/openapi").asString();
        try {
            if (WRITE) {
                Files.writeString(file, now);
            }
            if (!Files.readString(file).equals(now)) {
                throw new AssertionError(
                        file + " is not the service's API any more. Publish it: -Dturno.openapi=write");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
