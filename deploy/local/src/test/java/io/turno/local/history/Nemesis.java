package io.turno.local.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;

import io.turno.local.Suite;
import io.turno.testkit.journey.Journey;

/** Kills one instance or the other, or crashes the database, and has them back before it strikes again. */
final class Nemesis {
    /** So many deeds go well between two blows, or nothing would ever be acknowledged. */
    private static final int RESPITE = 60;

    private enum Blow {
        ONE_INSTANCE,
        THE_OTHER_INSTANCE,
        THE_DATABASE
    }

    private final Suite suite;
    private final Instances instances;
    private final Random random;
    private final LongSupplier deeds;

    Nemesis(Suite suite, Instances instances, Random random, LongSupplier deeds) {
        this.suite = suite;
        this.instances = instances;
        this.random = random;
        this.deeds = deeds;
    }

    /** Each blow once, in any order, and again as long as there is time. */
    void rage(Duration atLeast) {
        long end = System.nanoTime() + atLeast.toNanos();
        var blows = new ArrayList<>(List.of(Blow.values()));
        do {
            Collections.shuffle(blows, random);
            for (Blow blow : blows) {
                rest();
                strike(blow);
            }
        } while (System.nanoTime() < end);
        rest();
    }

    private void rest() {
        long enough = deeds.getAsLong() + RESPITE;
        Journey.await("deeds between two blows").until(() -> deeds.getAsLong() >= enough);
    }

    private void strike(Blow blow) {
        switch (blow) {
            case ONE_INSTANCE -> {
                suite.kill("booking");
                suite.restart("booking");
            }
            case THE_OTHER_INSTANCE -> {
                suite.kill("booking-another");
                instances.moved(1, suite.startAnother("booking"));
            }
            case THE_DATABASE -> suite.crashPostgres();
        }
    }
}
