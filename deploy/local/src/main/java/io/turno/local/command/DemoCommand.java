package io.turno.local.command;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;

import io.turno.local.demo.PlayDemo;
import io.turno.local.process.RunningPart;
import io.turno.testkit.journey.Addresses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows a newcomer what Turno does, on the running suite. */
@Command(
        name = "demo",
        description = "Play a visit from booking to rating, with time travel.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final String WHERE_TO_LOOK = """

            Where to look now
              the mail, the CRM, the displays     %1$s/
              the API that Ada used               %2$s/q/swagger-ui
              the audit log                       %3$s/q/swagger-ui  (GET /api/v1/audit, as admin)
              back to real time                   ./turno clock reset
            """;

    @Option(names = "--pace", description = "Milliseconds between lines; ${DEFAULT-VALUE} unless given.")
    private long pace = 600;

    @Override
    public Integer call() {
        var addresses = new Addresses(
                address("policy"),
                address("booking"),
                address("notification"),
                address("webhook"),
                address("sandbox"),
                address("keycloak"),
                address("branch-0"),
                address("hardware-0"));
        try {
            new PlayDemo(addresses, System.out, Duration.ofMillis(pace)).play();
        } catch (AssertionError unexpected) {
            throw new IllegalStateException("The demo met an answer that it did not expect", unexpected);
        }
        System.out.println(WHERE_TO_LOOK.formatted(addresses.sandbox(), addresses.booking(), addresses.policy()));
        return 0;
    }

    private static URI address(String part) {
        return Turno.record()
                .part(part)
                .filter(RunningPart::isAlive)
                .map(running -> URI.create(running.address()))
                .orElseThrow(() -> new IllegalStateException("Turno is down; ./turno up starts it."));
    }
}
