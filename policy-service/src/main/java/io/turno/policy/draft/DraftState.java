package io.turno.policy.draft;

/** Where a draft stands. */
public enum DraftState {
    /** Changes may come and go. */
    OPEN,
    /** Its changes are in force. */
    PUBLISHED,
    /** They were, and what was before is in force again. */
    ROLLED_BACK,
    /** They never will be. */
    DISCARDED
}
