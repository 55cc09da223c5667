package io.turno.policy.user;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * As much of Keycloak 26 as its Admin REST API documents and the service asks: signing in with client credentials, users with
 * attributes, their realm roles. What is asked otherwise than documented is refused.
 */
final class KeycloakStub implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USERS = "/admin/realms/turno/users";
    private static final String TOKEN = "token-of-turno-users";
    private static final List<String> ROLES = List.of(
            "hq-admin",
            "country-manager",
            "branch-manager",
            "reception",
            "operator",
            "auditor",
            "partner",
            "jobs",
            "default-roles-turno",
            "offline_access");

    private final Map<String, ObjectNode> users = new LinkedHashMap<>();
    private final Map<String, TreeSet<String>> roles = new HashMap<>();
    private final List<String> loggedOut = new ArrayList<>();
    private final List<String> administrators = new ArrayList<>();
    private final HttpServer server;
    private boolean failsAtRoles;

    KeycloakStub(URI address) throws IOException {
        server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Somebody who is there already. */
    String add(UUID tenant, String username, List<String> theirRoles, List<String> branches) {
        ObjectNode user = JSON.createObjectNode().put("username", username).put("enabled", true);
        user.put("email", username + "@example.com").put("firstName", "Noor").put("lastName", "Haddad");
        ObjectNode attributes = user.putObject("attributes");
        attributes.putArray("tenant").add(tenant.toString());
        branches.forEach(attributes.putArray("branches")::add);
        return keep(user, theirRoles);
    }

    /** Administers Keycloak itself. */
    void makeAdministrator(String id) {
        administrators.add(id);
    }

    /** From now on nobody is given a role. */
    void failAtRoles() {
        failsAtRoles = true;
    }

    ObjectNode user(String id) {
        return users.get(id);
    }

    List<String> rolesOf(String id) {
        return List.copyOf(roles.get(id));
    }

    List<String> loggedOut() {
        return loggedOut;
    }

    List<String> userNames() {
        return users.values().stream()
                .map(user -> user.get("username").asText())
                .toList();
    }

    private String keep(ObjectNode user, List<String> theirRoles) {
        String id = UUID.randomUUID().toString();
        users.put(id, user.put("id", id));
        roles.put(id, new TreeSet<>(theirRoles));
        roles.get(id).add("default-roles-turno");
        return id;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.equals("/realms/turno/protocol/openid-connect/token")) {
                token(exchange, body);
            } else if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                reply(exchange, 401, null);
            } else if (path.equals(USERS)) {
                users(exchange, body);
            } else {
                String[] parts = path.substring(USERS.length() + 1).split("/", 2);
                one(exchange, parts[0], parts.length == 1 ? "" : parts[1], body);
            }
        }
    }

    private static void token(HttpExchange exchange, String form) throws IOException {
        boolean known = form.contains("grant_type=client_credentials")
                && form.contains("client_id=turno-users")
                && form.contains("client_secret=" + UsersAddress.SECRET);
        if (known) {
            reply(
                    exchange,
                    200,
                    JSON.createObjectNode().put("access_token", TOKEN).put("expires_in", 60));
        } else {
            reply(exchange, 401, null);
        }
    }

    private void users(HttpExchange exchange, String body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> list(exchange);
            case "POST" -> create(exchange, JSON.readTree(body));
            default -> reply(exchange, 405, null);
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange);
        String[] attribute = query.get("q").split(":", 2);
        ArrayNode found = JSON.createArrayNode();
        users.values().stream()
                .filter(user ->
                        user.at("/attributes/" + attribute[0] + "/0").asText().equals(attribute[1]))
                .sorted((one, other) -> one.get("username")
                        .asText()
                        .compareTo(other.get("username").asText()))
                .skip(Integer.parseInt(query.get("first")))
                .limit(Integer.parseInt(query.get("max")))
                .forEach(found::add);
        reply(exchange, 200, found);
    }

    private void create(HttpExchange exchange, JsonNode asked) throws IOException {
        if (userNames().contains(asked.required("username").asText())) {
            reply(exchange, 409, JSON.createObjectNode().put("errorMessage", "User exists with same username"));
            return;
        }
        if (asked.required("email").asText().endsWith(".invalid")) {
            reply(
                    exchange,
                    400,
                    JSON.createObjectNode().put("field", "email").put("errorMessage", "error-invalid-email"));
            return;
        }
        ObjectNode user = asked.deepCopy();
        JsonNode password = user.remove("credentials").get(0);
        user.put("password", password.required("value").asText());
        if (password.required("temporary").asBoolean()) {
            user.putArray("requiredActions").add("UPDATE_PASSWORD");
        }
        String id = keep(user, List.of());
        exchange.getResponseHeaders().add("Location", "http://keycloak.example" + USERS + "/" + id);
        reply(exchange, 201, null);
    }

    private void one(HttpExchange exchange, String id, String part, String body) throws IOException {
        ObjectNode user = users.get(id);
        String what = exchange.getRequestMethod() + " " + part;
        if (user == null) {
            reply(exchange, 404, null);
            return;
        }
        switch (what) {
            case "GET " -> reply(exchange, 200, user);
            case "PUT " -> {
                user.setAll((ObjectNode) JSON.readTree(body));
                reply(exchange, 204, null);
            }
            case "DELETE " -> {
                users.remove(id);
                reply(exchange, 204, null);
            }
            case "PUT reset-password" -> {
                JsonNode password = JSON.readTree(body);
                user.put("password", password.required("value").asText());
                user.putArray("requiredActions").add("UPDATE_PASSWORD");
                reply(exchange, password.required("type").asText().equals("password") ? 204 : 400, null);
            }
            case "POST logout" -> {
                loggedOut.add(id);
                reply(exchange, 204, null);
            }
            case "GET role-mappings" -> reply(exchange, 200, mappings(id));
            case "GET role-mappings/realm/available" -> reply(exchange, 200, representations(available(id)));
            case "POST role-mappings/realm" -> {
                roles.get(id).addAll(named(JSON.readTree(body)));
                reply(exchange, failsAtRoles ? 500 : 204, null);
            }
            case "DELETE role-mappings/realm" -> {
                roles.get(id).removeAll(named(JSON.readTree(body)));
                reply(exchange, 204, null);
            }
            default -> reply(exchange, 404, null);
        }
    }

    private List<String> available(String id) {
        return ROLES.stream().filter(role -> !roles.get(id).contains(role)).toList();
    }

    private ObjectNode mappings(String id) {
        ObjectNode mappings = JSON.createObjectNode();
        mappings.set("realmMappings", representations(roles.get(id)));
        if (administrators.contains(id)) {
            mappings.putObject("clientMappings").putObject("realm-management").put("client", "realm-management");
        }
        return mappings;
    }

    private static ArrayNode representations(Iterable<String> names) {
        ArrayNode array = JSON.createArrayNode();
        names.forEach(name -> array.addObject().put("id", "id-of-" + name).put("name", name));
        return array;
    }

    /** Keycloak refuses a role whose id is not that of its name. */
    private static List<String> named(JsonNode representations) {
        var names = new ArrayList<String>();
        for (JsonNode role : representations) {
            String name = role.required("name").asText();
            if (!role.required("id").asText().equals("id-of-" + name)) {
                throw new IllegalArgumentException("Not the id of " + name);
            }
            names.add(name);
        }
        return names;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void reply(HttpExchange exchange, int status, JsonNode json) throws IOException {
        byte[] bytes = json == null ? new byte[0] : JSON.writeValueAsBytes(json);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
