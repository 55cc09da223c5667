package io.turno.branch.arrival;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.branch.arrival.ArrivalRepository.Expected;
import io.turno.branch.limit.AddressLimit;
import io.turno.branch.limit.AddressLimit.Kind;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.staff.BranchStaff;
import io.turno.branch.visitor.VisitView;
import io.turno.branch.visitor.Visits;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Actor;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/arrivals}: who is expected, for reception; and check-in by oneself, with a kiosk or a phone. */
@Path("/api/v1/arrivals")
@RunOnVirtualThread
@Tag(name = "Arrivals")
public class ArrivalResource {
    private final Database database;
    private final Idempotency idempotency;
    private final ArrivalRepository arrivals;
    private final CheckIn checkIn;
    private final ReadProof readProof;
    private final Visits visits;
    private final AddressLimit limit;
    private final CurrentPlan plan;
    private final BranchStaff staff;
    private final Clock clock;

    ArrivalResource(
            Database database,
            Idempotency idempotency,
            ArrivalRepository arrivals,
            CheckIn checkIn,
            ReadProof readProof,
            Visits visits,
            AddressLimit limit,
            CurrentPlan plan,
            BranchStaff staff,
            Clock clock) {
        this.database = database;
        this.idempotency = idempotency;
        this.arrivals = arrivals;
        this.checkIn = checkIn;
        this.readProof = readProof;
        this.visits = visits;
        this.limit = limit;
        this.plan = plan;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * @param qr {@code turno:<appointment id>:<token>}; then nothing else is needed
     * @param code of the appointment
     * @param phone in any format
     * @param locale of the answer, BCP 47
     */
    public record ArrivalRequest(
            @Size(max = 200) String qr,
            @Size(max = 20) String code,
            @Size(max = 40) String phone,
            @Size(max = 35) String locale) {}

    /** @param day the branch's date */
    public record ArrivalsView(LocalDate day, List<ArrivalView> arrivals) {}

    @GET
    @RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR})
    @Operation(summary = "Who is expected", description = "Everybody with an appointment on that day, in order.")
    public ArrivalsView list(
            @QueryParam("day") LocalDate day, @QueryParam("search") @DefaultValue("") @Size(max = 80) String search) {
        staff.member();
        BranchPlan branch = plan.get();
        LocalDate wanted = day == null ? LocalDate.ofInstant(clock.instant(), branch.timeZone()) : day;
        Instant from = wanted.atStartOfDay(branch.timeZone()).toInstant();
        Instant to = wanted.plusDays(1).atStartOfDay(branch.timeZone()).toInstant();
        List<Expected> expected = database.inTenant(
                branch.tenantId(), handle -> arrivals.between(handle, branch.tenantId(), from, to, search));
        return new ArrivalsView(wanted, expected.stream().map(ArrivalView::of).toList());
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Check in by oneself",
            description =
                    "By the QR code of the confirmation, or by code and phone. What fits nothing and what doesn't fit "
                            + "together look the same, and an address that guesses is stopped.")
    @APIResponse(responseCode = "404", description = "not-found: no appointment here fits this")
    @APIResponse(responseCode = "409", description = "too-early (with comeBackAt), too-late")
    @APIResponse(responseCode = "429", description = "too-many-requests (with retryAt)")
    public VisitView arrive(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull ArrivalRequest request) {
        limit.check(Kind.CHECK_IN_MISS);
        UUID tenantId = plan.get().tenantId();
        return countingMisses(() -> {
            Proof proof = readProof.alone(request.qr(), request.code(), request.phone());
            return database.inTenant(
                    tenantId,
                    handle -> idempotency.once(
                            handle,
                            tenantId,
                            "arrive",
                            key,
                            request,
                            VisitView.class,
                            () -> visits.given(checkIn.by(handle, proof, Actor.GUEST), request.locale())));
        });
    }

    private VisitView countingMisses(Supplier<VisitView> attempt) {
        try {
            return attempt.get();
        } catch (Refused refused) {
            if (refused.refusal() == CommonRefusal.NOT_FOUND) {
                limit.count(Kind.CHECK_IN_MISS);
            }
            throw refused;
        }
    }
}
