package io.turno.policy.draft;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.turno.policy.document.Kind;

/** Reads a definition of whatever kind as the direct call does: the same mapper, the same constraints, the same problems. */
@Singleton
class ReadDefinition {
    private final ObjectMapper json;
    private final Constraints constraints;

    ReadDefinition(ObjectMapper json, Constraints constraints) {
        this.json = json;
        this.constraints = constraints;
    }

    <T> T of(Kind<T> kind, JsonNode body) {
        T definition = parsed(kind, body);
        constraints.check(definition);
        return definition;
    }

    private <T> T parsed(Kind<T> kind, JsonNode body) {
        try {
            return json.treeToValue(body, kind.definition());
        } catch (JsonProcessingException misfit) {
            throw new BadRequestException(misfit);
        }
    }
}
