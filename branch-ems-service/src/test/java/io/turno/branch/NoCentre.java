package io.turno.branch;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A branch whose line to the centre is cut from its start on: nobody listens there. */
public final class NoCentre implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "turno.platform.kafka.central", "127.0.0.1:1",
                "turno.branch.door.failed-sign-ins-per-address", "1000");
    }
}
