package io.turno.booking.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.BookingConfig;
import io.turno.booking.BookingRefusal;
import io.turno.booking.capacity.Piece;
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

    /** What is to be kept for whom; equal demands are equal requests to {@link Idempotency}. */
    record Demanded(Wish wish, Channel channel, String language, Holder holder) {}

    /**
     * One place for each holder and service: who asks for the same again has it, who asks for another leaves the first.
     *
     * @throws Refused naming the rule that says no
     */
    HoldView hold(Demanded demanded, Booker booker, String idempotencyKey) {
        BranchPlan plan = plans.of(demanded.wish().branchId());
        Channel channel = booker.channel(demanded.channel());
        return database.inTenant(
                plan.tenantId(),
                handle -> idempotency.once(
                        handle,
                        plan.tenantId(),
                        "hold-" + booker.actor().id(),
                        idempotencyKey,
                        demanded,
                        HoldView.class,
                        () -> keep(handle, plan, demanded, channel, booker)));
    }

    private HoldView keep(Handle handle, BranchPlan plan, Demanded demanded, Channel channel, Booker booker) {
        // As exact as the database keeps it, so that it reads the same later.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Appointment> known = demanded.holder().name() == null
                ? Optional.empty()
                : appointments.lockHold(
                        handle,
                        plan.tenantId(),
                        demanded.holder(),
                        demanded.wish().serviceIds());
        if (known.isPresent() && known.get().isFor(demanded.wish(), now)) {
            return view(known.get());
        }
        List<Piece> left = known.map(Appointment::taken).orElse(List.of());
        Visit visit = visits.at(handle, plan, demanded.wish(), booker.isStaff(), left);
        var held = Appointment.hold(
                visit, channel, demanded.language(), demanded.holder(), now.plus(lifeOf(channel)), now);
        var changes = new ArrayList<Change>();
        known.ifPresent(before -> changes.add(expired(before, booker.actor())));
        changes.add(Change.first(held, held.held(), "appointment.held", booker.actor()));
        appointments.changeTogether(handle, changes);
        return view(held);
    }

    HoldView one(UUID id, String token) {
        return database.acrossTenants(handle -> view(mine(handle, id, token)));
    }

    /** Once; the same key gets the first answer again. */
    HoldView extend(UUID id, String token, String idempotencyKey, Actor actor) {
        return database.acrossTenants(handle -> {
            Appointment held = mine(handle, id, token);
            return idempotency.once(
                    handle,
                    held.tenantId(),
                    "extend-" + id,
                    idempotencyKey,
                    id,
                    HoldView.class,
                    () -> extend(handle, held, actor));
        });
    }

    private HoldView extend(Handle handle, Appointment held, Actor actor) {
        var before = Change.Before.of(held);
        var event = held.extend(lifeOf(held.facts().channel()), clock.instant());
        appointments.change(handle, Change.of(before, held, event, "appointment.hold-extended", actor, Map.of()));
        return view(held);
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
        appointments.change(handle, expired(held, actor));
    }

    private Change expired(Appointment held, Actor actor) {
        var before = Change.Before.of(held);
        var event = held.expire(clock.instant());
        return Change.of(before, held, event, "appointment.expired", actor, Map.of());
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
