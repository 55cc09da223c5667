package io.turno.branch.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.plan.CurrentPlan;
import io.turno.support.PlatformConfig;
import io.turno.support.access.ManageToken;
import io.turno.support.access.PhoneMark;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;

/** Makes sense of what was typed or scanned at the door. */
@Singleton
class ReadProof {
    private final ManageToken tokens;
    private final PhoneMark marks;
    private final CurrentPlan plan;

    ReadProof(ManageToken tokens, PlatformConfig config, CurrentPlan plan) {
        this.tokens = tokens;
        this.marks = new PhoneMark(config.manageTokenSecret().orElseThrow());
        this.plan = plan;
    }

    /**
     * What staff accept: any of the three, since they see who is in front of them.
     *
     * @throws Refused {@link CommonRefusal#INVALID}; {@link CommonRefusal#NOT_FOUND} for a QR code that is not ours, just as
     *     for one of an appointment that nobody has
     */
    Proof atReception(String qr, String code, String phone) {
        if (isNone(qr) && isNone(code) && isNone(phone)) {
            throw Refused.invalid(new FieldError("/code", "is needed, or a phone or a QR code"));
        }
        return proof(qr, code, phone);
    }

    /** What is accepted from somebody whom nobody sees: a QR code, or two facts that fit each other. */
    Proof alone(String qr, String code, String phone) {
        List<FieldError> missing = new ArrayList<>();
        if (isNone(qr) && isNone(code)) {
            missing.add(new FieldError("/code", "is needed where there is no QR code"));
        }
        if (isNone(qr) && isNone(phone)) {
            missing.add(new FieldError("/phone", "is needed where there is no QR code"));
        }
        if (!missing.isEmpty()) {
            throw Refused.invalid(missing.toArray(FieldError[]::new));
        }
        return proof(qr, code, phone);
    }

    private Proof proof(String qr, String code, String phone) {
        return new Proof(
                isNone(qr) ? null : scanned(qr),
                isNone(code) ? null : normal(code),
                isNone(phone) ? null : mark(phone));
    }

    private UUID scanned(String qr) {
        return AppointmentQr.read(qr)
                .filter(read -> tokens.fits(read.appointmentId(), read.token()))
                .map(AppointmentQr::appointmentId)
                .orElseThrow(CheckIn::unknown);
    }

    private String mark(String phone) {
        return new TypedPhone(phone)
                .normal(plan.get().countryCode())
                .map(marks::of)
                .orElseThrow(() -> Refused.invalid(new FieldError("/phone", "is no phone number")));
    }

    private static String normal(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static boolean isNone(String text) {
        return text == null || text.isBlank();
    }
}
