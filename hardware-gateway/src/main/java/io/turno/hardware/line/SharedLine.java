package io.turno.hardware.line;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import io.turno.contracts.device.Frame;
import io.turno.hardware.HardwareConfig;
import org.jboss.logging.Logger;

/** One place and the stations behind it: keeps the line open, and gives each its turn. A thread of its own. */
final class SharedLine {
    private static final Logger LOG = Logger.getLogger(SharedLine.class);

    private final Place place;
    private final LineOpener opener;
    private final HardwareConfig.Line settings;
    private final List<Station> stations = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile Conversation conversation;
    /** In a row; only the thread's own. */
    private int failures;

    SharedLine(Place place, LineOpener opener, HardwareConfig.Line settings) {
        this.place = place;
        this.opener = opener;
        this.settings = settings;
        this.thread = Thread.ofVirtual().name("line-" + place).unstarted(this::run);
    }

    void join(Station station) {
        stations.add(station);
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
        wake();
    }

    /** @return true where nobody is left, and the line has been let go */
    boolean leave(Station station) {
        stations.remove(station);
        if (stations.isEmpty()) {
            thread.interrupt();
        }
        return stations.isEmpty();
    }

    void wake() {
        Conversation open = conversation;
        if (open != null) {
            open.wake();
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                openAndServe();
                Thread.sleep(Pause.after(failures, settings.longestPause()));
            }
        } catch (InterruptedException closed) {
            LOG.debugf("Line let go: place=%s", place);
        }
    }

    private void openAndServe() throws InterruptedException {
        try (var open = new Conversation(opener.open(place), settings, this::hear)) {
            conversation = open;
            stations.forEach(Station::lineOpened);
            while (true) {
                serveInTurn(open);
            }
        } catch (IOException lost) {
            failures++;
            stations.forEach(station -> station.lost(reason(lost)));
            LOG.debugf("Line lost: place=%s, failures=%d", place, failures);
        } finally {
            conversation = null;
        }
    }

    /** One thing for each station that has something to do; rests where none has. */
    private void serveInTurn(Conversation open) throws IOException, InterruptedException {
        boolean busy = false;
        for (Station station : stations) {
            busy |= serve(station, open);
        }
        if (!stations.isEmpty() && stations.stream().allMatch(Station::isGone)) {
            throw new Conversation.Silent();
        }
        if (!busy) {
            open.rest(soonest());
        }
    }

    private boolean serve(Station station, Conversation open) throws IOException, InterruptedException {
        try {
            boolean served = station.serve(open, place.halfDuplex());
            if (served) {
                failures = 0;
            }
            return served;
        } catch (Conversation.Silent silent) {
            station.silent();
            return true;
        }
    }

    private long soonest() {
        return stations.stream()
                .mapToLong(station -> station.dueIn(place.halfDuplex()))
                .min()
                .orElse(settings.statusInterval().toNanos());
    }

    private Optional<Frame> hear(Frame report) {
        return stations.stream()
                .filter(station -> station.address() == report.address())
                .findFirst()
                .flatMap(station -> station.hear(report));
    }

    private static String reason(IOException lost) {
        return switch (lost) {
            case Conversation.Silent silent -> "no answer";
            case ConnectException refused -> "not reachable";
            case SocketTimeoutException nobody -> "not reachable";
            case UnknownHostException unknown -> "unknown host";
            default -> "connection lost";
        };
    }
}
