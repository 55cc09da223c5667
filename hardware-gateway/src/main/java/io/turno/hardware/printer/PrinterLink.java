package io.turno.hardware.printer;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.turno.contracts.device.PrinterStatus;
import io.turno.hardware.HardwareConfig;
import io.turno.hardware.line.Line;

/** A printer while its line is open. One thread asks and prints; another one, within, listens. */
final class PrinterLink implements AutoCloseable {
    private static final int READ_SIZE = 64;
    private static final int QUESTIONS = 3;
    private static final int GONE = -1;

    private final Line line;
    private final HardwareConfig.Printer settings;
    private final BlockingQueue<Integer> statuses = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> receipts = new LinkedBlockingQueue<>();

    PrinterLink(Line line, HardwareConfig.Printer settings) {
        this.line = line;
        this.settings = settings;
        Thread.ofPlatform().daemon().name("printer-reader").start(this::listen);
    }

    /** The two kinds of answers are told apart by their fixed bits; anything else is noise. */
    private void listen() {
        byte[] buffer = new byte[READ_SIZE];
        try {
            for (int count = line.read(buffer); count >= 0; count = line.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    sort(buffer[i]);
                }
            }
        } catch (IOException closed) {
            // Whoever asks hears of it, as of any end.
        }
        statuses.add(GONE);
        receipts.add(GONE);
    }

    private void sort(byte answer) {
        if (PrinterStatus.isRealTime(answer)) {
            statuses.add(answer & 0xFF);
        } else if (PrinterStatus.isProcessed(answer)) {
            receipts.add(answer & 0xFF);
        }
    }

    /**
     * How the printer is.
     *
     * @throws IOException where it doesn't answer, or the line is lost
     */
    PrinterStatus status() throws IOException, InterruptedException {
        byte cause = ask(EscPos.WHY_OFFLINE);
        byte paper = ask(EscPos.PAPER);
        return PrinterStatus.of(cause, paper).orElseThrow();
    }

    private byte ask(byte[] question) throws IOException, InterruptedException {
        statuses.removeIf(late -> late != GONE);
        for (int asked = 0; asked < QUESTIONS; asked++) {
            line.write(question);
            Integer answer = statuses.poll(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
            if (answer != null) {
                return (byte) present(answer);
            }
        }
        throw new IOException("no answer");
    }

    /**
     * Returns when everything is on paper, however long somebody takes to put paper in.
     *
     * @param meanwhile hears how the printer is while it takes its time
     */
    void print(byte[] page, Consumer<PrinterStatus> meanwhile) throws IOException, InterruptedException {
        receipts.removeIf(late -> late != GONE);
        line.write(page);
        line.write(EscPos.RECEIPT);
        Integer receipt = receipts.poll(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
        while (receipt == null) {
            meanwhile.accept(status());
            receipt = receipts.poll(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
        }
        present(receipt);
    }

    private static int present(int answer) throws IOException {
        if (answer == GONE) {
            throw new IOException("connection lost");
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
