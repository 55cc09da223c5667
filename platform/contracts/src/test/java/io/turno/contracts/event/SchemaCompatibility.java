package io.turno.contracts.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What in a changed schema would break somebody who knows the published one: readers that rely on a field, a type or a
 * known value, and stored events that lack what is required now.
 */
final class SchemaCompatibility {
    private final List<String> breaks = new ArrayList<>();

    private SchemaCompatibility() {}

    static List<String> breaks(JsonNode published, JsonNode now) {
        var compatibility = new SchemaCompatibility();
        compatibility.compare("", published, now);
        return compatibility.breaks;
    }

    private void compare(String path, JsonNode published, JsonNode now) {
        same(path, "type", published, now);
        same(path, "format", published, now);
        compareValues(path, texts(published.path("enum")), texts(now.path("enum")));
        compareRequired(path, texts(published.path("required")), texts(now.path("required")));
        published.path("properties").properties().forEach(property -> {
            String name = path + "/" + property.getKey();
            JsonNode itself = now.path("properties").path(property.getKey());
            if (itself.isMissingNode()) {
                breaks.add(name + " is gone");
            } else {
                compare(name, property.getValue(), itself);
            }
        });
        inner(path, "items", published, now);
        inner(path, "additionalProperties", published, now);
    }

    private void inner(String path, String keyword, JsonNode published, JsonNode now) {
        if (published.path(keyword).isObject()) {
            compare(path + "/" + keyword, published.path(keyword), now.path(keyword));
        }
    }

    private void same(String path, String keyword, JsonNode published, JsonNode now) {
        if (!published.path(keyword).equals(now.path(keyword))) {
            breaks.add("%s has another %s: %s".formatted(path, keyword, now.path(keyword)));
        }
    }

    private void compareValues(String path, Set<String> published, Set<String> now) {
        if (!now.equals(published)) {
            breaks.add("%s has other values: %s".formatted(path, now));
        }
    }

    private void compareRequired(String path, Set<String> published, Set<String> now) {
        now.stream()
                .filter(name -> !published.contains(name))
                .forEach(name -> breaks.add("%s/%s is required now".formatted(path, name)));
        published.stream()
                .filter(name -> !now.contains(name))
                .forEach(name -> breaks.add("%s/%s may be absent now".formatted(path, name)));
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
