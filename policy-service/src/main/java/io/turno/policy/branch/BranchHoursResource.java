package io.turno.policy.branch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.contracts.plan.DateException;
import io.turno.contracts.plan.OpeningWindow;
import io.turno.contracts.plan.WeeklyWindow;
import io.turno.policy.branch.EditBranch.Asked;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.BranchHolidaysDefinition;
import io.turno.policy.document.Document;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.version.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import static io.turno.policy.branch.Parts.replaced;
import static io.turno.policy.branch.Parts.without;

/** {@code /api/v1/branches/{id}/hours} and what else decides when a branch is open. Changes as in {@link BranchPartResource}. */
@Path("/api/v1/branches/{id}")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER})
@RunOnVirtualThread
@Tag(name = "Opening hours")
public class BranchHoursResource {
    private static final String IF_MATCH = "If-Match";

    private final EditBranch editBranch;
    private final FindBranch branches;
    private final FindHours hours;
    private final Caller caller;

    BranchHoursResource(EditBranch editBranch, FindBranch branches, FindHours hours, Caller caller) {
        this.editBranch = editBranch;
        this.branches = branches;
        this.hours = hours;
        this.caller = caller;
    }

    /** @param windows rules that repeat; those of a day may touch, not overlap on any date */
    @Schema(example = """
            {"windows": [
              {"day": "MONDAY", "from": "09:00", "to": "17:00", "breaks": [{"from": "12:30", "to": "13:00"}]},
              {"day": "SATURDAY", "from": "10:00", "to": "13:00", "repeats": {"weekOfMonth": "LAST"}},
              {"day": "THURSDAY", "from": "18:00", "to": "20:00",
               "repeats": {"from": "2026-01-05", "until": "2026-12-31", "everyWeeks": 2}}]}""")
    public record HoursRequest(@NotNull @Size(max = 70) List<@NotNull WeeklyWindow> windows) {}

    /** @param windows empty where it stays closed */
    public record ExceptionRequest(
            @NotNull @Size(max = 10) List<@NotNull OpeningWindow> windows,
            @Size(max = 200) String reason) {}

    @GET
    @Path("/hours")
    @RolesAllowed({
        Role.HQ_ADMIN,
        Role.COUNTRY_MANAGER,
        Role.BRANCH_MANAGER,
        Role.RECEPTION,
        Role.OPERATOR,
        Role.AUDITOR,
        Role.PARTNER
    })
    @Operation(
            summary = "When it is open, day by day",
            description = "Each day with what decides about it: a weekly rule, its own "
                    + "or of its template, a holiday or an exception. "
                    + "At most 366 days.")
    public List<DayHoursView> openDays(
            @PathParam("id") UUID id,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to) {
        return hours.between(caller, id, from, to);
    }

    @PUT
    @Path("/hours")
    @Operation(summary = "Set the weekly hours")
    @APIResponse(responseCode = "422", description = "hours-overlap, with every pair of windows in conflicts")
    public Response hours(
            @PathParam("id") UUID id, @HeaderParam(IF_MATCH) String version, @Valid @NotNull HoursRequest request) {
        return change(id, version, "branch.hours-changed", branch -> branch.withHours(request.windows()));
    }

    @PUT
    @Path("/exceptions/{date}")
    @Operation(
            summary = "Set other hours for a date, or none",
            description = "Wins over the weekly hours and over a holiday.")
    public Response exception(
            @PathParam("id") UUID id,
            @PathParam("date") LocalDate date,
            @HeaderParam(IF_MATCH) String version,
            @Valid @NotNull ExceptionRequest request) {
        var exception = new DateException(date, request.windows(), request.reason());
        return change(
                id,
                version,
                "branch.exception-set",
                branch -> branch.withExceptions(
                        replaced(branch.exceptions(), known -> known.date().equals(date), exception)));
    }

    @DELETE
    @Path("/exceptions/{date}")
    @Operation(summary = "Back to the weekly hours on a date")
    public Response noException(
            @PathParam("id") UUID id, @PathParam("date") LocalDate date, @HeaderParam(IF_MATCH) String version) {
        return change(
                id,
                version,
                "branch.exception-removed",
                branch -> branch.withExceptions(
                        without(branch.exceptions(), known -> known.date().equals(date))));
    }

    @PUT
    @Path("/holidays")
    @Operation(
            summary = "Say which holidays it observes",
            description = "Those of its region, or of the whole country, without some and with others of its own.")
    @APIResponse(responseCode = "422", description = "no-holiday-calendar, unknown-region")
    public Response holidays(
            @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) String version,
            @Valid @NotNull BranchHolidaysDefinition holidays) {
        return change(id, version, "branch.holidays-changed", branch -> branch.withHolidays(holidays));
    }

    private Response change(UUID id, String version, String action, UnaryOperator<BranchDefinition> change) {
        Document<BranchDefinition> written =
                editBranch.change(new Asked(caller, id, Versions.ofIfMatch(version)), action, change);
        return Versions.read(branches.view(caller, written), written.version());
    }
}
