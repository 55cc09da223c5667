package io.turno.hardware.line;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The far end of a line, as an endpoint of the plan names it; devices with equal places share the line. */
public sealed interface Place {

    /** True where only one end may speak at a time. */
    boolean halfDuplex();

    /** @param host name or address */
    record Tcp(String host, int port) implements Place {
        @Override
        public boolean halfDuplex() {
            return false;
        }
    }

    /**
     * A serial port of the branch server.
     *
     * @param port e.g. {@code /dev/ttyUSB0}
     * @param baud bits per second
     */
    record Serial(String port, int baud) implements Place {
        @Override
        public boolean halfDuplex() {
            return true;
        }
    }

    /** An endpoint taken apart. @param settings what stands behind the question mark, without what the place took */
    record Parsed(Place place, Map<String, Integer> settings) {}

    /**
     * The place in this endpoint.
     *
     * @param known names of the settings that it may have beside its place's
     * @throws IllegalArgumentException where it is no such endpoint; the message says what one looks like
     */
    static Parsed of(String endpoint, Set<String> known) {
        Matcher tcp = Syntax.TCP.matcher(endpoint);
        if (tcp.matches()) {
            Map<String, Integer> settings = Syntax.settings(tcp.group(3), known);
            return new Parsed(new Tcp(tcp.group(1), Syntax.number(tcp.group(2), 65_535)), settings);
        }
        Matcher serial = Syntax.SERIAL.matcher(endpoint);
        if (serial.matches()) {
            Map<String, Integer> settings = new HashMap<>(Syntax.settings(serial.group(2), known));
            Integer baud = settings.remove(Syntax.BAUD);
            return new Parsed(new Serial(serial.group(1), baud == null ? Syntax.USUAL_BAUD : baud), settings);
        }
        throw Syntax.wrong();
    }

    /** How an endpoint is written. */
    final class Syntax {
        private static final String BAUD = "baud";
        private static final int USUAL_BAUD = 9_600;
        private static final int GREATEST = 4_000_000;
        private static final Pattern TCP =
                Pattern.compile("tcp://([A-Za-z0-9.-]+|\\[[0-9a-fA-F:.]+])" + ":(\\d{1,5})/?(?:\\?(.*))?");
        private static final Pattern SERIAL = Pattern.compile("serial:([A-Za-z0-9/._-]+)(?:\\?(.*))?");
        private static final Pattern SETTING = Pattern.compile("([a-z]+)=(\\d{1,7})");

        private Syntax() {}

        static IllegalArgumentException wrong() {
            return new IllegalArgumentException(
                    "the endpoint is not tcp://host:port?address=1 or serial:/dev/ttyUSB0?baud=9600&address=1");
        }

        private static Map<String, Integer> settings(String query, Set<String> known) {
            Map<String, Integer> settings = new HashMap<>();
            if (query == null) {
                return settings;
            }
            for (String one : query.split("&", -1)) {
                Matcher setting = SETTING.matcher(one);
                boolean good = setting.matches() && (known.contains(setting.group(1)) || BAUD.equals(setting.group(1)));
                if (!good || settings.put(setting.group(1), number(setting.group(2), GREATEST)) != null) {
                    throw wrong();
                }
            }
            return settings;
        }

        private static int number(String digits, int greatest) {
            int value = Integer.parseInt(digits);
            if (value < 1 || value > greatest) {
                throw wrong();
            }
            return value;
        }
    }
}
