package io.turno.policy.user;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;

/** A user as Keycloak's Admin REST API writes it ({@code UserRepresentation}); what is absent in a write stays as it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record AccountView(
        String id,
        String username,
        String email,
        String firstName,
        String lastName,
        Boolean enabled,
        Map<String, List<String>> attributes,
        List<String> requiredActions,
        List<CredentialRequest> credentials) {
    private static final String UPDATE_PASSWORD = "UPDATE_PASSWORD";

    /** {@code CredentialRepresentation}. */
    record CredentialRequest(String type, String value, boolean temporary) {
        static CredentialRequest temporary(String password) {
            return new CredentialRequest("password", password, true);
        }

        @Override
        public String toString() {
            return "CredentialRequest[" + type + "]";
        }
    }

    /** {@code RoleRepresentation}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RoleView(String id, String name) {}

    /**
     * {@code MappingsRepresentation}.
     *
     * @param clientMappings by client; who has some of {@code realm-management} administers Keycloak itself
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record MappingsView(List<RoleView> realmMappings, Map<String, Object> clientMappings) {
        List<String> roles() {
            return realmMappings == null
                    ? List.of()
                    : realmMappings.stream()
                            .map(RoleView::name)
                            .filter(MayGrant::isRole)
                            .sorted()
                            .toList();
        }

        /** Also where nothing could be read: everybody has at least the realm's default roles. */
        boolean isKeycloaksOwn() {
            return realmMappings == null || clientMappings != null && clientMappings.containsKey("realm-management");
        }
    }

    List<String> attribute(String name) {
        return attributes == null ? List.of() : attributes.getOrDefault(name, List.of());
    }

    boolean mustChangePassword() {
        return requiredActions != null && requiredActions.contains(UPDATE_PASSWORD);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "AccountView[" + id + "]";
    }
}
