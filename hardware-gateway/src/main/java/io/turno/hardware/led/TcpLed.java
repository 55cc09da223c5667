package io.turno.hardware.led;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.turno.contracts.device.Frame;
import io.turno.contracts.device.LedCommand;
import io.turno.contracts.device.LedStatus;
import io.turno.hardware.HardwareConfig;
import io.turno.hardware.device.DeviceHealth;
import io.turno.hardware.device.DrivenDevice;
import io.turno.hardware.device.Face;
import org.jboss.logging.Logger;

/**
 * One LED in care of a thread of its own: keeps the connection, and sees to it that the display shows the wanted face,
 * also after the device or the line was away.
 */
final class TcpLed implements DrivenDevice {
    private static final Logger LOG = Logger.getLogger(TcpLed.class);
    private static final int SEQUENCES = 256;

    private final LedEndpoint endpoint;
    private final HardwareConfig.Led settings;
    private final Clock clock;
    private final Thread thread;
    private final Semaphore news = new Semaphore(0);
    private volatile Face wanted = Face.BLANK;
    private volatile DeviceHealth health = DeviceHealth.UNKNOWN;
    /** Null while it is unknown what the display shows. Like the two below, only the thread's own. */
    private Face shown;

    private int sequence;
    private int failures;

    private TcpLed(LedEndpoint endpoint, HardwareConfig.Led settings, Clock clock) {
        this.endpoint = endpoint;
        this.settings = settings;
        this.clock = clock;
        this.thread = Thread.ofVirtual()
                .name("led-" + endpoint.port() + "-" + endpoint.address())
                .unstarted(this::run);
    }

    static TcpLed start(LedEndpoint endpoint, HardwareConfig.Led settings, Clock clock) {
        var led = new TcpLed(endpoint, settings, clock);
        led.thread.start();
        return led;
    }

    @Override
    public void show(Face face) {
        wanted = face;
        news.release();
    }

    @Override
    public DeviceHealth health() {
        return health;
    }

    /** Interrupting a virtual thread also ends its socket's reads and writes. */
    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                connectAndServe();
                Thread.sleep(Pause.after(failures, settings.longestPause()));
            }
        } catch (InterruptedException closed) {
            LOG.debugf("LED let go: port=%d, address=%d", endpoint.port(), endpoint.address());
        }
    }

    private void connectAndServe() throws InterruptedException {
        try (var link = LedLink.connect(endpoint, settings)) {
            shown = null;
            while (true) {
                serve(link);
            }
        } catch (IOException lost) {
            failures++;
            health = health.lost(reason(lost), clock.instant());
            LOG.debugf("LED lost: port=%d, address=%d, failures=%d", endpoint.port(), endpoint.address(), failures);
        }
    }

    private static String reason(IOException lost) {
        return switch (lost) {
            case LedLink.Silent silent -> "no answer";
            case ConnectException refused -> "not reachable";
            case SocketTimeoutException nobody -> "not reachable";
            case UnknownHostException unknown -> "unknown host";
            default -> "connection lost";
        };
    }

    /** Shows what is wanted; where that is shown already, rests until there is news, or else asks how the device is. */
    private void serve(LedLink link) throws IOException, InterruptedException {
        Face face = wanted;
        if (!face.equals(shown)) {
            display(link, face);
            shown = face;
        } else if (!news.tryAcquire(settings.statusInterval().toMillis(), TimeUnit.MILLISECONDS)) {
            check(link);
        }
    }

    private void display(LedLink link, Face face) throws IOException {
        List<LedCommand> commands = face.isBlank()
                ? List.of(new LedCommand.Clear())
                : List.of(LedCommand.Show.fitting(face.text()), new LedCommand.Blink(face.blinking()));
        for (LedCommand command : commands) {
            ask(link, command);
        }
    }

    /** A device that lost its memory, but not its connection, is shown its face again. */
    private void check(LedLink link) throws IOException {
        Frame answer = ask(link, new LedCommand.Status());
        LedStatus.of(answer.payload()).ifPresent(status -> {
            health = health.running(status.firmware());
            if (!fits(status, shown)) {
                shown = null;
            }
        });
    }

    private static boolean fits(LedStatus status, Face face) {
        String text = face.isBlank() ? "" : LedCommand.Show.fitting(face.text()).text();
        return status.text().equals(text) && status.blinking() == face.blinking();
    }

    private Frame ask(LedLink link, LedCommand command) throws IOException {
        sequence = (sequence + 1) % SEQUENCES;
        Frame answer = link.ask(command.toFrame(endpoint.address(), sequence));
        failures = 0;
        health = health.seen(clock.instant());
        if (answer.command() == Frame.NAK) {
            health = health.troubled("refused " + command.letter() + ": " + answer.payload(), clock.instant());
        }
        return answer;
    }
}
