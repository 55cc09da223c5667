package io.turno.local.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that is known of one branch once everything is quiet.
 *
 * @param capacities units of each pool that the plan names
 * @param deeds in the order of each client
 * @param news of {@code turno.appointments}, in the order of the topic, repetitions included
 * @param copies the newest record of each appointment on the branch's topic
 */
record History(
        Map<UUID, Integer> capacities,
        List<Deed> deeds,
        List<Stored> appointments,
        List<PoolDay> pools,
        List<Entry> entries,
        List<News> news,
        Map<UUID, State> copies) {

    /** A row of the capacity ledger. */
    record PoolDay(UUID pool, LocalDate day, int ceiling, List<Integer> used) {}

    /** A row of the appointments' history. */
    record Entry(UUID appointmentId, long revision, String action) {}

    /** An event. */
    record News(UUID eventId, State state) {}
}
