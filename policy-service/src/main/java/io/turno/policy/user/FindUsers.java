package io.turno.policy.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.turno.policy.user.AccountView.MappingsView;
import io.turno.support.access.Caller;
import io.turno.support.data.Database;
import io.turno.support.paging.Page;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;

/** Reads the users of the caller's organisation whom he could have made; the others look as if there were none. */
@Singleton
class FindUsers {
    /** Users that one page looks through, however few of them fit. */
    private static final int MOST_SEEN = 500;

    private final Database database;
    private final Directory directory;
    private final Scope scope;

    FindUsers(Database database, Directory directory, Scope scope) {
        this.database = database;
        this.directory = directory;
        this.scope = scope;
    }

    /**
     * In order of user name.
     *
     * @param typed part of a user name, name or email; null: all
     * @param after where the page before ended; null: the beginning
     */
    Page<UserView> list(Caller caller, String typed, String after, int limit) {
        Grant own = own(caller);
        int first = place(after);
        return directory.signedIn(session -> page(session, new Wish(caller.tenant(), own, typed), first, limit));
    }

    UserView one(Caller caller, String id) {
        Grant own = own(caller);
        return directory.signedIn(session -> mine(session, caller.tenant(), own, id));
    }

    /** @throws Refused {@link CommonRefusal#NOT_FOUND} */
    UserView mine(Directory.Session session, UUID tenantId, Grant own, String id) {
        return visible(session, new Wish(tenantId, own, null), session.get(id))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    private record Wish(UUID tenantId, Grant own, String typed) {}

    private Grant own(Caller caller) {
        return database.inTenant(caller.tenant(), handle -> scope.of(handle, caller));
    }

    private static Page<UserView> page(Directory.Session session, Wish wish, int first, int limit) {
        var found = new ArrayList<UserView>();
        int place = first;
        while (place < first + MOST_SEEN) {
            List<AccountView> batch = session.list(wish.tenantId(), place, limit);
            for (AccountView account : batch) {
                if (found.size() == limit) {
                    return new Page<>(found, Integer.toString(place));
                }
                place++;
                visible(session, wish, account).ifPresent(found::add);
            }
            if (batch.size() < limit) {
                return new Page<>(found, null);
            }
        }
        return new Page<>(found, Integer.toString(place));
    }

    private static Optional<UserView> visible(Directory.Session session, Wish wish, AccountView account) {
        boolean theirs =
                account.attribute("tenant").equals(List.of(wish.tenantId().toString()));
        if (!theirs || !fits(account, wish.typed())) {
            return Optional.empty();
        }
        MappingsView mappings = session.mappings(account.id());
        return Optional.of(UserView.of(account, mappings.roles()))
                .filter(_ -> !mappings.isKeycloaksOwn())
                .filter(user -> MayGrant.wrong(wish.own(), user.grant()).isEmpty());
    }

    private static boolean fits(AccountView account, String typed) {
        if (typed == null || typed.isBlank()) {
            return true;
        }
        String part = typed.strip().toLowerCase(Locale.ROOT);
        String name = account.firstName() + " " + account.lastName();
        return Stream.of(account.username(), account.email(), name)
                .anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains(part));
    }

    private static int place(String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,7}")) {
            throw Refused.invalid(new FieldError("after", "send the next of the page before"));
        }
        return Integer.parseInt(after);
    }
}
