package io.turno.policy.change;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.turno.contracts.PureRule;

/**
 * One field that became another. As in a JSON merge patch (RFC 7396) objects are looked into and lists are taken whole, so
 * that a list with another element is one change, not many.
 *
 * @param pointer JSON pointer (RFC 6901); empty for the whole definition
 * @param before null where there was none
 * @param after null where there is none any more
 */
@PureRule
record FieldChange(String pointer, JsonNode before, JsonNode after) {

    /** In alphabetical order of the fields. */
    static List<FieldChange> between(JsonNode before, JsonNode after) {
        var changes = new ArrayList<FieldChange>();
        compare("", before, after, changes);
        return changes;
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, List<FieldChange> changes) {
        JsonNode was = orNull(before);
        JsonNode is = orNull(after);
        if (was.isObject() && is.isObject()) {
            var names = new TreeSet<String>();
            was.fieldNames().forEachRemaining(names::add);
            is.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer + "/" + escaped(name), was.get(name), is.get(name), changes));
        } else if (!was.equals(is)) {
            changes.add(new FieldChange(pointer, was, is));
        }
    }

    private static JsonNode orNull(JsonNode node) {
        return node == null ? JsonNodeFactory.instance.nullNode() : node;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
