package io.turno.booking.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.data.Database;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;

/** The newest plan of every branch, in memory. */
@Singleton
@Startup
public class Plans {
    private final Map<UUID, BranchPlan> newest = new ConcurrentHashMap<>();
    private final Database database;
    private final PlanRepository repository;

    Plans(Database database, PlanRepository repository) {
        this.database = database;
        this.repository = repository;
    }

    @PostConstruct
    void load() {
        database.acrossTenants(repository::all).forEach(this::keep);
    }

    /** An older version never replaces a newer one. */
    void keep(BranchPlan plan) {
        newest.merge(plan.branchId(), plan, (known, news) -> news.version() > known.version() ? news : known);
    }

    public Optional<BranchPlan> find(UUID branchId) {
        return Optional.ofNullable(newest.get(branchId));
    }

    /** @throws Refused {@link CommonRefusal#NOT_FOUND} for a branch that never published a plan */
    public BranchPlan of(UUID branchId) {
        return find(branchId).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND, "There is no such branch."));
    }

    /** Of all branches of all organisations, in no order. */
    public Collection<BranchPlan> all() {
        return List.copyOf(newest.values());
    }

    /** ISO 3166 codes of the countries in which an organisation has branches, in alphabetical order. */
    public List<String> countriesOf(UUID tenantId) {
        return ofTenant(tenantId).stream()
                .map(BranchPlan::countryCode)
                .distinct()
                .sorted()
                .toList();
    }

    /** The branches of one organisation, always in the same order. */
    public List<BranchPlan> ofTenant(UUID tenantId) {
        return newest.values().stream()
                .filter(plan -> plan.tenantId().equals(tenantId))
                .sorted(Comparator.comparing(BranchPlan::branchId))
                .toList();
    }
}
