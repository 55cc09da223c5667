package io.turno.policy.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.turno.contracts.event.EventJson;
import io.turno.contracts.plan.AppointmentPolicy;

/** The effective policy: of each setting what the lowest level says that says anything, else the product's default. */
public final class Inheritance {
    private static final ObjectMapper JSON = EventJson.mapper();

    private Inheritance() {}

    /** Who may say something, from the highest to the lowest. */
    public enum Level {
        DEFAULT,
        TENANT,
        COUNTRY,
        TEMPLATE,
        BRANCH,
        SERVICE,
        SERVICE_AT_TEMPLATE,
        SERVICE_AT_BRANCH
    }

    /** What one level says. */
    public record Saying(Level level, PolicySettings settings) {}

    /** A setting as it applies, and who said so. */
    public record Effective(JsonNode value, Level origin) {}

    /** @param sayings from the highest level to the lowest */
    public static Map<String, Effective> effective(List<Saying> sayings) {
        var effective = new LinkedHashMap<String, Effective>();
        say(effective, JSON.valueToTree(AppointmentPolicy.DEFAULT), Level.DEFAULT);
        for (Saying saying : sayings) {
            if (saying.settings() != null) {
                say(effective, JSON.valueToTree(saying.settings()), saying.level());
            }
        }
        return effective;
    }

    /** The same as a policy to work by. */
    public static AppointmentPolicy policy(List<Saying> sayings) {
        var policy = JSON.createObjectNode();
        effective(sayings).forEach((name, setting) -> policy.set(name, setting.value()));
        return JSON.convertValue(policy, AppointmentPolicy.class);
    }

    private static void say(Map<String, Effective> effective, ObjectNode settings, Level level) {
        settings.properties()
                .forEach(setting -> effective.put(setting.getKey(), new Effective(setting.getValue(), level)));
    }
}
