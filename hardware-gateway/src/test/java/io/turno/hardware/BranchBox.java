package io.turno.hardware;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** What stands in the branch beside the gateway: PostgreSQL, the branch's broker, and Keycloak's keys. One set per run. */
public class BranchBox implements QuarkusTestResourceLifecycleManager {
    static TestPostgres postgres;
    static TestBroker broker;
    static TestKeycloak keycloak;

    @Override
    public Map<String, String> start() {
        if (postgres == null) {
            postgres = TestPostgres.start("hardware");
            broker = TestBroker.start();
            keycloak = TestKeycloak.start();
        }
        Map<String, String> settings = new HashMap<>(postgres.settings());
        settings.put("turno.platform.kafka.branch", broker.bootstrapServers());
        settings.put("turno.platform.keycloak", keycloak.url());
        settings.put("turno.hardware.branch-id", Branch.LONDON.toString());
        settings.put("turno.hardware.signage.keep-alive", "500MS");
        settings.put("turno.hardware.led.answer-timeout", "200MS");
        settings.put("turno.hardware.led.longest-pause", "200MS");
        return settings;
    }

    @Override
    public void stop() {
        // The parts serve every test class of this run, and end with its process.
    }
}
