package io.turno.webhook.endpoint;

import java.net.InetAddress;
import java.net.URI;

/** Whether an address may be called. */
public sealed interface Verdict {

    /**
     * It may.
     *
     * @param address where the name led when it was checked: the call goes there, wherever it leads a moment later
     */
    record Allowed(URI url, InetAddress address) implements Verdict {
        private static final int HTTP = 80;
        private static final int HTTPS = 443;

        boolean isEncrypted() {
            return "https".equalsIgnoreCase(url.getScheme());
        }

        int port() {
            if (url.getPort() >= 0) {
                return url.getPort();
            }
            return isEncrypted() ? HTTPS : HTTP;
        }

        String pathAndQuery() {
            String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
            return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
        }
    }

    /** @param what is wrong with it; completes a sentence that begins with the address */
    record Objection(String what) implements Verdict {}
}
