package io.turno.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The organisation that the suite is first seen with: {@code demo/organisation.json}, what to {@code put} where at
 * policy-service, in order. What is there already stays as it is, whoever changed it.
 */
public final class DemoOrganisation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    private final PolicyService policy;
    private final Map<String, String> places;

    /** @param places what the file says in the usual case, and what it is in this one */
    public DemoOrganisation(PolicyService policy, Map<String, String> places) {
        this.policy = policy;
        this.places = Map.copyOf(places);
    }

    /**
     * One thing of the organisation.
     *
     * @param put its address below policy-service
     */
    record Entry(String put, JsonNode body) {}

    /** Returns when everything is there. */
    public void load() {
        for (Entry entry : entries()) {
            policy.ensure(entry.put(), entry.body().toString());
        }
    }

    List<Entry> entries() {
        try (InputStream file = DemoOrganisation.class.getResourceAsStream("/demo/organisation.json")) {
            return JSON.readValue(placed(new String(file.readAllBytes(), StandardCharsets.UTF_8)), ENTRIES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String placed(String text) {
        String placed = text;
        for (var place : places.entrySet()) {
            placed = placed.replace(place.getKey(), place.getValue());
        }
        return placed;
    }
}
