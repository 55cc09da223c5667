package io.turno.hardware.branch;

/** Said after the commit, without details: whoever cares reads {@link BranchRepository} again. */
public record BranchChanged() {}
