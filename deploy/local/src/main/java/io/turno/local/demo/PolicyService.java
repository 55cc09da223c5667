package io.turno.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import com.fasterxml.jackson.databind.ObjectMapper;

/** policy-service as the demo organisation's administrator uses it. */
public final class PolicyService {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "/realms/turno/protocol/openid-connect/token";
    private static final String SIGN_IN = "grant_type=password&client_id=turno-cli&username=admin&password=turno-demo";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String token;

    private PolicyService(URI address, URI keycloak) {
        this.address = address;
        this.token = signIn(keycloak);
    }

    public static PolicyService asAdministrator(URI address, URI keycloak) {
        return new PolicyService(address, keycloak);
    }

    private String signIn(URI keycloak) {
        var request = HttpRequest.newBuilder(keycloak.resolve(TOKEN))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(SIGN_IN));
        try {
            return JSON.readTree(expectSuccess(send(request)).body())
                    .path("access_token")
                    .asText();
        } catch (IOException unreadable) {
            throw new IllegalStateException("Keycloak's answer can't be read", unreadable);
        }
    }

    /** Puts it where nothing is yet. */
    void ensure(String path, String body) {
        HttpResponse<String> found = send(request(path).GET());
        if (found.statusCode() == NOT_FOUND) {
            expectSuccess(send(
                    request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body))));
        } else {
            expectSuccess(found);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException("No answer", failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static HttpResponse<String> expectSuccess(HttpResponse<String> response) {
        if (response.statusCode() < OK || response.statusCode() >= 300) {
            throw new IllegalStateException("The demo organisation can't be loaded: %s %s answers %d %s"
                    .formatted(response.request().method(), response.uri(), response.statusCode(), response.body()));
        }
        return response;
    }
}
