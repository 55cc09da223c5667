package io.turno.branch.centre;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.turno.support.PlatformConfig;
import io.turno.support.outbox.BrokerAccess;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jboss.logging.Logger;

/**
 * Asks the centre's broker every few seconds whether it is there. A consumer can't tell: while the line is cut it hears
 * nothing, just as when there is nothing to hear. On a thread of its own, so that no work of the branch waits for it.
 */
@Singleton
public class CentreLink {
    private static final Logger LOG = Logger.getLogger(CentreLink.class);
    private static final Duration ASK_EVERY = Duration.ofSeconds(2);
    private static final Map<String, Object> PATIENCE = Map.of(
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3_000,
            AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);

    private final BrokerAccess centre;
    private final Clock clock;
    private final Thread thread = Thread.ofPlatform().name("centre-link").unstarted(this::run);
    private volatile State state;

    CentreLink(PlatformConfig config, Clock clock) {
        this.centre = BrokerAccess.central(config.kafka());
        this.clock = clock;
        this.state = new State(Reach.UNKNOWN, clock.instant());
    }

    /** What is known of the line. */
    enum Reach {
        /** Not asked yet, or not answered yet. */
        UNKNOWN("unknown"),
        REACHABLE("reachable"),
        AWAY("not reachable");

        private final String words;

        Reach(String words) {
            this.words = words;
        }

        /** As the health check says it. */
        String words() {
            return words;
        }
    }

    /** @param since when it became so */
    record State(Reach reach, Instant since) {}

    State state() {
        return state;
    }

    /**
     * Whether the centre did not answer the last time that it was asked. Not so before the first answer: what is open only while
     * the centre is away stays closed until that is known.
     */
    public boolean isAway() {
        return state.reach() == Reach.AWAY;
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
                askUntilItFails();
                Thread.sleep(ASK_EVERY);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void askUntilItFails() throws InterruptedException {
        try (var admin = Admin.create(settings())) {
            while (true) {
                admin.describeCluster().clusterId().get();
                note(Reach.REACHABLE);
                Thread.sleep(ASK_EVERY);
            }
        } catch (ExecutionException | RuntimeException unreachable) {
            note(Reach.AWAY);
        }
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(centre.settings());
        settings.putAll(PATIENCE);
        return settings;
    }

    private void note(Reach reach) {
        if (state.reach() != reach) {
            state = new State(reach, clock.instant());
            LOG.infof("Link to the centre: %s", reach.words());
        }
    }
}
