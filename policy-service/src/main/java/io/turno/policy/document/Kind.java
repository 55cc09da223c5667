package io.turno.policy.document;

/**
 * What is defined.
 *
 * @param name its table, and the first word of its audit actions
 */
public record Kind<T>(String name, Class<T> definition) {}
