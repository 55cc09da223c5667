package io.turno.bench;

import java.util.Map;

/** {@code ./turno bench slots}: booking, availability and its listeners, each beside what it stands on. */
final class SlotsBench {
    private static final int BRANCHES = 40;
    private static final int PLENTY = 30_000;

    private final Ground ground;
    private final Table table;

    SlotsBench(Ground ground, Table table) {
        this.ground = ground;
        this.table = table;
    }

    void run() throws Exception {
        ServiceProcess service = ground.start(Map.of("TURNO_PLATFORM_SANDBOX", "true"));
        table.say("first answer of a fresh process", service.startMillis() + " ms, goal 3000 ms");
        Town town = Town.of(BRANCHES, PLENTY);
        ground.publish(town, service);
        table.say("resident then", service.residentMegabytes() + " MB, goal 250 MB");
        try (var connection = ground.connect()) {
            town.settle(connection);
        }
        new BookingLines(ground, service, town, table).run();
        new AvailabilityLines(ground, service, town, table).run();
        new ListenerLines(ground, service, town, table).run();
        new ScaleLines(ground, service, table).run();
    }
}
