package io.turno.support.problem;

/**
 * One wrong field, as in RFC 9457's own example.
 *
 * @param pointer JSON pointer into the body ({@code /customer/email}), or the name of a query or path parameter
 * @param detail what is wrong with it, for people
 */
public record FieldError(String pointer, String detail) {}
