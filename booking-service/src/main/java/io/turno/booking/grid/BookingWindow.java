package io.turno.booking.grid;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;

/**
 * Which starts may be booked now: late enough for the notice, and on a day that the horizon has reached. The last day of
 * the horizon opens when the branch opens today; on a day on which it stays closed, at midnight.
 *
 * @param from first instant that gives enough notice
 * @param before first instant beyond the horizon
 */
public record BookingWindow(Instant from, Instant before) {

    /** Whether a start may be booked, and if not, why. */
    public enum Verdict {
        OK,
        NOTICE_TOO_SHORT,
        BEYOND_HORIZON
    }

    /** @param byStaff staff need no notice */
    public static BookingWindow of(BranchPlan plan, AppointmentPolicy policy, Instant now, boolean byStaff) {
        Duration notice = byStaff ? Duration.ZERO : policy.minNotice();
        LocalDate today = now.atZone(plan.timeZone()).toLocalDate();
        int ahead = policy.opensDaysAhead() + (hasOpened(plan, today, now) ? 1 : 0);
        return new BookingWindow(
                now.plus(notice),
                today.plusDays(ahead).atStartOfDay(plan.timeZone()).toInstant());
    }

    public Verdict verdict(Instant start) {
        if (start.isBefore(from)) {
            return Verdict.NOTICE_TOO_SHORT;
        }
        return start.isBefore(before) ? Verdict.OK : Verdict.BEYOND_HORIZON;
    }

    private static boolean hasOpened(BranchPlan plan, LocalDate today, Instant now) {
        return OpeningHours.of(plan, today).windows().stream()
                .findFirst()
                .map(first -> !now.isBefore(first.from()))
                .orElse(true);
    }
}
