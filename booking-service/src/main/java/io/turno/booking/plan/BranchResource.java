package io.turno.booking.plan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.contracts.plan.BookingForm;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.Delivery;
import io.turno.contracts.plan.IdentityCheck;
import io.turno.contracts.plan.OpeningWindow;
import io.turno.contracts.plan.Price;
import io.turno.contracts.plan.Recurrence;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.StaffPlan;
import io.turno.contracts.plan.WeeklyWindow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/branches}: where one can go, and what for. Open to everybody. */
@Path("/api/v1/branches")
@Tag(name = "Branches")
public class BranchResource {
    private final Plans plans;

    BranchResource(Plans plans) {
        this.plans = plans;
    }

    /**
     * @param names per BCP 47 tag
     * @param site how one gets there, and how one reaches it; absent where nobody wrote that
     */
    public record BranchView(
            UUID id,
            Map<String, String> names,
            String address,
            String countryCode,
            ZoneId timeZone,
            List<String> languages,
            List<HoursView> hours,
            List<ServiceView> services,
            List<StaffView> staff,
            @JsonInclude(JsonInclude.Include.NON_NULL) SiteView site) {
        static BranchView of(BranchPlan plan) {
            return new BranchView(
                    plan.branchId(),
                    plan.names(),
                    plan.address(),
                    plan.countryCode(),
                    plan.timeZone(),
                    plan.languages(),
                    plan.hours().stream().map(HoursView::of).toList(),
                    plan.services().stream()
                            .filter(ServicePlan::bookable)
                            .map(ServiceView::of)
                            .toList(),
                    plan.staff().stream()
                            .filter(StaffPlan::choosable)
                            .map(member -> StaffView.of(plan, member))
                            .toList(),
                    SiteView.of(plan.site()));
        }
    }

    /**
     * Local times of the branch; on holidays and exceptions it may be otherwise.
     *
     * @param repeats on which of these days; absent: every week
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HoursView(
            DayOfWeek day, LocalTime from, LocalTime to, List<OpeningWindow> breaks, Recurrence repeats) {
        static HoursView of(WeeklyWindow window) {
            return new HoursView(window.day(), window.from(), window.to(), window.breaks(), window.repeats());
        }
    }

    /**
     * @param names per BCP 47 tag
     * @param category what it is listed under; absent where it is under nothing
     * @param price of one visit, per person; absent where it has none
     * @param selfService false where a booking is a request that staff have to approve
     * @param identity how customers show who they are before they book
     * @param form what has to be answered with a booking; absent where nothing has
     * @param policy what a booking is made and kept under
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ServiceView(
            UUID id,
            Map<String, String> names,
            int durationMinutes,
            int maxPartySize,
            String category,
            Price price,
            Delivery delivery,
            boolean selfService,
            IdentityCheck identity,
            BookingForm form,
            PolicyView policy) {
        static ServiceView of(ServicePlan service) {
            return new ServiceView(
                    service.id(),
                    service.names(),
                    service.durationMinutes(),
                    service.policy().maxPartySize(),
                    service.category(),
                    service.price(),
                    service.delivery(),
                    service.policy().selfService(),
                    service.policy().identity(),
                    service.form().fields().isEmpty() ? null : service.form(),
                    PolicyView.of(service.policy()));
        }
    }

    /**
     * Somebody whom customers may ask for.
     *
     * @param serviceIds for which
     */
    public record StaffView(UUID id, String name, List<UUID> serviceIds) {
        static StaffView of(BranchPlan plan, StaffPlan member) {
            List<UUID> theirs = plan.services().stream()
                    .filter(service -> service.bookable() && service.needs().staff())
                    .filter(service -> service.needs().admits(member, service.id()))
                    .map(ServicePlan::id)
                    .toList();
            return new StaffView(member.id(), member.name(), theirs);
        }
    }

    @GET
    @Operation(summary = "The branches of an organisation")
    public List<BranchView> list(@QueryParam("tenant") @NotNull UUID tenantId) {
        return plans.ofTenant(tenantId).stream().map(BranchView::of).toList();
    }

    @GET
    @Path("/{branchId}")
    @Operation(summary = "One branch, with its hours and what can be booked there")
    public BranchView one(@PathParam("branchId") UUID branchId) {
        return BranchView.of(plans.of(branchId));
    }
}
