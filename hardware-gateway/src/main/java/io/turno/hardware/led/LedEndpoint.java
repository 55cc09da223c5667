package io.turno.hardware.led;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an LED is: {@code tcp://192.0.2.7:4001?address=1}.
 *
 * @param address of the display on its line, 1 to 255
 */
record LedEndpoint(String host, int port, int address) {
    static final String SCHEME = "tcp";
    private static final Pattern ADDRESS = Pattern.compile("address=(\\d{1,3})");

    /** @throws IllegalArgumentException where it is no such endpoint */
    static LedEndpoint of(String text) {
        URI uri = URI.create(text);
        Matcher address = ADDRESS.matcher(uri.getQuery() == null ? "" : uri.getQuery());
        boolean whole = SCHEME.equals(uri.getScheme()) && uri.getHost() != null && uri.getPort() > 0;
        if (!whole || !address.matches()) {
            throw new IllegalArgumentException("the endpoint is not tcp://host:port?address=1");
        }
        int number = Integer.parseInt(address.group(1));
        if (number < 1 || number > 255) {
            throw new IllegalArgumentException("the address of an LED is 1 to 255");
        }
        return new LedEndpoint(uri.getHost(), uri.getPort(), number);
    }
}
