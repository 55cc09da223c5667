package io.turno.webhook.endpoint;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

import io.turno.contracts.PureRule;

/**
 * Tells public internet addresses from those that lead inside: loopback, private and unique local, link local (with the
 * metadata services of clouds), shared (carrier grade), multicast, unspecified, reserved, and IPv6 forms that hide an
 * IPv4 address. Sources: RFC 1918, 4193, 4291, 6052, 6598, 6890, 8215. A pure rule.
 */
@PureRule
final class AddressGuard {
    private AddressGuard() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> isPublicV4(bytes);
            case Inet6Address _ -> isPublicV6(bytes);
            default -> false;
        };
    }

    private static boolean isPublicV4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean thisNetwork = first == 0;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean benchmarks = first == 198 && (second == 18 || second == 19);
        boolean documentation =
                first == 198 && second == 51 && third == 100 || first == 203 && second == 0 && third == 113;
        boolean reserved = first >= 240;
        return !thisNetwork && !shared && !protocols && !benchmarks && !documentation && !reserved;
    }

    /** Beside the forms that hide an IPv4 address only 2000::/3 is in use on the internet. */
    private static boolean isPublicV6(byte[] bytes) {
        if (isNat64(bytes) || isCompatible(bytes)) {
            return isPublicHidden(bytes, 12);
        }
        boolean globalUnicast = (bytes[0] & 0xe0) == 0x20;
        boolean protocols = startsWith(bytes, 0x20, 0x01) && (bytes[2] & 0xfe) == 0;
        boolean documentation =
                startsWith(bytes, 0x20, 0x01, 0x0d, 0xb8) || startsWith(bytes, 0x3f, 0xff) && (bytes[2] & 0xf0) == 0;
        boolean sixToFour = startsWith(bytes, 0x20, 0x02);
        return globalUnicast && !protocols && !documentation && (!sixToFour || isPublicHidden(bytes, 2));
    }

    /** The well-known prefix only: what 64:ff9b:1::/48 leads to is a network's own affair. */
    private static boolean isNat64(byte[] bytes) {
        return startsWith(bytes, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** ::a.b.c.d and ::ffff:a.b.c.d. */
    private static boolean isCompatible(byte[] bytes) {
        boolean zeros = true;
        for (int index = 0; index < 10; index++) {
            zeros &= bytes[index] == 0;
        }
        boolean mapped = (bytes[10] & 0xff) == 0xff && (bytes[11] & 0xff) == 0xff;
        return zeros && (mapped || bytes[10] == 0 && bytes[11] == 0);
    }

    private static boolean isPublicHidden(byte[] bytes, int from) {
        try {
            return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int index = 0; index < prefix.length; index++) {
            if ((bytes[index] & 0xff) != prefix[index]) {
                return false;
            }
        }
        return true;
    }
}
