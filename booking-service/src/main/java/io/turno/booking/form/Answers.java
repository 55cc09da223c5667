package io.turno.booking.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.turno.contracts.PureRule;

/**
 * What somebody who booked answered; it was checked.
 *
 * @param given by the keys of the questions; a string, a number, or true or false each
 * @param forOperators the keys of those that whoever serves the person sees
 * @param files the keys of those that name a file
 */
@PureRule
public record Answers(Map<String, Object> given, List<String> forOperators, List<String> files) {
    /** Nothing was asked, or answered. */
    public static final Answers NONE = new Answers(Map.of(), List.of(), List.of());

    public Answers {
        given = Map.copyOf(given);
        forOperators = List.copyOf(forOperators);
        // What was written before there were files says nothing of them.
        files = List.copyOf(Objects.requireNonNullElse(files, List.of()));
    }

    public boolean hasFiles() {
        return !files.isEmpty();
    }

    /** The files that are named, by the keys of the questions. */
    public Map<String, UUID> fileIds() {
        return files.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        key -> UUID.fromString(given.get(key).toString())));
    }

    /** As text, what operators see. */
    public Map<String, String> toOperators() {
        return forOperators.stream().collect(Collectors.toMap(Function.identity(), key -> given.get(key)
                .toString()));
    }
}
