package io.turno.testkit.journey;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

import static io.restassured.RestAssured.given;

/** A running suite, and everybody who has to do with it. */
public final class Journey {
    /** Longer than any lease that a killed service leaves behind. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final AtomicInteger VISITORS = new AtomicInteger();

    private final Addresses addresses;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public Journey(Addresses addresses) {
        this.addresses = addresses;
    }

    public Addresses addresses() {
        return addresses;
    }

    /** Somebody who has never been here. */
    public Customer customer() {
        String name = "visitor-%d-%d".formatted(ProcessHandle.current().pid(), VISITORS.incrementAndGet());
        return new Customer(this, name + "@example.com");
    }

    /** Somebody with this address. */
    public Customer customer(String email) {
        return new Customer(this, email);
    }

    public Desk reception() {
        return new Desk(this, "reception.london");
    }

    /** Who works at the first counter of London. */
    public Desk operator() {
        return new Desk(this, "operator.london.1");
    }

    public SuiteTime time() {
        return new SuiteTime(this);
    }

    public Outside outside() {
        return new Outside(this);
    }

    public Office office() {
        return new Office(this);
    }

    /** A wait for something that takes its way through several services. */
    public static ConditionFactory await(String what) {
        return Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions();
    }

    /** A request by nobody in particular. */
    static RequestSpecification to(URI service) {
        return given().baseUri(service.toString()).contentType(ContentType.JSON);
    }

    /** A request by somebody of the staff. */
    RequestSpecification to(URI service, String user) {
        return to(service).auth().oauth2(tokenOf(user));
    }

    /** The bearer token of somebody of the staff. */
    public String tokenOf(String user) {
        return tokens.computeIfAbsent(user, this::signIn);
    }

    private String signIn(String user) {
        return given().baseUri(addresses.keycloak().toString())
                .formParam("grant_type", "password")
                .formParam("client_id", "turno-cli")
                .formParam("username", user)
                .formParam("password", "turno-demo")
                .post("/realms/turno/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** Tokens live for minutes only: after a long journey everybody signs in again. */
    public void signInAgain() {
        tokens.clear();
    }
}
