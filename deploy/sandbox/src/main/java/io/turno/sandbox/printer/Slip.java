package io.turno.sandbox.printer;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A piece of paper that was cut off. */
public record Slip(Instant cutAt, List<Item> items) {
    public Slip {
        items = List.copyOf(items);
    }

    /** What is on it. */
    public enum Kind {
        TEXT,
        IMAGE,
        QR
    }

    /**
     * @param text the line, the content of the code, or the measures of the image
     * @param size 1 to 8 times as large as usual
     * @param image a PNG as data URI; absent where it is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(Kind kind, String text, int size, boolean bold, String image) {}

    /** As somebody reads it. */
    String asText() {
        return items.stream()
                .map(item -> item.kind() == Kind.TEXT ? item.text() : "[" + item.kind() + " " + item.text() + "]")
                .collect(Collectors.joining("\n"));
    }
}
