package io.turno.support.access;

/**
 * Who does something, as the audit log names them.
 *
 * @param type staff, partner, customer, guest or system
 * @param id the token's subject, or the name of the job; no personal data
 */
public record Actor(String type, String id) {
    public static final Actor GUEST = new Actor("guest", "guest");

    /** A job or consumer of ours. */
    public static Actor system(String name) {
        return new Actor("system", name);
    }
}
