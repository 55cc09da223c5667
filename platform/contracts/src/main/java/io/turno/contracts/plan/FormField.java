package io.turno.contracts.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.turno.contracts.event.MayBeAbsent;

/**
 * One question of a form.
 *
 * @param key names the answer, e.g. {@code plate}
 * @param labels per BCP 47 tag
 * @param hints below the label, per BCP 47 tag
 * @param required whether it has to be answered where it is asked; a required consent has to be given
 * @param choices of a CHOICE; empty for every other type
 * @param when asked only then; absent: always
 * @param least of a NUMBER; of a TEXT, characters
 * @param most of a NUMBER; of a TEXT, characters
 * @param forOperators whether whoever serves the person sees the answer
 */
@RecordBuilder
public record FormField(
        String key,
        Type type,
        Map<String, String> labels,
        @MayBeAbsent Map<String, String> hints,
        boolean required,
        @MayBeAbsent List<FormChoice> choices,
        @MayBeAbsent FormCondition when,
        @MayBeAbsent BigDecimal least,
        @MayBeAbsent BigDecimal most,
        boolean forOperators)
        implements FormFieldBuilder.With {
    private static final String KEY = "[a-z][a-zA-Z0-9]{0,39}";

    /** What an answer looks like in JSON. */
    public enum Type {
        /** A string. */
        TEXT,
        /** The value of one of the choices. */
        CHOICE,
        /** ISO 8601, without a time. */
        DATE,
        NUMBER,
        /** The id (a UUID) of a file that was stored before. */
        FILE,
        /** True or false; the terms are its label and hint. */
        CONSENT
    }

    /** @throws IllegalArgumentException for a question that nobody could answer */
    public FormField {
        Needed.check("key", key);
        Needed.check("type", type);
        Needed.check("labels", labels);
        if (!key.matches(KEY)) {
            throw new IllegalArgumentException("A key is a word like dateOfBirth");
        }
        labels = Map.copyOf(labels);
        hints = Map.copyOf(Objects.requireNonNullElse(hints, Map.of()));
        choices = List.copyOf(Objects.requireNonNullElse(choices, List.of()));
        if (labels.isEmpty()) {
            throw new IllegalArgumentException(key + " has no label");
        }
        if ((type == Type.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException(key + ": a CHOICE, and nothing else, has choices");
        }
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw new IllegalArgumentException(key + ": least is more than most");
        }
    }

    /** Answered or not, asked always; not a CHOICE. */
    public FormField(String key, Type type, Map<String, String> labels) {
        this(key, type, labels, Map.of(), false, List.of(), null, null, null, false);
    }

    /** One of these, or none, asked always. */
    public FormField(String key, Map<String, String> labels, List<FormChoice> choices) {
        this(key, Type.CHOICE, labels, Map.of(), false, choices, null, null, null, false);
    }
}
