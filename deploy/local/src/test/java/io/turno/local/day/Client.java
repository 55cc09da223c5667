package io.turno.local.day;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.turno.testkit.journey.Journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Speaks to one service as one person, and asks again with the same key until there is an answer. */
final class Client {
    private final URI service;
    private final String token;

    Client(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    JsonPath get(String path) {
        return request().get(path).then().statusCode(200).extract().jsonPath();
    }

    void put(String path, Long version, Object body) {
        var request = request().body(body);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        assertThat(request.put(path).statusCode()).as(path).isBetween(200, 299);
    }

    void open(UUID counter) {
        request().put("/api/v1/counters/" + counter + "/session").then().statusCode(204);
    }

    /** Whatever comes of it in the end; a process that is being killed answers later. */
    Response post(String path, Map<String, ?> body) {
        String key = UUID.randomUUID().toString();
        return Journey.await(path)
                .until(
                        () -> request()
                                .header("Idempotency-Key", key)
                                .body(body)
                                .post(path),
                        answer -> answer.statusCode() < 500);
    }

    private RequestSpecification request() {
        return given().baseUri(service.toString())
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(token);
    }
}
