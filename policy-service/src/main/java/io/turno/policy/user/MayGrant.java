package io.turno.policy.user;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.turno.contracts.PureRule;
import io.turno.support.access.Role;
import io.turno.support.problem.FieldError;

/**
 * What an administrator may give to others: no role above the own, and nothing outside the own scope. The same rule says whom
 * an administrator sees and changes: whom he could have made.
 */
@PureRule
final class MayGrant {
    /** An auditor reads everything, so only those give it who may. */
    private static final int EVERYTHING = 3;
    /** Not for people: partners' systems and external cron have accounts of their own. */
    private static final int NEVER = 9;

    private static final Map<String, Integer> RANKS = Map.of(
            Role.HQ_ADMIN,
            EVERYTHING,
            Role.AUDITOR,
            EVERYTHING,
            Role.COUNTRY_MANAGER,
            2,
            Role.BRANCH_MANAGER,
            1,
            Role.RECEPTION,
            0,
            Role.OPERATOR,
            0,
            Role.PARTNER,
            NEVER,
            Role.JOBS,
            NEVER);
    private static final List<String> GIVERS = List.of(Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER);

    private MayGrant() {}

    /** True for what is known here; a realm has others, of its own. */
    static boolean isRole(String name) {
        return RANKS.containsKey(name);
    }

    /**
     * @param own of who gives, with the ids of all branches that he reaches
     * @return what may not be given, each by its place
     */
    static List<FieldError> wrong(Grant own, Grant wanted) {
        int rank = own.roles().stream()
                .filter(GIVERS::contains)
                .mapToInt(RANKS::get)
                .max()
                .orElse(-1);
        var errors = new ArrayList<FieldError>();
        errors.addAll(wrong("roles", wanted.roles(), role -> RANKS.getOrDefault(role, NEVER) <= rank));
        errors.addAll(wrong("branches", wanted.branches(), within(own.branches())));
        errors.addAll(wrong("countries", wanted.countries(), within(own.countries())));
        boolean nowhere = wanted.branches().isEmpty() && wanted.countries().isEmpty();
        if (nowhere && !own.branches().contains(Grant.ALL)) {
            errors.add(new FieldError("/branches", "is empty, and so is countries: that is nowhere"));
        }
        return errors;
    }

    private static List<FieldError> wrong(String field, List<String> wanted, Predicate<String> may) {
        var errors = new ArrayList<FieldError>();
        for (int place = 0; place < wanted.size(); place++) {
            if (!may.test(wanted.get(place))) {
                errors.add(new FieldError("/%s/%d".formatted(field, place), "is not yours to give"));
            }
        }
        return errors;
    }

    private static Predicate<String> within(Collection<String> own) {
        return wanted -> own.contains(Grant.ALL) || own.contains(wanted);
    }
}
