package io.turno.policy.draft;

import java.util.List;
import java.util.UUID;

/** @param plans that booking and the branches are told, of each branch that works by another plan now */
public record PublicationView(DraftView draft, List<PlanVersionView> plans) {

    /** A plan by its number. */
    public record PlanVersionView(UUID branchId, long version) {}
}
