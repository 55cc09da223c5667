package io.turno.sandbox.printer;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

import io.turno.contracts.device.PrinterStatus;
import org.jboss.logging.Logger;

/** One printer: prints while it can, holds what it is sent while it can't, and tells at any time how it is. */
final class Printer {
    private static final Logger LOG = Logger.getLogger(Printer.class);
    private static final byte PRINTED = 0;
    private static final byte ALL_WELL = 0x12;
    private static final byte OFFLINE = 0x1A;
    private static final int STATUS = 1;
    private static final int CAUSE = 2;
    private static final int PAPER = 4;

    private final Paper paper;
    private final Queue<Held> held = new ArrayDeque<>();
    private PrinterStatus status = PrinterStatus.READY;

    Printer(Clock clock) {
        this.paper = new Paper(clock);
    }

    /** Where an answer goes. */
    @FunctionalInterface
    interface Host {
        void tell(byte answer) throws IOException;
    }

    private record Held(Command command, Host from) {}

    synchronized PrinterStatus status() {
        return status;
    }

    synchronized List<Slip> slips() {
        return paper.slips();
    }

    synchronized void throwSlipsAway() {
        paper.forget();
    }

    /** Somebody opens the cover, puts paper in, and so on. */
    synchronized void become(PrinterStatus now) {
        status = now;
        goOn();
    }

    synchronized void take(Command command, Host from) throws IOException {
        if (command instanceof Command.Ask ask) {
            from.tell(answer(ask));
        } else {
            held.add(new Held(command, from));
            goOn();
        }
    }

    private byte answer(Command.Ask ask) {
        return switch (ask.what()) {
            case STATUS -> status.prints() ? ALL_WELL : OFFLINE;
            case CAUSE -> status.cause();
            case PAPER -> status.paper();
            default -> ALL_WELL;
        };
    }

    private void goOn() {
        while (status.prints() && !held.isEmpty()) {
            Held next = held.remove();
            paper.put(next.command());
            if (next.command() instanceof Command.AskInTurn) {
                tellPrinted(next.from());
            }
        }
    }

    private static void tellPrinted(Host host) {
        try {
            host.tell(PRINTED);
        } catch (IOException gone) {
            LOG.debugf("Nobody to tell that it was printed");
        }
    }
}
