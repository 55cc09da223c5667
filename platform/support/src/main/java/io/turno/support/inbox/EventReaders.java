package io.turno.support.inbox;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.turno.support.PlatformConfig;
import io.turno.support.data.Database;
import io.turno.support.outbox.Broker;
import io.turno.support.outbox.BrokerAccess;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Runs every {@link Listener} of the service, and says which of them reaches its broker. */
@Singleton
@Readiness
class EventReaders implements HealthCheck {
    private final PlatformConfig config;
    private final Database database;
    private final Instance<Listener> consumers;
    private final List<ReaderLoop> loops = new ArrayList<>();

    EventReaders(PlatformConfig config, Database database, @Any Instance<Listener> consumers) {
        this.config = config;
        this.database = database;
        this.consumers = consumers;
    }

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent start) {
        consumers.forEach(consumer -> loops.add(new ReaderLoop(consumer, database, brokerOf(consumer))));
        loops.forEach(ReaderLoop::start);
    }

    void stop(@Observes ShutdownEvent stop) {
        loops.forEach(ReaderLoop::close);
    }

    /** Always up: a service without its broker still serves, it only hears and tells later. The data says what is missing. */
    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("event-readers").up();
        loops.forEach(loop -> answer.withData(loop.name(), loop.isConnected() ? "reading" : "broker not reachable"));
        return answer.build();
    }

    private BrokerAccess brokerOf(Listener consumer) {
        if (consumer.topicsLike().isPresent()) {
            return BrokerAccess.central(config.kafka());
        }
        List<Broker> brokers =
                consumer.topics().stream().map(Broker::of).distinct().toList();
        if (brokers.size() != 1) {
            throw new IllegalStateException("All topics of a consumer are on one broker: " + consumer.name());
        }
        return switch (brokers.getFirst()) {
            case CENTRAL -> BrokerAccess.central(config.kafka());
            case BRANCH ->
                BrokerAccess.branch(config.kafka())
                        .orElseThrow(() -> new IllegalStateException("turno.platform.kafka.branch is not set"));
        };
    }
}
