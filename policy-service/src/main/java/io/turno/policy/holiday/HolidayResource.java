package io.turno.policy.holiday;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.contracts.plan.Holiday;
import io.turno.policy.definition.BranchHolidaysDefinition;
import io.turno.policy.definition.HolidayCalendarDefinition;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/countries/{code}/holidays}: on which days branches stay closed that say nothing else. */
@Path("/api/v1/countries/{code}/holidays")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR, Role.AUDITOR})
@RunOnVirtualThread
@Tag(name = "Holidays")
public class HolidayResource {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final FindCalendar calendars;
    private final ImportHolidays importHolidays;
    private final Caller caller;

    HolidayResource(FindCalendar calendars, ImportHolidays importHolidays, Caller caller) {
        this.calendars = calendars;
        this.importHolidays = importHolidays;
        this.caller = caller;
    }

    /** @param region absent for what the whole country has in common */
    @Schema(example = """
            {"year": 2027, "region": "SCT"}""")
    public record ImportRequest(
            @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer year,

            @Pattern(regexp = BranchHolidaysDefinition.REGION, message = BranchHolidaysDefinition.REGION_MESSAGE)
            String region) {}

    /**
     * The holidays of one year.
     *
     * @param imported false where this is what an import would bring
     * @param holidays in order, each date once
     */
    public record HolidaysView(String countryCode, String region, int year, boolean imported, List<Holiday> holidays) {
        static HolidaysView of(HolidayCalendarDefinition calendar, boolean imported) {
            return new HolidaysView(
                    calendar.countryCode(), calendar.region(), calendar.year(), imported, calendar.holidays());
        }
    }

    /** @param code what a branch names as its region */
    public record RegionView(String code, String name) {}

    @GET
    @Operation(
            summary = "The holidays of a year",
            description = "As the organisation imported them; where it did not, what an import would bring.")
    @APIResponse(responseCode = "422", description = "no-holiday-calendar, unknown-region")
    public HolidaysView list(
            @PathParam("code") String code,
            @QueryParam("year") @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR) Integer year,
            @QueryParam("region") String region) {
        return calendars.of(caller.tenant(), code, region, year);
    }

    @GET
    @Path("/regions")
    @Operation(summary = "The regions with holidays of their own")
    @APIResponse(responseCode = "422", description = "no-holiday-calendar")
    public List<RegionView> regions(@PathParam("code") String code) {
        return calendars.regions(code);
    }

    @POST
    @Path("/imports")
    @RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER})
    @Operation(
            summary = "Import the holidays of a year",
            description = "In place of an earlier import. Later years follow by themselves as they come into reach.")
    @APIResponse(responseCode = "422", description = "no-holiday-calendar, unknown-region")
    public HolidaysView importYear(@PathParam("code") String code, @Valid @NotNull ImportRequest request) {
        if (!caller.is(Role.HQ_ADMIN) && !caller.reachesCountry(code)) {
            throw new Refused(CommonRefusal.FORBIDDEN, "Your account does not reach this country.");
        }
        var imported = importHolidays.again(caller, code, request.region(), request.year());
        return HolidaysView.of(imported.definition(), true);
    }
}
