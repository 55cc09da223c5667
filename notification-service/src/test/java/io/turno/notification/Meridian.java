package io.turno.notification;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;

/** Meridian Bank and its branch in London, as policy-service publishes it. */
public final class Meridian {
    public static final UUID BANK = UUID.fromString("01900000-0000-7000-8000-000000000001");
    public static final UUID LONDON = UUID.fromString("01900000-0000-7000-8000-000000000101");
    public static final UUID ACCOUNT_OPENING = UUID.fromString("01900000-0000-7000-8000-000000001001");

    private Meridian() {}

    public static BranchPlan london() {
        return branch(LONDON, ZoneId.of("Europe/London"), 1);
    }

    /** A branch like London. */
    public static BranchPlan branch(UUID id, ZoneId zone, long version) {
        return new BranchPlan(
                id,
                BANK,
                version,
                Map.of("en", "London Bank", "es", "Londres Bank", "ar", "لندن"),
                "1 Example Street, London",
                "GB",
                zone,
                List.of("en"),
                10,
                List.of(),
                List.of(),
                List.of(accountOpening()),
                List.of(),
                List.of());
    }

    private static ServicePlan accountOpening() {
        return new ServicePlan(
                ACCOUNT_OPENING,
                "A",
                Map.of("en", "Account opening", "es", "Apertura de cuenta", "ar", "فتح حساب"),
                true,
                30,
                30,
                0,
                0,
                2,
                policy());
    }

    private static AppointmentPolicy policy() {
        AppointmentPolicy usual = AppointmentPolicy.DEFAULT;
        return new AppointmentPolicy(
                usual.minNotice(),
                usual.minNoticeCancel(),
                usual.opensDaysAhead(),
                usual.conversionLead(),
                usual.earliestCheckIn(),
                usual.grace(),
                usual.noShowAfter(),
                usual.maxPartySize(),
                usual.recallLimit(),
                usual.presence(),
                List.of(Duration.ofHours(24), Duration.ofMinutes(30)));
    }
}
