package io.turno.support.outbox;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.turno.support.PlatformConfig;
import io.turno.support.data.Database;

/** One relay per broker that this service writes to, from start to stop. */
@Singleton
class OutboxRelays {
    private final PlatformConfig config;
    private final Database database;
    private final OutboxSignal signal;
    private final List<RelayLoop> loops = new ArrayList<>();

    OutboxRelays(PlatformConfig config, Database database, OutboxSignal signal) {
        this.config = config;
        this.database = database;
        this.signal = signal;
    }

    void start(@Observes StartupEvent start) {
        loops.add(new RelayLoop(database, signal, Broker.CENTRAL, BrokerAccess.central(config.kafka())));
        BrokerAccess.branch(config.kafka())
                .ifPresent(branch -> loops.add(new RelayLoop(database, signal, Broker.BRANCH, branch)));
        loops.forEach(RelayLoop::start);
    }

    void stop(@Observes ShutdownEvent stop) {
        loops.forEach(RelayLoop::close);
    }
}
