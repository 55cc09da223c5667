package io.turno.policy.staff;

import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.policy.definition.StaffDefinition;
import io.turno.policy.definition.TimeOffDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.edit.Asked;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.paging.Page;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import io.turno.support.version.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import static io.turno.policy.branch.Parts.replaced;
import static io.turno.policy.branch.Parts.without;

/** {@code /api/v1/staff}: who serves people, where, when and with what. */
@Path("/api/v1/staff")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER})
@RunOnVirtualThread
@Tag(name = "Staff")
public class StaffResource {
    private static final String IF_MATCH = "If-Match";

    private final EditMember editMember;
    private final FindMember members;
    private final Caller caller;

    StaffResource(EditMember editMember, FindMember members, Caller caller) {
        this.editMember = editMember;
        this.members = members;
        this.caller = caller;
    }

    /**
     * When somebody is away.
     *
     * @param from inclusive, by the clock of the branch
     * @param to exclusive
     * @param reason for managers only
     */
    public record TimeOffRequest(
            @NotNull LocalDateTime from,
            @NotNull LocalDateTime to,
            @Size(max = 200) String reason) {
        /** @throws Refused where it ends before it begins */
        private TimeOffDefinition of(UUID id) {
            if (!from.isBefore(to)) {
                throw Refused.invalid(new FieldError("/to", "is after from"));
            }
            return new TimeOffDefinition(id, from, to, reason);
        }
    }

    @GET
    @RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR, Role.AUDITOR
    })
    @Operation(
            summary = "The members of staff that the caller reaches",
            description = "In order of id. Only managers read how they are reached and why they are away.")
    public Page<StaffView> list(
            @QueryParam("branch") UUID branchId,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return members.list(caller, branchId, after, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR, Role.AUDITOR
    })
    @Operation(summary = "One member of staff")
    public Response get(@PathParam("id") UUID id) {
        StaffView view = members.one(caller, id);
        return Versions.read(view, view.version());
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Define a member of staff",
            description = "All of it, for whoever reaches every branch of the person, before and after. "
                    + "What is booked stays as it is.")
    @APIResponse(responseCode = "412", description = "stale-version")
    @APIResponse(responseCode = "422", description = "hours-overlap, also of hours at two branches")
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) String version,
            @Valid @NotNull StaffDefinition definition) {
        Document<StaffDefinition> written = editMember.put(asked(id, version), definition);
        return Versions.written(members.view(caller, written), written.version());
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Forget a member of staff",
            description = "Nothing new is booked with the person; what is booked stays as it is.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(responseCode = "409", description = "in-use, while a service names the person")
    public void delete(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) String version) {
        editMember.delete(asked(id, version));
    }

    @PUT
    @Path("/{id}/time-off/{timeOffId}")
    @Operation(
            summary = "Note that somebody is away",
            description = "For whoever reaches one of the person's branches. What is booked stays as it is.")
    public Response timeOff(
            @PathParam("id") UUID id,
            @PathParam("timeOffId") UUID timeOffId,
            @HeaderParam(IF_MATCH) String version,
            @Valid @NotNull TimeOffRequest request) {
        TimeOffDefinition away = request.of(timeOffId);
        return change(
                id,
                version,
                "time-off-set",
                person -> person.withTimeOff(
                        replaced(person.timeOff(), known -> known.id().equals(timeOffId), away)));
    }

    @DELETE
    @Path("/{id}/time-off/{timeOffId}")
    @Operation(summary = "Somebody is not away after all")
    public Response noTimeOff(
            @PathParam("id") UUID id, @PathParam("timeOffId") UUID timeOffId, @HeaderParam(IF_MATCH) String version) {
        return change(
                id,
                version,
                "time-off-removed",
                person -> person.withTimeOff(
                        without(person.timeOff(), known -> known.id().equals(timeOffId))));
    }

    private Response change(UUID id, String version, String what, UnaryOperator<StaffDefinition> change) {
        Document<StaffDefinition> written = editMember.change(asked(id, version), what, change);
        return Versions.read(members.view(caller, written), written.version());
    }

    private Asked asked(UUID id, String version) {
        return new Asked(caller, id.toString(), Versions.ofIfMatch(version));
    }
}
