package io.turno.policy.user;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.turno.policy.PolicyRefusal;
import io.turno.policy.user.AccountView.CredentialRequest;
import io.turno.policy.user.UserRequests.EditUserRequest;
import io.turno.policy.user.UserRequests.InviteUserRequest;
import io.turno.policy.user.UserView.PasswordView;
import io.turno.support.access.Caller;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/**
 * Invites, changes and disables users. Keycloak is asked within the transaction that audits it: what it refuses leaves no trace
 * here.
 */
@Singleton
class WriteUser {
    private final Database database;
    private final Directory directory;
    private final FindUsers users;
    private final Scope scope;
    private final Idempotency idempotency;
    private final Audit audit;

    WriteUser(
            Database database,
            Directory directory,
            FindUsers users,
            Scope scope,
            Idempotency idempotency,
            Audit audit) {
        this.database = database;
        this.directory = directory;
        this.users = users;
        this.scope = scope;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    /** @throws Refused {@link PolicyRefusal#BEYOND_YOUR_SCOPE}, {@link PolicyRefusal#USER_NAME_TAKEN} */
    PasswordView invite(Caller caller, InviteUserRequest request, String key) {
        UUID tenantId = caller.tenant();
        String password = TemporaryPassword.next();
        return withPassword(
                password,
                isFirst -> database.inTenant(tenantId, handle -> {
                    scope.mustHold(scope.of(handle, caller), request.grant());
                    return idempotency.once(handle, tenantId, "user.invite", key, request, UserView.class, () -> {
                        isFirst.set(true);
                        UserView user = directory.signedIn(session -> created(session, tenantId, request, password));
                        note(handle, caller, "user.invited", user);
                        return user;
                    });
                }));
    }

    /** All of it is as the request says afterwards. */
    UserView edit(Caller caller, String id, EditUserRequest request) {
        mustBeSomebodyElse(caller, id);
        return database.inTenant(caller.tenant(), handle -> {
            Grant own = scope.of(handle, caller);
            scope.mustHold(own, request.grant());
            return directory.signedIn(session -> {
                UserView before = users.mine(session, caller.tenant(), own, id);
                UserView after = changed(session, caller.tenant(), before, request);
                note(handle, caller, action(before, after), after);
                return after;
            });
        });
    }

    PasswordView resetPassword(Caller caller, String id, String key) {
        mustBeSomebodyElse(caller, id);
        UUID tenantId = caller.tenant();
        String password = TemporaryPassword.next();
        return withPassword(
                password,
                isFirst -> database.inTenant(tenantId, handle -> {
                    Grant own = scope.of(handle, caller);
                    return idempotency.once(handle, tenantId, "user.password", key, id, UserView.class, () -> {
                        isFirst.set(true);
                        UserView user = directory.signedIn(session -> {
                            users.mine(session, tenantId, own, id);
                            session.resetPassword(id, password);
                            return users.mine(session, tenantId, own, id);
                        });
                        note(handle, caller, "user.password-reset", user);
                        return user;
                    });
                }));
    }

    @FunctionalInterface
    private interface Work {
        /** @param isFirst to be set where it is not a repetition */
        UserView done(AtomicBoolean isFirst);
    }

    /** What is kept for repetitions is the user without the password. */
    private static PasswordView withPassword(String password, Work work) {
        var isFirst = new AtomicBoolean();
        UserView user = work.done(isFirst);
        return new PasswordView(user, isFirst.get() ? password : null);
    }

    private static UserView created(
            Directory.Session session, UUID tenantId, InviteUserRequest request, String password) {
        String id = session.create(new AccountView(
                null,
                request.username(),
                request.email(),
                request.firstName(),
                request.lastName(),
                true,
                attributes(tenantId, request.grant()),
                null,
                List.of(CredentialRequest.temporary(password))));
        return orUndone(session, id, () -> {
            session.setRoles(id, request.roles());
            return UserView.of(session.get(id), session.mappings(id).roles());
        });
    }

    /** Somebody without roles does not stay behind. */
    private static UserView orUndone(Directory.Session session, String id, Supplier<UserView> rest) {
        try {
            return rest.get();
        } catch (RuntimeException failed) {
            session.delete(id);
            throw failed;
        }
    }

    private static UserView changed(
            Directory.Session session, UUID tenantId, UserView before, EditUserRequest request) {
        session.update(new AccountView(
                before.id(),
                before.username(),
                request.email(),
                request.firstName(),
                request.lastName(),
                request.enabled(),
                attributes(tenantId, request.grant()),
                null,
                null));
        session.setRoles(before.id(), request.roles());
        if (!request.enabled()) {
            session.logout(before.id());
        }
        return UserView.of(
                session.get(before.id()), session.mappings(before.id()).roles());
    }

    private static Map<String, List<String>> attributes(UUID tenantId, Grant grant) {
        return Map.of(
                "tenant", List.of(tenantId.toString()), "branches", grant.branches(), "countries", grant.countries());
    }

    private static String action(UserView before, UserView after) {
        if (before.enabled() == after.enabled()) {
            return "user.changed";
        }
        return after.enabled() ? "user.enabled" : "user.disabled";
    }

    private void note(Handle handle, Caller caller, String action, UserView user) {
        var details = Map.of(
                "roles", String.join(",", user.roles()),
                "branches", String.join(",", user.branches()),
                "countries", String.join(",", user.countries()));
        audit.record(handle, caller.tenant(), caller.actor(), action, user.id(), null, details);
    }

    private static void mustBeSomebodyElse(Caller caller, String id) {
        if (caller.subject().filter(id::equals).isPresent()) {
            throw new Refused(PolicyRefusal.NOT_YOURSELF);
        }
    }
}
