package io.turno.local.history;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.turno.local.journey.JourneySuite;
import io.turno.testkit.journey.Journey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code -Dturno.history.seconds=600} rages for longer, {@code -Dturno.history.seed=…} repeats the same choices (though not the
 * same races).
 */
class HistoryTest extends JourneySuite {
    private static final Duration RAGE = Duration.ofSeconds(Long.getLong("turno.history.seconds", 20));
    private static final long SEED = Long.getLong("turno.history.seed", new Random().nextLong());
    private static final int CLIENTS = 8;
    private static final int SIGN_INS = 10;
    /** They all begin something at the same moment, this often: how long it takes decides how much there is to check. */
    private static final Duration BETWEEN_RUSHES = Duration.ofMillis(250);

    private final Random random = new Random(SEED);
    private final Semaphore turns = new Semaphore(0);
    private final AtomicLong deeds = new AtomicLong();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService metronome = Executors.newSingleThreadScheduledExecutor();

    private ScarceBranch branch;
    private Instances instances;
    private Evidence evidence;

    @BeforeEach
    void open() {
        Map<String, Object> kafka = suite.centralKafka();
        branch = ScarceBranch.open(kafka, journey.time().now());
        evidence = new Evidence(suite.address("postgres").toString(), kafka, branch);
        instances = new Instances(suite.address("booking"), suite.startAnother("booking"));
        awaitBranchAt("booking");
        awaitBranchAt("booking-another");
    }

    @AfterEach
    void leaveEverythingAsItWas() {
        metronome.shutdownNow();
        threads.shutdownNow();
        suite.kill("booking-another");
        Journey.await("everybody got over it").until(HistoryTest::canSignInAgainAndAgain);
    }

    /** A pool may still hold lines to the database that died; each shows when it is used. Other journeys shall find none. */
    private static boolean canSignInAgainAndAgain() {
        return IntStream.range(0, SIGN_INS).allMatch(_ -> {
            journey.signInAgain();
            return journey.office().auditIsIntact();
        });
    }

    @Test
    void shouldKeepEveryPromiseWhenInstancesAndTheDatabaseAreKilled() {
        // Given
        List<Client> clients = IntStream.range(0, CLIENTS)
                .mapToObj(number -> client("client-" + number))
                .toList();
        var nemesis = new Nemesis(suite, instances, random, deeds::get);

        // When
        List<Future<?>> work = clients.stream().<Future<?>>map(this::start).toList();
        metronome.scheduleAtFixedRate(
                () -> turns.release(CLIENTS), 0, BETWEEN_RUSHES.toMillis(), TimeUnit.MILLISECONDS);
        nemesis.rage(RAGE);
        Journey.await("every kind of deed done")
                .until(() -> acknowledged(clients).containsAll(EnumSet.allOf(Deed.Action.class)));
        isOver.set(true);
        assertThat(work).as("seed %d", SEED).allSatisfy(Future::get);
        Journey.await("events sent").until(() -> evidence.unsent() == 0);

        // Then
        var told = clients.stream().flatMap(client -> client.deeds().stream()).toList();
        var history = evidence.with(told);
        assertThat(HistoryChecker.violations(history)).as("seed %d", SEED).isEmpty();
        assertThat(told).as("seed %d", SEED).anyMatch(Deed::isUncertain).anyMatch(deed -> !deed.isPossible());
    }

    private static Set<Deed.Action> acknowledged(List<Client> clients) {
        return clients.stream()
                .flatMap(client -> client.deeds().stream())
                .filter(Deed::isAcknowledged)
                .map(Deed::action)
                .collect(Collectors.toSet());
    }

    private Client client(String name) {
        return new Client(name, new Random(random.nextLong()), branch, instances, threads);
    }

    private Future<?> start(Client client) {
        return threads.submit(() -> {
            while (!isOver.get()) {
                turns.acquire();
                client.act();
                deeds.incrementAndGet();
            }
            return null;
        });
    }

    private void awaitBranchAt(String instance) {
        int number = instance.equals("booking") ? 0 : 1;
        var question = new Instances.Call("GET", "/api/v1/branches/" + branch.id, Map.of(), null);
        Journey.await("branch known").until(() -> instances
                .ask(number, question)
                .filter(answer -> answer.status() == 200)
                .isPresent());
    }
}
