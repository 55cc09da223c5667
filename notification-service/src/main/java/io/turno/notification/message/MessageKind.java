package io.turno.notification.message;

import java.time.Duration;
import java.util.Locale;

/**
 * What a message is for.
 *
 * @param before how long before the visit a reminder goes out; zero for everything else
 */
public record MessageKind(Purpose purpose, Duration before) {
    public static final MessageKind REQUEST = new MessageKind(Purpose.REQUEST, Duration.ZERO);
    public static final MessageKind CONFIRMATION = new MessageKind(Purpose.CONFIRMATION, Duration.ZERO);
    public static final MessageKind CHANGE = new MessageKind(Purpose.CHANGE, Duration.ZERO);
    public static final MessageKind CANCELLATION = new MessageKind(Purpose.CANCELLATION, Duration.ZERO);
    /** Asks after the visit how it was. */
    public static final MessageKind FEEDBACK = new MessageKind(Purpose.FEEDBACK, Duration.ZERO);
    /** A one-time code, which is about no appointment yet and so is no {@link Message}. */
    public static final MessageKind CODE = new MessageKind(Purpose.CODE, Duration.ZERO);
    /** What the names of reminders begin with, and no others. */
    static final String REMINDER_PREFIX = "reminder-";

    /** Which text it has. */
    public enum Purpose {
        /** We heard it, and will tell: staff have to approve. */
        REQUEST,
        CONFIRMATION,
        CHANGE,
        CANCELLATION,
        REMINDER,
        /** How was it? */
        FEEDBACK,
        /** What somebody asked for to show that an address is theirs. */
        CODE;

        /** As texts and events spell it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static MessageKind reminder(Duration before) {
        return new MessageKind(Purpose.REMINDER, before);
    }

    /** The kind that {@link #name()} names so. */
    public static MessageKind named(String name) {
        if (name.startsWith(REMINDER_PREFIX)) {
            return reminder(Duration.parse(name.substring(REMINDER_PREFIX.length())));
        }
        return new MessageKind(Purpose.valueOf(name.toUpperCase(Locale.ROOT)), Duration.ZERO);
    }

    /**
     * {@code request}, {@code confirmation}, {@code change}, {@code cancellation}, {@code reminder-PT24H}, {@code feedback}.
     * Published, so it never changes.
     */
    public String name() {
        return purpose == Purpose.REMINDER ? REMINDER_PREFIX + before : purpose.word();
    }

    /** True where an appointment newly has this time, so that its reminders have to be planned. */
    public boolean setsTheTime() {
        return switch (purpose) {
            case CONFIRMATION, CHANGE -> true;
            case REQUEST, CANCELLATION, REMINDER, FEEDBACK, CODE -> false;
        };
    }
}
