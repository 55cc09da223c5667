package io.turno.bench;

import java.util.Map;
import java.util.UUID;

/** {@code ./turno bench start}: how soon each service answers, on an empty database and on its own one, and what it holds. */
final class StartBench {
    private static final long SETTLE_MILLIS = 5_000;

    private final Ground ground;
    private final Table table;

    StartBench(Ground ground, Table table) {
        this.ground = ground;
        this.table = table;
    }

    void run() throws Exception {
        String id = UUID.randomUUID().toString();
        starts("policy-service", Map.of());
        starts("booking-service", Map.of());
        starts("notification-service", Map.of("TURNO_NOTIFICATION_SMTP_HOST", "127.0.0.1"));
        starts(
                "webhook-service",
                Map.of("TURNO_WEBHOOK_ENCRYPTION_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="));
        starts("branch-ems-service", Map.of("TURNO_BRANCH_ID", id));
        starts("hardware-gateway", Map.of("TURNO_HARDWARE_BRANCH_ID", id));
    }

    private void starts(String module, Map<String, String> settings) throws Exception {
        var database = ground.database(module.replace('-', '_'));
        long empty = firstAnswer(module, settings);
        try (var service = ground.start(module, database, settings)) {
            Thread.sleep(SETTLE_MILLIS);
            table.say(
                    module,
                    "first answer after %d ms (%d ms on an empty database), goal 3000 ms; %d MB resident, goal 250 MB"
                            .formatted(service.startMillis(), empty, service.residentMegabytes()));
        }
    }

    private long firstAnswer(String module, Map<String, String> settings) throws Exception {
        try (var service = ground.start(module, ground.database(module.replace('-', '_')), settings)) {
            return service.startMillis();
        }
    }
}
