package io.turno.policy.poster;

import java.net.URI;

import io.turno.contracts.plan.BranchPlan;

/**
 * A poster to be made.
 *
 * @param plan of the branch that it hangs at
 * @param language one of the branch's, BCP 47
 * @param link where its code leads
 */
record Poster(BranchPlan plan, PosterChannel channel, String language, PaperSize paper, PosterTexts texts, URI link) {}
