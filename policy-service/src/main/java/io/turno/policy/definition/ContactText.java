package io.turno.policy.definition;

/** What people and branches are reached by, as text. */
public final class ContactText {
    /** E.164. */
    public static final String PHONE = "\\+[1-9][0-9]{6,14}";

    public static final String PHONE_MESSAGE = "is a number like +442079460000, with its country and without spaces";

    /** What every address looks like; whether somebody reads it shows when it is written to. */
    public static final String EMAIL = "[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+";

    public static final String EMAIL_MESSAGE = "is an address like amelia@example.com";

    /** Of an address (RFC 5321, 4.5.3.1.3). */
    public static final int LONGEST_EMAIL = 254;

    private ContactText() {}
}
