package io.turno.booking.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.NoCache;

/** {@code /api/v1/staff/{staffId}}: what a member of staff has to do when. */
@Path("/api/v1/staff/{staffId}")
@RunOnVirtualThread
@Tag(name = "Staff")
public class StaffCalendarResource {
    private static final String CALENDAR = "text/calendar;charset=UTF-8";
    private static final int MOST_DAYS = 92;

    private final StaffCalendar calendar;
    private final CalendarLinks links;
    private final Caller caller;

    StaffCalendarResource(StaffCalendar calendar, CalendarLinks links, Caller caller) {
        this.calendar = calendar;
        this.links = links;
        this.caller = caller;
    }

    /** @param url for a calendar program; whoever has it reads the calendar */
    public record CalendarLinkView(URI url) {}

    @GET
    @Path("/calendar.ics")
    @Produces(CALENDAR)
    @Operation(
            summary = "The calendar as a feed",
            description = "From a week back to 60 days ahead, for calendar programs; by the link of /calendar-link.")
    @APIResponse(responseCode = "200", description = "iCalendar (RFC 5545)")
    @APIResponse(responseCode = "304", description = "As the ETag in If-None-Match says")
    @APIResponse(responseCode = "404", description = "not-found: also where the link was renewed")
    public Response feed(
            @PathParam("staffId") UUID staffId, @QueryParam("token") String token, @Context Request request) {
        byte[] feed = calendar.feed(staffId, token).getBytes(StandardCharsets.UTF_8);
        var tag = new EntityTag(hash(feed));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(feed, CALENDAR) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @POST
    @Path("/calendar-link")
    @RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR})
    @Operation(
            summary = "A new link to the feed",
            description = "For the person, and for managers of all branches where the person works. It ends the link"
                    + " before.")
    @APIResponse(responseCode = "200", description = "The link is in this answer only")
    public CalendarLinkView renewLink(
            @PathParam("staffId") UUID staffId, @HeaderParam("Idempotency-Key") String idempotencyKey) {
        return new CalendarLinkView(links.renew(caller, staffId, idempotencyKey));
    }

    @GET
    @Path("/appointments")
    @NoCache
    @RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR, Role.AUDITOR
    })
    @Operation(
            summary = "A colleague's appointments",
            description = "At the branches that the caller reaches, in order of start; dates are each branch's. At most"
                    + " 92 days.")
    public List<StaffAppointmentView> appointments(
            @PathParam("staffId") UUID staffId,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to) {
        if (to.isBefore(from) || !to.isBefore(from.plusDays(MOST_DAYS))) {
            throw Refused.invalid(new FieldError("to", "is on or after from, within %d days".formatted(MOST_DAYS)));
        }
        return calendar.between(caller, staffId, from, to);
    }

    private static String hash(byte[] feed) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(feed);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
