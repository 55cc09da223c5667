package io.turno.branch.live;

/**
 * One event of a feed.
 *
 * @param number rises by one; what a listener knows after this
 * @param name {@code snapshot} or {@code change}
 */
record Told(long number, String name, String json) {
    static final String SNAPSHOT = "snapshot";
    static final String CHANGE = "change";
}
