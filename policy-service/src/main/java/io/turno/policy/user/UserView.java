package io.turno.policy.user;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Somebody who signs in for the organisation.
 *
 * @param enabled false where they may not sign in
 * @param mustChangePassword true until the temporary one was changed
 * @param branches ids, or {@code *}
 * @param countries ISO 3166 codes, or {@code *}
 */
public record UserView(
        String id,
        String username,
        String email,
        String firstName,
        String lastName,
        boolean enabled,
        boolean mustChangePassword,
        List<String> roles,
        List<String> branches,
        List<String> countries) {

    static UserView of(AccountView account, List<String> roles) {
        return new UserView(
                account.id(),
                account.username(),
                account.email(),
                account.firstName(),
                account.lastName(),
                Boolean.TRUE.equals(account.enabled()),
                account.mustChangePassword(),
                roles,
                account.attribute("branches"),
                account.attribute("countries"));
    }

    Grant grant() {
        return new Grant(roles, branches, countries);
    }

    /**
     * With the password that has to be changed at the first sign-in.
     *
     * @param temporaryPassword told this once; absent where the same request was answered before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PasswordView(UserView user, String temporaryPassword) {}
}
