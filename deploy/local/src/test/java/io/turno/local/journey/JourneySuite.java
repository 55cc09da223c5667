package io.turno.local.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import io.turno.local.Suite;
import io.turno.local.SuiteOptions;
import io.turno.local.progress.ProgressLines;
import io.turno.testkit.journey.Addresses;
import io.turno.testkit.journey.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One whole suite for all journeys, beside any other that may run on this machine. */
@ExtendWith(JourneySuite.Running.class)
public abstract class JourneySuite {
    private static final String CRM = "journeys";
    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final Path STATE = Path.of("target/journeys").toAbsolutePath();

    protected static Suite suite;
    protected static Journey journey;

    /** Starts the suite before the first journey and stops it after the last. */
    static final class Running implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(JourneySuite.class))
                    .computeIfAbsent(Suite.class, _ -> start(), Suite.class);
        }

        private static Suite start() {
            forgetTheLastRun();
            suite = Suite.of(SuiteOptions.forJourneys(REPOSITORY, STATE, 1)).start(ProgressLines.onScreen());
            try {
                journey = new Journey(addresses());
                journey.office().connectCrm(CRM);
                return suite;
            } catch (RuntimeException | AssertionError failure) {
                suite.close();
                throw failure;
            }
        }

        private static void forgetTheLastRun() {
            if (Files.exists(STATE)) {
                try (Stream<Path> files = Files.walk(STATE)) {
                    files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        }

        private static Addresses addresses() {
            return new Addresses(
                    suite.address("policy"),
                    suite.address("booking"),
                    suite.address("notification"),
                    suite.address("webhook"),
                    suite.address("sandbox"),
                    suite.address("keycloak"),
                    suite.address("branch-0"),
                    suite.address("hardware-0"));
        }
    }

    @BeforeEach
    void everybodySignsIn() {
        journey.signInAgain();
    }

    /** What the CRM was told about this thing, in order. */
    static java.util.List<String> crmEvents(Object about) {
        return journey.outside().crmEvents(CRM, about.toString());
    }
}
