package io.turno.branch.centre;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.turno.branch.BranchConfig;
import io.turno.branch.plan.CurrentPlan;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.EventCodec;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.ticket.BranchHeartbeat;
import io.turno.support.PlatformConfig;
import io.turno.support.data.Database;
import io.turno.support.outbox.BrokerAccess;
import io.turno.support.outbox.KafkaSender;
import io.turno.support.outbox.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells the centre every few seconds that the branch is there. Not by the outbox: an old heartbeat is worthless, so one that
 * can't be sent is dropped. On a thread of its own, so that no work of the branch waits for it.
 */
@Singleton
class Heartbeats {
    private static final Logger LOG = Logger.getLogger(Heartbeats.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final BrokerAccess centre;
    private final CurrentPlan plan;
    private final Database database;
    private final Clock clock;
    private final String source;
    private final UUID branchId;
    /** Null where phones do not reach the branch. */
    private final URI publicUrl;

    private final Thread thread = Thread.ofPlatform().name("heartbeats").unstarted(this::run);

    Heartbeats(
            PlatformConfig platform,
            BranchConfig config,
            CurrentPlan plan,
            Database database,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.centre = BrokerAccess.central(platform.kafka());
        this.plan = plan;
        this.database = database;
        this.clock = clock;
        this.source = "/turno/" + service;
        this.branchId = config.id();
        this.publicUrl = config.publicUrl().orElse(null);
    }

    void start(@Observes StartupEvent start) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                sendUntilItFails();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before its first plan a branch does not know whose it is, and has nothing to say. */
    private void sendUntilItFails() throws InterruptedException {
        try (var topics = new Topics(centre);
                var sender = new KafkaSender(centre, topics)) {
            while (true) {
                if (plan.find().isPresent()) {
                    send(sender, plan.get());
                }
                Thread.sleep(EVERY);
            }
        } catch (ExecutionException | RuntimeException failure) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LOG.debugf("Heartbeat dropped: cause=%s", failure);
        }
    }

    private void send(KafkaSender sender, BranchPlan known) throws ExecutionException, InterruptedException {
        Instant now = clock.instant();
        Unsent unsent = Unsent.now(database);
        var heartbeat =
                new BranchHeartbeat(branchId, now, known.version(), unsent.records(), unsent.oldest(), publicUrl);
        var event = Event.of(source, now, known.tenantId(), branchId, heartbeat);
        sender.send(EventCodec.toKafka(Topic.fromBranch(branchId).name(), branchId.toString(), event))
                .get();
    }
}
