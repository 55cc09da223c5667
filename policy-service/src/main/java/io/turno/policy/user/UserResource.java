package io.turno.policy.user;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.policy.user.UserRequests.EditUserRequest;
import io.turno.policy.user.UserRequests.InviteUserRequest;
import io.turno.policy.user.UserView.PasswordView;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.NoCache;

/** {@code /api/v1/users}: who signs in for the organisation. Everybody manages only whom he could have made. */
@Path("/api/v1/users")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER})
@RunOnVirtualThread
@Tag(name = "Users")
public class UserResource {
    private static final String ID = "[0-9a-f-]{36}";
    private static final int MOST = 50;

    private final FindUsers users;
    private final WriteUser writeUser;
    private final Caller caller;

    UserResource(FindUsers users, WriteUser writeUser, Caller caller) {
        this.users = users;
        this.writeUser = writeUser;
        this.caller = caller;
    }

    @GET
    @NoCache
    @Operation(
            summary = "The users within the caller's scope",
            description = "In order of user name. A page may be shorter than its limit; go on while there is a next.")
    public Page<UserView> list(
            @QueryParam("q") @Size(max = 120) String typed,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(MOST) int limit) {
        return users.list(caller, typed, after, limit);
    }

    @GET
    @Path("/{id: " + ID + "}")
    @NoCache
    @Operation(summary = "One user")
    public UserView one(@PathParam("id") String id) {
        return users.one(caller, id);
    }

    @POST
    @NoCache
    @Operation(
            summary = "Invite somebody",
            description = "The temporary password is told this once, and has to be changed at the first sign-in.")
    @APIResponse(
            responseCode = "201",
            description = "Invited",
            content = @Content(schema = @Schema(implementation = PasswordView.class)))
    @APIResponse(responseCode = "403", description = "beyond-your-scope: errors names what is not the caller's to give")
    @APIResponse(responseCode = "409", description = "user-name-taken")
    @APIResponse(responseCode = "503", description = "users-away")
    public Response invite(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull InviteUserRequest request) {
        PasswordView invited = writeUser.invite(caller, request, key);
        return Response.created(URI.create("/api/v1/users/" + invited.user().id()))
                .entity(invited)
                .build();
    }

    @PUT
    @Path("/{id: " + ID + "}")
    @Operation(summary = "Change, disable or enable somebody", description = "Not oneself.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "403", description = "beyond-your-scope")
    @APIResponse(responseCode = "409", description = "user-name-taken: somebody else has this email address")
    @APIResponse(responseCode = "422", description = "not-yourself")
    public UserView edit(@PathParam("id") String id, @Valid @NotNull EditUserRequest request) {
        return writeUser.edit(caller, id, request);
    }

    @POST
    @Path("/{id: " + ID + "}/password")
    @NoCache
    @Operation(
            summary = "Give somebody a new temporary password",
            description = "Told this once. Whoever is signed in with the old one is out.")
    @APIResponse(responseCode = "200", description = "Done")
    @APIResponse(responseCode = "422", description = "not-yourself")
    public PasswordView resetPassword(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key) {
        return writeUser.resetPassword(caller, id, key);
    }
}
