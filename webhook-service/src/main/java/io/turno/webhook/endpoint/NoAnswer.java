package io.turno.webhook.endpoint;

import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** The endpoint did not answer; the message says why, in words for its owner. */
public final class NoAnswer extends Exception {
    NoAnswer(Throwable cause) {
        super(reason(cause), cause);
    }

    private static String reason(Throwable cause) {
        return switch (cause) {
            case TimeoutException _ -> "It did not answer in time";
            case ConnectException _ -> "It can't be reached";
            case SSLException _ -> "Its certificate is not trusted, or is not its own";
            default -> "The connection broke";
        };
    }
}
