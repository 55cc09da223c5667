package io.turno.policy.document;

/**
 * Something an administrator defined.
 *
 * @param version rises with every change; also the ETag
 */
public record Document<T>(String id, long version, T definition) {}
