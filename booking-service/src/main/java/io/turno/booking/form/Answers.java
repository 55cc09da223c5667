package io.turno.booking.form;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.turno.contracts.PureRule;

/**
 * What somebody who booked answered; it was checked.
 *
 * @param given by the keys of the questions; a string, a number, or true or false each
 * @param forOperators the keys of those that whoever serves the person sees
 */
@PureRule
public record Answers(Map<String, Object> given, List<String> forOperators) {
    /** Nothing was asked, or answered. */
    public static final Answers NONE = new Answers(Map.of(), List.of());

    public Answers {
        given = Map.copyOf(given);
        forOperators = List.copyOf(forOperators);
    }

    /** As text, what operators see. */
    public Map<String, String> toOperators() {
        return forOperators.stream().collect(Collectors.toMap(Function.identity(), key -> given.get(key)
                .toString()));
    }
}
