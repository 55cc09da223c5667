package io.turno.booking.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.BookingConfig;
import io.turno.booking.BookingRefusal;
import io.turno.booking.plan.Plans;
import io.turno.contracts.appointment.Channel;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Actor;
import io.turno.support.access.ManageToken;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Keeps a place for somebody who is still filling in a form, longer once, or gives it back. */
@Singleton
public class HoldPlace {
    private final Database database;
    private final Idempotency idempotency;
    private final AppointmentRepository appointments;
    private final Plans plans;
    private final PlanVisit visits;
    private final ManageToken tokens;
    private final Clock clock;
    private final BookingConfig.Hold config;

    HoldPlace(
            Database database,
            Idempotency idempotency,
            AppointmentRepository appointments,
            Plans plans,
            PlanVisit visits,
            ManageToken tokens,
            Clock clock,
            BookingConfig config) {
        this.database = database;
        this.idempotency = idempotency;
        this.appointments = appointments;
        this.plans = plans;
        this.visits = visits;
        this.tokens = tokens;
        this.clock = clock;
        this.config = config.hold();
    }

    /** @param holdToken proves that the hold is the caller's: to be sent with the booking */
    public record HoldView(
            UUID id,
            UUID branchId,
            List<UUID> serviceIds,
            Instant start,
            Instant end,
            Instant expiresAt,
            String holdToken) {}

    HoldView hold(Wish wish, Channel channel, String language, Booker booker, String idempotencyKey) {
        BranchPlan plan = plans.of(wish.branchId());
        return database.inTenant(
                plan.tenantId(),
                handle -> idempotency.once(
                        handle,
                        plan.tenantId(),
                        "hold-" + booker.actor().id(),
                        idempotencyKey,
                        wish,
                        HoldView.class,
                        () -> take(handle, plan, wish, booker.channel(channel), language, booker)));
    }

    private HoldView take(Handle handle, BranchPlan plan, Wish wish, Channel channel, String language, Booker booker) {
        Instant now = clock.instant();
        Visit visit = visits.at(plan, wish, booker.isStaff());
        var held = Appointment.hold(visit, channel, language, now.plus(lifeOf(channel)), now);
        appointments.change(handle, Change.first(held, held.held(), "appointment.held", booker.actor()));
        return view(held);
    }

    HoldView extend(UUID id, String token, Actor actor) {
        return database.acrossTenants(handle -> {
            Appointment held = mine(handle, id, token);
            var before = Change.Before.of(held);
            var event = held.extend(lifeOf(held.facts().channel()), clock.instant());
            appointments.change(handle, Change.of(before, held, event, "appointment.hold-extended", actor, Map.of()));
            return view(held);
        });
    }

    /** Giving back twice is as good as once. */
    void release(UUID id, String token, Actor actor) {
        database.acrossTenants(handle -> {
            Appointment held = mine(handle, id, token);
            switch (held.status()) {
                case HELD -> expire(handle, held, actor);
                case EXPIRED -> {}
                default -> throw new Refused(BookingRefusal.ALREADY_CLOSED, "It is booked; cancel it instead.");
            }
            return null;
        });
    }

    /** Gives back one that ran out; one at a time, so that pool days are never locked out of order. @return false at the end */
    boolean expireNext() {
        return database.acrossTenants(handle -> {
            var due = appointments.lockExpiredHold(handle, clock.instant());
            due.ifPresent(held -> expire(handle, held, Actor.system(ExpireHoldsJob.NAME)));
            return due.isPresent();
        });
    }

    private void expire(Handle handle, Appointment held, Actor actor) {
        var before = Change.Before.of(held);
        var event = held.expire(clock.instant());
        appointments.change(handle, Change.of(before, held, event, "appointment.expired", actor, Map.of()));
    }

    private Appointment mine(Handle handle, UUID id, String token) {
        Appointment held = appointments
                .lock(handle, id)
                .filter(found -> tokens.fits(id, token))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        Database.narrowTo(handle, held.tenantId());
        return held;
    }

    private Duration lifeOf(Channel channel) {
        return switch (channel) {
            case KIOSK -> config.livesAtKiosk();
            case WHATSAPP, TELEGRAM, CHATBOT, SMS -> config.livesInConversation();
            case PORTAL, WIDGET, API, RECEPTION, CALL_CENTRE -> config.lives();
        };
    }

    private HoldView view(Appointment held) {
        var facts = held.facts();
        return new HoldView(
                held.id(),
                facts.branchId(),
                facts.serviceIds(),
                facts.start(),
                facts.end(),
                held.holdExpiresAt(),
                tokens.of(held.id()));
    }
}
