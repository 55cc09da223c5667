package io.turno.policy.draft;

import java.util.List;
import java.util.UUID;

/**
 * What publishing a draft would do. Nothing is done.
 *
 * @param draftVersion of the draft that was tried
 * @param branches each whose plan would change; a new one has nothing booked yet
 */
public record DryRunView(UUID draftId, long draftVersion, List<ImpactView> branches) {}
