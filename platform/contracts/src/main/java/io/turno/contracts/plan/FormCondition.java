package io.turno.contracts.plan;

/**
 * Asks a question only after a certain answer to another one.
 *
 * @param field the key of the other question, which comes before
 * @param equals its answer: the value of a choice, {@code true} of a consent, any other as it is written in JSON
 */
public record FormCondition(String field, String equals) {
    public FormCondition {
        Needed.check("field", field);
        Needed.check("equals", equals);
    }
}
