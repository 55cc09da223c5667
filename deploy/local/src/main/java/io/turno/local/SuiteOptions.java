package io.turno.local;

import java.nio.file.Path;

/**
 * What a suite is to be like.
 *
 * @param repository whose programs are started
 * @param state everything the suite writes goes below it; a suite that finds data there goes on with it
 * @param branches 1 to 3
 * @param usualPorts false beside another suite: then every port is a free one
 */
public record SuiteOptions(Path repository, Path state, int branches, boolean usualPorts) {
    /** As many as the demo organisation has. */
    private static final int MOST_BRANCHES = 3;

    public SuiteOptions {
        if (branches < 1 || branches > MOST_BRANCHES) {
            throw new IllegalArgumentException("Between 1 and " + MOST_BRANCHES + " branches can run, not " + branches);
        }
    }

    /** What {@code ./turno up} starts. */
    public static SuiteOptions everyday(Path repository, int branches) {
        return new SuiteOptions(repository, repository.resolve(".turno"), branches, true);
    }

    /** For a test that plays with it. */
    public static SuiteOptions forJourneys(Path repository, Path state, int branches) {
        return new SuiteOptions(repository, state, branches, false);
    }
}
