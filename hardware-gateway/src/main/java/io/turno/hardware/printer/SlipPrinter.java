package io.turno.hardware.printer;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.turno.contracts.device.PrinterStatus;
import io.turno.hardware.HardwareConfig;
import io.turno.hardware.device.CounterState;
import io.turno.hardware.device.DeviceHealth;
import io.turno.hardware.device.DrivenDevice;
import io.turno.hardware.line.Pause;
import org.jboss.logging.Logger;

/**
 * One printer in care of a thread of its own. A slip leaves the database when the printer has said that it is on paper; where
 * the line is lost before that, it is printed again: two slips with one number are better than none.
 */
final class SlipPrinter implements DrivenDevice {
    private static final Logger LOG = Logger.getLogger(SlipPrinter.class);

    private final UUID deviceId;
    private final Connect connect;
    private final PrintJobs jobs;
    private final SlipPage page;
    private final HardwareConfig config;
    private final Clock clock;
    private final Thread thread;
    private final Semaphore news = new Semaphore(0);
    private volatile DeviceHealth health = DeviceHealth.UNKNOWN;
    private Runnable closed = () -> {};
    /** In a row; only the thread's own. */
    private int failures;

    /** The way to the printer. */
    @FunctionalInterface
    interface Connect {
        PrinterLink now() throws IOException;
    }

    SlipPrinter(UUID deviceId, Connect connect, PrintJobs jobs, SlipPage page, HardwareConfig config, Clock clock) {
        this.deviceId = deviceId;
        this.connect = connect;
        this.jobs = jobs;
        this.page = page;
        this.config = config;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("printer-" + deviceId).unstarted(this::run);
    }

    /** @param whenClosed runs when it is let go */
    void start(Runnable whenClosed) {
        closed = whenClosed;
        thread.start();
    }

    void wake() {
        news.release();
    }

    /** A printer shows nothing. */
    @Override
    public void show(CounterState counter) {
        // What it prints comes as a command of its own.
    }

    @Override
    public DeviceHealth health() {
        return health;
    }

    @Override
    public void close() {
        thread.interrupt();
        closed.run();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                connectAndPrint();
                Thread.sleep(Pause.after(failures, config.line().longestPause()));
            }
        } catch (InterruptedException letGo) {
            LOG.debugf("Printer let go: device=%s", deviceId);
        }
    }

    private void connectAndPrint() throws InterruptedException {
        try (var link = connect.now()) {
            while (true) {
                printOrRest(link);
            }
        } catch (IOException lost) {
            failures++;
            health = health.lost(reason(lost), clock.instant());
            LOG.debugf("Printer lost: device=%s, failures=%d", deviceId, failures);
        } catch (RuntimeException failure) {
            failures++;
            LOG.warnf("Printing failed, will be repeated: device=%s, cause=%s", deviceId, failure);
        }
    }

    private void printOrRest(PrinterLink link) throws IOException, InterruptedException {
        PrinterStatus status = link.status();
        note(status);
        failures = 0;
        Optional<PrintJob> job = status.prints() ? jobs.next(deviceId) : Optional.empty();
        if (job.isPresent()) {
            link.print(page.of(job.get()), this::note);
            jobs.done(job.get().id());
        } else {
            rest(status);
        }
    }

    /** Not long where somebody is putting paper in. */
    private void rest(PrinterStatus status) throws InterruptedException {
        Duration longest = config.printer().statusInterval();
        Duration rest = status.prints() ? longest : longest.dividedBy(5);
        news.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
    }

    private void note(PrinterStatus status) {
        health = health.seen(clock.instant()).needing(PrinterProblem.of(status).orElse(null), clock.instant());
    }

    private static String reason(IOException lost) {
        return switch (lost) {
            case ConnectException refused -> "not reachable";
            case SocketTimeoutException nobody -> "not reachable";
            default -> "no answer".equals(lost.getMessage()) ? "no answer" : "connection lost";
        };
    }
}
