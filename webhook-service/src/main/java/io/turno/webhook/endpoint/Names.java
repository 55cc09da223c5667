package io.turno.webhook.endpoint;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where host names lead: the machine's resolver, or a test's. */
@FunctionalInterface
interface Names {

    /** @param host a name or a literal address, without brackets; @return at least one */
    InetAddress[] addressesOf(String host) throws UnknownHostException;
}
