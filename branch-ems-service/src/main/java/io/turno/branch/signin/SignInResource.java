package io.turno.branch.signin;

import java.time.Instant;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.branch.BranchRefusal;
import io.turno.branch.limit.AddressLimit;
import io.turno.branch.limit.AddressLimit.Kind;
import io.turno.branch.signin.SignIn.Granted;
import io.turno.branch.staff.BranchStaff;
import io.turno.support.access.Role;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/sign-in}: the way in while the centre can't be reached. */
@Path("/api/v1/sign-in")
@RunOnVirtualThread
@Tag(name = "Sign-in")
public class SignInResource {
    private final SetPin setPin;
    private final SignIn signIn;
    private final AddressLimit limit;
    private final BranchStaff staff;

    SignInResource(SetPin setPin, SignIn signIn, AddressLimit limit, BranchStaff staff) {
        this.setPin = setPin;
        this.signIn = signIn;
        this.limit = limit;
        this.staff = staff;
    }

    /** @param pin six to twelve digits, not all the same and not in a row */
    public record PinRequest(
            @NotNull @Pattern(regexp = "[0-9]{6,12}", message = "must be 6 to 12 digits")
            String pin) {}

    /** @param account the user name at the centre */
    public record SignInRequest(
            @NotBlank @Size(max = 100) String account,

            @NotNull @Pattern(regexp = "[0-9]{6,12}", message = "must be 6 to 12 digits")
            String pin) {}

    /** @param token a bearer token that this branch takes, and nobody else */
    public record SignInView(String token, Instant until) {}

    @PUT
    @Path("/pin")
    @RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR})
    @Operation(
            summary = "Choose a PIN for this branch",
            description =
                    "With a token of the centre. The branch remembers the roles of whoever has one, for seven days after "
                            + "it last saw such a token.")
    @APIResponse(responseCode = "204", description = "It counts from now on")
    public void choose(@Valid @NotNull PinRequest request) {
        setPin.set(staff.online(), new Pin(request.pin()));
    }

    @POST
    @PermitAll
    @Operation(summary = "Sign in at the branch", description = "Only while the centre can't be reached.")
    @APIResponse(responseCode = "200", description = "A token, for at most twelve hours")
    @APIResponse(responseCode = "401", description = "sign-in-failed: wrong, unknown, locked, or not seen for too long")
    @APIResponse(responseCode = "409", description = "centre-reachable")
    @APIResponse(responseCode = "429", description = "too-many-requests (with retryAt)")
    public SignInView in(@Valid @NotNull SignInRequest request) {
        limit.check(Kind.SIGN_IN_FAILURE);
        try {
            String account = request.account().strip().toLowerCase(Locale.ROOT);
            Granted granted = signIn.in(account, new Pin(request.pin()));
            return new SignInView(granted.token(), granted.until());
        } catch (Refused refused) {
            if (refused.refusal() == BranchRefusal.SIGN_IN_FAILED) {
                limit.count(Kind.SIGN_IN_FAILURE);
            }
            throw refused;
        }
    }
}
