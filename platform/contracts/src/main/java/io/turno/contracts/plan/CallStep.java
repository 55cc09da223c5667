package io.turno.contracts.plan;

import java.util.Arrays;
import java.util.List;

/**
 * One of the ordered rules of whom to call. It calls the first of its class; of several classes, in turns by their shares,
 * and where nobody of the class whose turn it is waits, the first of another.
 *
 * @param name as each call stores it, e.g. {@code appointment-due}
 * @param classes at least one
 */
public record CallStep(String name, List<CallClass> classes) {
    private static final String NAME = "[a-z][a-z0-9-]{0,39}";

    /** @throws IllegalArgumentException for a name that is no lower-case word, or no class */
    public CallStep {
        Needed.check("name", name);
        Needed.check("classes", classes);
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("A name is a word like appointment-due");
        }
        classes = List.copyOf(classes);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException(name + " calls nobody");
        }
    }

    static CallStep of(String name, CallClass... classes) {
        return new CallStep(name, Arrays.asList(classes));
    }
}
