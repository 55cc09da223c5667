package io.turno.testkit.journey;

import java.util.UUID;

/** The demo organisation, Meridian Bank, as {@code demo/organisation.json} defines it. */
public final class Meridian {
    public static final UUID TENANT = demo(1);
    public static final UUID LONDON = demo(101);
    public static final UUID ACCOUNT_OPENING = demo(1001);
    public static final UUID CARD_SERVICES = demo(1002);
    /** One at a time. */
    public static final UUID MORTGAGE_ADVICE = demo(1003);

    public static final UUID COUNTER_1 = demo(2101);
    public static final UUID COUNTER_2 = demo(2102);

    private Meridian() {}

    private static UUID demo(int number) {
        return UUID.fromString("01900000-0000-7000-8000-%012d".formatted(number));
    }
}
