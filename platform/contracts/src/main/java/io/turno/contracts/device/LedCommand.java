package io.turno.contracts.device;

/**
 * What a counter LED can be told. Each command states the wanted result, never a change, so a device that gets one twice
 * (its ACK was lost) ends up the same.
 */
public sealed interface LedCommand {

    /** The letter on the wire. */
    char letter();

    /** The characters on the wire. */
    String payload();

    default Frame toFrame(int address, int sequence) {
        return new Frame(address, sequence, letter(), payload());
    }

    /**
     * The command in this frame.
     *
     * @throws NotObeyed where there is none; the reason goes into the NAK
     */
    static LedCommand of(Frame frame) throws NotObeyed {
        return switch (frame.command()) {
            case Show.LETTER -> show(frame.payload());
            case Blink.LETTER -> blink(frame.payload());
            case Clear.LETTER -> bare(new Clear(), frame.payload());
            case Brightness.LETTER -> brightness(frame.payload());
            case Status.LETTER -> bare(new Status(), frame.payload());
            default -> throw new NotObeyed(NakReason.UNKNOWN);
        };
    }

    /** An intact frame that is no command of this device. */
    final class NotObeyed extends Exception {
        private final NakReason reason;

        NotObeyed(NakReason reason) {
            super(reason.name());
            this.reason = reason;
        }

        public NakReason reason() {
            return reason;
        }
    }

    /** Show this text, left-aligned. Doesn't change the blinking. */
    record Show(String text) implements LedCommand {
        static final char LETTER = 'S';
        /** Characters of the display. */
        public static final int WIDTH = 8;

        public Show {
            if (text.isEmpty() || text.length() > WIDTH || !text.chars().allMatch(Frame::isPrintable)) {
                throw new IllegalArgumentException("An LED shows 1 to 8 printable ASCII characters");
            }
        }

        /** As much of this text as the display can show; {@code ?} for what it has no shape for. */
        public static Show fitting(String text) {
            String printable = text.replaceAll("[^\\x20-\\x7E]", "?");
            return new Show(printable.substring(0, Math.min(WIDTH, printable.length())));
        }

        @Override
        public char letter() {
            return LETTER;
        }

        @Override
        public String payload() {
            return text;
        }
    }

    /** Let whatever is shown blink (about once a second), or stand still. */
    record Blink(boolean on) implements LedCommand {
        static final char LETTER = 'B';

        @Override
        public char letter() {
            return LETTER;
        }

        @Override
        public String payload() {
            return on ? "1" : "0";
        }
    }

    /** Show nothing and stop blinking. */
    record Clear() implements LedCommand {
        static final char LETTER = 'C';

        @Override
        public char letter() {
            return LETTER;
        }

        @Override
        public String payload() {
            return "";
        }
    }

    /** @param level 0 (dimmest that can be read) to 9 */
    record Brightness(int level) implements LedCommand {
        static final char LETTER = 'L';

        public Brightness {
            if (level < 0 || level > 9) {
                throw new IllegalArgumentException("A brightness is 0 to 9");
            }
        }

        @Override
        public char letter() {
            return LETTER;
        }

        @Override
        public String payload() {
            return Integer.toString(level);
        }
    }

    /** Ask how it is; the ACK carries a {@link LedStatus}. */
    record Status() implements LedCommand {
        static final char LETTER = 'Q';

        @Override
        public char letter() {
            return LETTER;
        }

        @Override
        public String payload() {
            return "";
        }
    }

    private static LedCommand show(String payload) throws NotObeyed {
        if (payload.isEmpty() || payload.length() > Show.WIDTH) {
            throw new NotObeyed(NakReason.PAYLOAD);
        }
        return new Show(payload);
    }

    private static LedCommand blink(String payload) throws NotObeyed {
        return switch (payload) {
            case "1" -> new Blink(true);
            case "0" -> new Blink(false);
            default -> throw new NotObeyed(NakReason.PAYLOAD);
        };
    }

    private static LedCommand brightness(String payload) throws NotObeyed {
        if (payload.length() != 1 || payload.charAt(0) < '0' || payload.charAt(0) > '9') {
            throw new NotObeyed(NakReason.PAYLOAD);
        }
        return new Brightness(payload.charAt(0) - '0');
    }

    private static LedCommand bare(LedCommand command, String payload) throws NotObeyed {
        if (!payload.isEmpty()) {
            throw new NotObeyed(NakReason.PAYLOAD);
        }
        return command;
    }
}
