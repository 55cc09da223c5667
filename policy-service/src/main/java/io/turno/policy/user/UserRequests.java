package io.turno.policy.user;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.turno.policy.definition.ContactText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What administrators ask for. */
final class UserRequests {
    private static final String USER_NAME = "[a-z0-9][a-z0-9._@-]{2,99}";
    private static final String BRANCH = "\\*|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String COUNTRY = "\\*|[A-Z]{2}";
    private static final String BRANCH_MESSAGE = "is the id of a branch, or *";
    private static final String COUNTRY_MESSAGE = "is an ISO 3166 code like GB, or *";

    private UserRequests() {}

    /** Somebody new. */
    @Schema(example = """
            {"username": "reception.london.2", "email": "noor@meridian.example", "firstName": "Noor", "lastName": "Haddad",
             "roles": ["reception"], "branches": ["01900000-0000-7000-8000-000000000101"], "countries": []}""")
    public record InviteUserRequest(
            @NotNull @Pattern(regexp = USER_NAME, message = "is 3 to 100 of a-z, 0-9, dot, dash, underscore and @")
            String username,

            @NotNull
            @Pattern(regexp = ContactText.EMAIL, message = ContactText.EMAIL_MESSAGE)
            @Size(max = ContactText.LONGEST_EMAIL)
            String email,

            @NotBlank @Size(max = 100) String firstName,
            @NotBlank @Size(max = 100) String lastName,
            @NotEmpty @Size(max = 8) List<@NotNull String> roles,

            @Size(max = 500) List<@NotNull @Pattern(regexp = BRANCH, message = BRANCH_MESSAGE) String> branches,

            @Size(max = 250) List<@NotNull @Pattern(regexp = COUNTRY, message = COUNTRY_MESSAGE) String> countries) {
        Grant grant() {
            return new Grant(roles, branches, countries);
        }
    }

    /** Somebody as they are to be, all of it. */
    public record EditUserRequest(
            @NotNull
            @Pattern(regexp = ContactText.EMAIL, message = ContactText.EMAIL_MESSAGE)
            @Size(max = ContactText.LONGEST_EMAIL)
            String email,

            @NotBlank @Size(max = 100) String firstName,
            @NotBlank @Size(max = 100) String lastName,
            @NotNull Boolean enabled,
            @NotEmpty @Size(max = 8) List<@NotNull String> roles,

            @Size(max = 500) List<@NotNull @Pattern(regexp = BRANCH, message = BRANCH_MESSAGE) String> branches,

            @Size(max = 250) List<@NotNull @Pattern(regexp = COUNTRY, message = COUNTRY_MESSAGE) String> countries) {
        Grant grant() {
            return new Grant(roles, branches, countries);
        }
    }
}
