package io.turno.booking.live;

/** Whoever watches a board. Neither method waits. */
interface Viewer {
    /**
     * @param id of the state that the viewer knows after this
     * @param name {@code snapshot} or {@code change}
     */
    void show(String id, String name, String json);

    /** Nothing new, but still here. */
    void keepAlive();
}
