package io.turno.branch.signin;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;

/** PINs, and attempts at them, in the database. */
@Singleton
class SignInRepository {
    private static final String SET_PIN = """
            insert into local_sign_in (tenant_id, account, subject, pin_hash, roles, pin_set_at, seen_at)
            values (:tenantId, :account, :subject, :pinHash, :roles, :now, :now)
            on conflict (tenant_id, account) do update
            set subject = excluded.subject, pin_hash = excluded.pin_hash, roles = excluded.roles,
                pin_set_at = excluded.pin_set_at, seen_at = excluded.seen_at
            """;
    private static final String SEEN = """
            update local_sign_in set roles = :roles, seen_at = greatest(seen_at, :now)
            where tenant_id = :tenantId and account = :account and subject = :subject
            """;

    void setPin(Handle handle, UUID tenantId, LocalSignIn person, Instant now) {
        handle.createUpdate(SET_PIN)
                .bind("tenantId", tenantId)
                .bind("account", person.account())
                .bind("subject", person.subject())
                .bind("pinHash", person.pinHash())
                .bind("roles", person.roles().toArray(String[]::new))
                .bind("now", now)
                .execute();
    }

    void seen(Handle handle, UUID tenantId, String account, String subject, Collection<String> roles, Instant now) {
        handle.createUpdate(SEEN)
                .bind("tenantId", tenantId)
                .bind("account", account)
                .bind("subject", subject)
                .bind("roles", roles.stream().sorted().toArray(String[]::new))
                .bind("now", now)
                .execute();
    }

    Optional<LocalSignIn> find(Handle handle, UUID tenantId, String account) {
        return handle.select("""
                        select account, subject, pin_hash, roles, seen_at
                        from local_sign_in where tenant_id = ? and account = ?
                        """, tenantId, account).mapTo(LocalSignIn.class).findOne();
    }

    /** Attempts at one account wait for each other from here on; those that were long ago are forgotten. */
    Lockout lockAttempts(Handle handle, UUID tenantId, String account, Instant now, Instant forgetBefore) {
        handle.execute("delete from sign_in_attempt where tenant_id = ? and tried_at < ?", tenantId, forgetBefore);
        handle.execute("""
                insert into sign_in_attempt (tenant_id, account, failures, lockouts, tried_at) values (?, ?, 0, 0, ?)
                on conflict do nothing
                """, tenantId, account, now);
        return handle.select("""
                        select failures, lockouts, locked_until
                        from sign_in_attempt where tenant_id = ? and account = ? for update
                        """, tenantId, account).mapTo(Lockout.class).one();
    }

    void keep(Handle handle, UUID tenantId, String account, Lockout lockout, Instant now) {
        handle.createUpdate("""
                        update sign_in_attempt
                        set failures = :failures, lockouts = :lockouts, locked_until = :lockedUntil, tried_at = :now
                        where tenant_id = :tenantId and account = :account
                        """)
                .bindMethods(lockout)
                .bind("tenantId", tenantId)
                .bind("account", account)
                .bind("now", now)
                .execute();
    }
}
