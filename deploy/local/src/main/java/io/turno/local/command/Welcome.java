package io.turno.local.command;

import java.util.Map;
import java.util.stream.Collectors;

import io.turno.local.Suite;

/** What whoever has just brought Turno up is told. */
final class Welcome {
    private static final String TEXT = """

            Turno is up.

              sandbox (inbox, displays, CRM)   %1$s/
              booking API                      %2$s/q/swagger-ui
              policy API                       %3$s/q/swagger-ui
              notifications, webhooks          %4$s/q/swagger-ui  %5$s/q/swagger-ui
              London branch, its devices       %6$s/q/swagger-ui  %7$s/q/swagger-ui
              Keycloak                         %8$s/  (admin / turno-demo)

            Sign in as (password turno-demo)
              staff       admin, manager.london, reception.london, operator.london.1, auditor
              customer    carla

            Try
              1. ./turno demo                   a visit from booking to rating, with time travel
              2. %2$s/q/swagger-ui   book one yourself, and watch %1$s/
              3. ./turno clock +50m             then see the ticket on %1$s/devices
              4. ./turno wan cut 0              the branch goes on; ./turno wan restore 0
            """;

    private Welcome() {}

    static String to(Suite suite) {
        return TEXT.formatted(
                        suite.address("sandbox"),
                        suite.address("booking"),
                        suite.address("policy"),
                        suite.address("notification"),
                        suite.address("webhook"),
                        suite.address("branch-0"),
                        suite.address("hardware-0"),
                        suite.address("keycloak"))
                + moved(suite.movedPorts());
    }

    private static String moved(Map<String, Integer> ports) {
        if (ports.isEmpty()) {
            return "";
        }
        return ports.entrySet().stream()
                .map(port -> "  %s: %d".formatted(port.getKey(), port.getValue()))
                .sorted()
                .collect(Collectors.joining("\n", "\nTheir usual port was taken, so they are elsewhere:\n", "\n"));
    }
}
