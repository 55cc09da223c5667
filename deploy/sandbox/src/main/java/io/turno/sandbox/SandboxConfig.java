package io.turno.sandbox;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the sandbox pretends to be, and where; environment names are {@code TURNO_SANDBOX_…}. */
@ConfigMapping(prefix = "turno.sandbox")
public interface SandboxConfig {

    /** The address that HTTP, SMTP and the device emulators listen on. */
    @WithDefault("127.0.0.1")
    String host();

    /** Where mail is taken in; 0 takes a free port. */
    @WithDefault("3025")
    int smtpPort();

    /** Base URLs of the services that follow the clock, by {@code POST /sandbox/clock}. */
    Optional<List<URI>> clockTargets();

    /** One LED emulator, with address 1, behind each of these TCP ports; 0 takes a free port. */
    @WithDefault("4001,4002")
    List<Integer> ledPorts();

    /** One keypad emulator, with address 1, behind each of these TCP ports; 0 takes a free port. */
    @WithDefault("4011,4012")
    List<Integer> keypadPorts();

    /** One printer emulator behind each of these TCP ports; 0 takes a free port. */
    @WithDefault("9100")
    List<Integer> printerPorts();

    /** Whose widget the page of another site has. */
    @WithDefault("http://127.0.0.1:8082")
    URI portal();

    Twilio twilio();

    /** The one account of the Twilio simulator. */
    interface Twilio {
        @WithDefault("AC00000000000000000000000000000001")
        String accountSid();

        /** The password of the account; also signs status callbacks. */
        @WithDefault("turno-demo-token")
        String authToken();
    }
}
