package io.turno.sandbox;

import io.turno.sandbox.inbox.MailServer;
import io.turno.sandbox.keypad.KeypadPanel;
import io.turno.sandbox.led.LedPanel;
import io.turno.sandbox.printer.PrinterPanel;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when mail and connections to devices are taken in; says on which ports. */
@Readiness
class SandboxReadiness implements HealthCheck {
    private final MailServer mail;
    private final LedPanel leds;
    private final KeypadPanel keypads;
    private final PrinterPanel printers;

    SandboxReadiness(MailServer mail, LedPanel leds, KeypadPanel keypads, PrinterPanel printers) {
        this.mail = mail;
        this.leds = leds;
        this.keypads = keypads;
        this.printers = printers;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("simulators")
                .withData("smtpPort", mail.port())
                .withData("ledPorts", leds.ports().toString())
                .withData("keypadPorts", keypads.ports().toString())
                .withData("printerPorts", printers.ports().toString())
                .status(mail.isRunning() && leds.isOpen() && keypads.isOpen() && printers.isOpen())
                .build();
    }
}
