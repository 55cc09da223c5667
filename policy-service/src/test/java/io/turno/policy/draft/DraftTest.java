package io.turno.policy.draft;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.turno.policy.PolicyTest;

/** What tests of drafts do all the time, over HTTP. */
abstract class DraftTest extends PolicyTest {
    static final String DRAFTS = "/api/v1/drafts";

    UUID opened(RequestSpecification person) {
        return UUID.fromString(person.body(Map.of("name", "Summer"))
                .post(DRAFTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** Of the draft as it is now. */
    Response propose(RequestSpecification person, UUID draft, String kind, Object id, Object body) {
        return person.header("If-Match", version(draft))
                .body(body)
                .put("%s/%s/changes/%s/%s".formatted(DRAFTS, draft, kind, id));
    }

    void proposed(UUID draft, String kind, Object id, Object body) {
        propose(admin(), draft, kind, id, body).then().statusCode(200);
    }

    Response publish(RequestSpecification person, UUID draft) {
        return person.header("If-Match", version(draft)).post("%s/%s/publish".formatted(DRAFTS, draft));
    }

    Response rollBack(RequestSpecification person, UUID draft) {
        return person.header("If-Match", version(draft)).post("%s/%s/roll-back".formatted(DRAFTS, draft));
    }

    Response read(UUID draft) {
        return admin().get(DRAFTS + "/" + draft);
    }

    String version(UUID draft) {
        return read(draft).header("ETag");
    }

    Response branch(UUID id) {
        return admin().get("/api/v1/branches/" + id);
    }

    /** The usual branch with another value of one field. */
    Map<String, Object> branchWith(String field, Object value) {
        var definition = new HashMap<>(branchDefinition("09:00", "17:00"));
        definition.put(field, value);
        return definition;
    }
}
