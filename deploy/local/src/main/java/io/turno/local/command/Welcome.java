package io.turno.local.command;

import java.util.Map;
import java.util.stream.Collectors;

import io.turno.local.Suite;

/** What whoever has just brought Turno up is told. */
final class Welcome {
    private static final String TEXT = """

            Turno is up.

              portal                           %2$s/
              cockpit, kiosk of London         %6$s/cockpit/  %6$s/kiosk/
              lobby and counter screens        %7$s/signage/
              administration                   %1$s/
              sandbox (inbox, devices, CRM)    %3$s/
              notifications, webhooks          %4$s/q/swagger-ui  %5$s/q/swagger-ui
              Keycloak                         %8$s/  (admin / turno-demo)

            Sign in as (password turno-demo)
              staff       admin, manager.london, reception.london, operator.london.1, auditor
              customer    carla

            Try
              1. ./turno demo                   a visit from booking to rating, with time travel
              2. %2$s/   book one yourself, and watch %3$s/
              3. ./turno clock +50m             then see the ticket in the cockpit and on the lobby screen
              4. ./turno wan cut 0              the branch goes on; ./turno wan restore 0
            """;

    private Welcome() {}

    static String to(Suite suite) {
        return TEXT.formatted(
                        suite.address("policy"),
                        suite.address("booking"),
                        suite.address("sandbox"),
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
