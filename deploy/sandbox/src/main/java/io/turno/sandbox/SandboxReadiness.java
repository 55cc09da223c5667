package io.turno.sandbox;

import io.turno.sandbox.inbox.MailServer;
import io.turno.sandbox.led.LedPanel;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when mail and LED connections are taken in; says on which ports. */
@Readiness
class SandboxReadiness implements HealthCheck {
    private final MailServer mail;
    private final LedPanel leds;

    SandboxReadiness(MailServer mail, LedPanel leds) {
        this.mail = mail;
        this.leds = leds;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("simulators")
                .withData("smtpPort", mail.port())
                .withData("ledPorts", leds.ports().toString())
                .status(mail.isRunning() && leds.isOpen())
                .build();
    }
}
