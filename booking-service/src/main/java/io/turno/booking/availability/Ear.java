package io.turno.booking.availability;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import io.vertx.redis.client.RedisOptions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Hears what other instances tell. It also hears its own heartbeat: while that comes, nothing is missed. Whenever something
 * may have been missed, every copy is dropped and every stream looked at anew.
 */
@Singleton
class Ear {
    private static final Logger LOG = Logger.getLogger(Ear.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final String address;
    private final SharedMonths shared;
    private final Announcer announcer;
    private final Generations generations;
    private final Event<AvailabilityChanged> changes;
    private final AvailabilityConfig config;
    private final String heartbeats;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("availability-ear").factory());
    private volatile long heardAt;
    private volatile Redis line;

    Ear(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.redis.hosts") String address,
            SharedMonths shared,
            Announcer announcer,
            Generations generations,
            Event<AvailabilityChanged> changes,
            AvailabilityConfig config) {
        this.vertx = vertx;
        this.address = address;
        this.shared = shared;
        this.announcer = announcer;
        this.generations = generations;
        this.changes = changes;
        this.config = config;
        this.heartbeats = SharedMonths.CHANNEL + ":heartbeat:" + announcer.name();
    }

    /** Whether a change that another instance announces is sure to be heard here. */
    boolean hears() {
        return line != null && System.nanoTime() - heardAt < config.deafAfter().toNanos();
    }

    void start(@Observes StartupEvent starting) {
        timer.scheduleWithFixedDelay(this::beat, 0, config.heartbeat().toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
        hangUp(line);
    }

    private void beat() {
        if (!hears()) {
            hangUp(line);
            listen();
        }
        shared.publish(heartbeats, "alive");
    }

    /** On a client of its own: a connection that has listened is of no use for questions, so it never goes to the pool. */
    private void listen() {
        Redis client = Redis.createClient(vertx, new RedisOptions().setConnectionString(address));
        try {
            var connection = client.connect().await().atMost(PATIENCE);
            connection.handler(this::hear).endHandler(() -> hangUp(client)).exceptionHandler(_ -> hangUp(client));
            connection
                    .send(Request.cmd(Command.SUBSCRIBE)
                            .arg(SharedMonths.CHANNEL)
                            .arg(heartbeats))
                    .await()
                    .atMost(PATIENCE);
            nothingIsSure(client);
        } catch (RuntimeException away) {
            client.close();
            LOG.debugf("Redis is away: news rest, cause=%s", away);
        }
    }

    /** Whatever was told before is lost; whatever is told from now on is heard. */
    private void nothingIsSure(Redis client) {
        generations.nextOfAll();
        heardAt = System.nanoTime();
        line = client;
        changes.fire(AvailabilityChanged.ANYWHERE);
        LOG.info("Listening for availability");
    }

    private synchronized void hangUp(Redis client) {
        if (client != null && client == line) {
            line = null;
            client.close();
        }
    }

    /** Its own news this instance knew before it told them. */
    private void hear(Response told) {
        if (!"message".equals(told.get(0).toString())) {
            return;
        }
        heardAt = System.nanoTime();
        String message = told.get(2).toString();
        if (told.get(1).toString().equals(SharedMonths.CHANNEL) && !message.startsWith(announcer.name())) {
            var months = Set.of(BranchMonth.parse(message.substring(message.indexOf('/') + 1)));
            generations.next(months);
            changes.fire(new AvailabilityChanged(months));
        }
    }
}
