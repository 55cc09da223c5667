package io.turno.local.progress;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One line for each step: in a terminal they live, elsewhere each is printed when the step ends. */
public final class ProgressLines implements Progress, AutoCloseable {
    private static final long REDRAW_MILLIS = 200;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final PrintStream out;
    private final boolean live;
    private final ScheduledExecutorService redraw = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private int drawn;

    private record Step(String mark, long began, long ended) {
        String line(String name, long now) {
            double seconds = ((ended == 0 ? now : ended) - began) / NANOS_PER_SECOND;
            return "  %s %-24s %6.1f s".formatted(mark, name, seconds);
        }
    }

    private ProgressLines(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
        if (live) {
            redraw.scheduleAtFixedRate(this::draw, 0, REDRAW_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** For whoever looks at this process's standard output. */
    public static ProgressLines onScreen() {
        boolean terminal = System.console() != null && System.console().isTerminal();
        return new ProgressLines(System.out, terminal && !"dumb".equals(System.getenv("TERM")));
    }

    @Override
    public synchronized void began(String step) {
        steps.put(step, new Step("…", System.nanoTime(), 0));
    }

    @Override
    public void done(String step) {
        end(step, "✓");
    }

    @Override
    public void failed(String step) {
        end(step, "✗");
    }

    private synchronized void end(String name, String mark) {
        long now = System.nanoTime();
        var step = new Step(mark, steps.get(name).began(), now);
        steps.put(name, step);
        if (!live) {
            out.println(step.line(name, now));
        }
    }

    private synchronized void draw() {
        long now = System.nanoTime();
        var frame = new StringBuilder();
        if (drawn > 0) {
            frame.append("\033[").append(drawn).append('A');
        }
        steps.forEach((name, step) ->
                frame.append("\033[2K").append(step.line(name, now)).append('\n'));
        drawn = steps.size();
        out.print(frame);
        out.flush();
    }

    /** The lines stay as they are. */
    @Override
    public void close() {
        redraw.shutdownNow();
        if (live) {
            draw();
        }
    }
}
