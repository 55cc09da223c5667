package io.turno.booking.appointment;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import io.turno.booking.customer.Customer;
import io.turno.support.PlatformConfig;
import io.turno.support.access.BranchSecret;
import io.turno.support.access.ManageToken;
import io.turno.support.access.PhoneMark;

/** What the centre says under the secret that it shares with one branch, so that the branch can check it alone, offline. */
@Singleton
class BranchKeys {
    private final String secret;
    private final Map<UUID, Keys> keys = new ConcurrentHashMap<>();

    BranchKeys(PlatformConfig config) {
        this.secret = config.manageTokenSecret().orElseThrow();
    }

    private record Keys(ManageToken tokens, PhoneMark marks) {}

    /** How this branch knows this person. */
    Recognition recognition(UUID branchId, Customer customer) {
        String phone = customer.phone();
        return new Recognition(
                customer.nameOnScreens(),
                phone == null ? null : of(branchId).marks().of(phone));
    }

    /** The text of the QR code that the person shows at the branch's door. */
    String checkInCode(UUID branchId, UUID appointmentId) {
        return "turno:" + appointmentId + ":" + of(branchId).tokens().of(appointmentId);
    }

    private Keys of(UUID branchId) {
        return keys.computeIfAbsent(branchId, id -> {
            String shared = BranchSecret.of(secret, id);
            return new Keys(new ManageToken(shared), new PhoneMark(shared));
        });
    }
}
