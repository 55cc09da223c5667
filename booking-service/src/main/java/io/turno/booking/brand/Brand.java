package io.turno.booking.brand;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.Branding;

/** An organisation as its customers see it. */
@PureRule
public record Brand(UUID tenantId, Branding branding) {
    /** A branch that closed for good offers nothing, and says what was true then: one that is open knows better. */
    private static final Comparator<BranchPlan> OPEN_FIRST = Comparator.<BranchPlan, Boolean>comparing(
                    plan -> plan.services().isEmpty())
            .thenComparing(BranchPlan::branchId);

    /**
     * Whom a guest means who came by this host name: whose domain it is; else the usual one; else, where there is one
     * organisation only, that one.
     *
     * @param plans of all branches of all organisations
     * @param host as the request names it, with or without a port; null where it names none
     * @param usual tenant; null where none is more usual than the others
     */
    static Optional<Brand> meant(Collection<BranchPlan> plans, String host, UUID usual) {
        String name = nameOf(host);
        return first(plans.stream().filter(plan -> plan.branding().domains().contains(name)))
                .or(() -> of(plans, usual))
                .or(() -> onlyOne(plans));
    }

    /** Of one organisation; empty where it has no branch. */
    static Optional<Brand> of(Collection<BranchPlan> plans, UUID tenantId) {
        return first(plans.stream().filter(plan -> plan.tenantId().equals(tenantId)));
    }

    private static Optional<Brand> onlyOne(Collection<BranchPlan> plans) {
        long organisations =
                plans.stream().map(BranchPlan::tenantId).distinct().limit(2).count();
        return organisations == 1 ? first(plans.stream()) : Optional.empty();
    }

    private static Optional<Brand> first(Stream<BranchPlan> plans) {
        return plans.min(OPEN_FIRST).map(plan -> new Brand(plan.tenantId(), plan.branding()));
    }

    private static String nameOf(String host) {
        return host == null
                ? ""
                : host.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst(":\\d*$", "")
                        .replaceFirst("\\.$", "");
    }
}
