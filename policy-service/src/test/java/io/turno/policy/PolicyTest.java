package io.turno.policy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.turno.contracts.event.Topic;
import io.turno.testkit.access.Tokens;
import io.turno.testkit.events.EventLog;
import io.turno.testkit.events.EventPublisher;
import io.turno.testkit.stack.TurnoStack;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static io.restassured.RestAssured.given;

/** An organisation of its own for each test, with a country, a service and a branch. */
@QuarkusTestResource(TurnoStack.class)
public abstract class PolicyTest {
    protected final UUID tenant = UUID.randomUUID();
    protected final UUID branch = UUID.randomUUID();
    protected final UUID service = UUID.randomUUID();

    @ConfigProperty(name = "turno.platform.kafka.central")
    String broker;

    protected EventPublisher events;
    private EventLog log;

    @BeforeEach
    void defineTheOrganisation() {
        events = new EventPublisher(broker);
        put(
                admin(),
                "/tenants/" + tenant,
                Map.of("names", Map.of("en", "Meridian"), "settings", Map.of("minNotice", "PT2H")));
        put(admin(), "/countries/GB", Map.of("names", Map.of("en", "United Kingdom")));
        put(admin(), "/services/" + service, serviceDefinition(15));
        put(admin(), "/branches/" + branch, branchDefinition("09:00", "17:00"))
                .then()
                .statusCode(201);
    }

    @AfterEach
    void closeLog() throws InterruptedException {
        events.close();
        if (log != null) {
            log.close();
        }
    }

    protected EventLog log(Topic... topics) {
        log = EventLog.of(broker, topics);
        return log;
    }

    protected Map<String, Object> serviceDefinition(int minutes) {
        return Map.of(
                "prefix",
                "C",
                "names",
                Map.of("en", "Cards"),
                "bookable",
                true,
                "slotMinutes",
                15,
                "durationMinutes",
                minutes,
                "capacity",
                2);
    }

    protected Map<String, Object> branchDefinition(String from, String to) {
        return Map.of(
                "names",
                Map.of("en", "London"),
                "address",
                "1 Cornhill",
                "countryCode",
                "GB",
                "timeZone",
                "Europe/London",
                "languages",
                List.of("en"),
                "capacity",
                4,
                "hours",
                List.of(window("MONDAY", from, to)),
                "services",
                List.of(Map.of("serviceId", service)));
    }

    protected static Map<String, String> window(String day, String from, String to) {
        return Map.of("day", day, "from", from, "to", to);
    }

    protected RequestSpecification admin() {
        return as(Tokens.staff("hq-admin").tenant(tenant).branches("*").countries("*"));
    }

    protected RequestSpecification manager() {
        return as(Tokens.staff("branch-manager").tenant(tenant).branches(branch));
    }

    protected static RequestSpecification as(Tokens person) {
        return given().contentType(ContentType.JSON).auth().oauth2(person.token());
    }

    protected static Response put(RequestSpecification person, String path, Object body) {
        return person.body(body).put("/api/v1" + path);
    }

    /** With the version that it has now. */
    protected Response change(RequestSpecification person, String part, Object body) {
        String version = admin().get("/api/v1/branches/" + branch).header("ETag");
        return put(person.header("If-Match", version), "/branches/" + branch + part, body);
    }
}
