package io.turno.support.lane;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A coalescer: one batch at a time, and the next one is whatever queued while the last one was under way. There is no timer,
 * so who comes alone is served at once.
 *
 * @param <Q> what is asked, in the order of arrival
 * @param <A> what each is answered
 */
public final class Lane<Q, A> implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration TO_FINISH = Duration.ofSeconds(8);

    private final int most;
    private final Function<Q, Object> kind;
    private final Function<List<Q>, List<A>> together;
    private final LinkedBlockingQueue<Waiting<Q, A>> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean open = true;

    /**
     * @param most in one batch
     * @param kind only what is of one kind goes together
     * @param together serves a batch: one answer for each, in the same order; what it throws, each of them gets
     */
    public Lane(String name, int most, Function<Q, Object> kind, Function<List<Q>, List<A>> together) {
        this.most = most;
        this.kind = kind;
        this.together = together;
        this.thread = Thread.ofPlatform().name("lane-" + name).daemon().start(this::run);
    }

    private record Waiting<Q, A>(Q question, CompletableFuture<A> answer) {}

    /**
     * Waits for the batch that this goes with.
     *
     * @throws RuntimeException what the batch failed with
     * @throws IllegalStateException once the lane is closed
     */
    public A pass(Q question) {
        var waiting = new Waiting<Q, A>(question, new CompletableFuture<>());
        queue.add(waiting);
        if (!open && queue.remove(waiting)) {
            throw new IllegalStateException("The lane is closed");
        }
        try {
            return waiting.answer().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void run() {
        try {
            while (open || !queue.isEmpty()) {
                Waiting<Q, A> first = queue.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    serve(batchWith(first));
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** The others stay in their order. */
    private List<Waiting<Q, A>> batchWith(Waiting<Q, A> first) {
        var batch = new ArrayList<Waiting<Q, A>>();
        batch.add(first);
        Object wanted = kind.apply(first.question());
        for (Iterator<Waiting<Q, A>> others = queue.iterator(); others.hasNext() && batch.size() < most; ) {
            Waiting<Q, A> other = others.next();
            if (kind.apply(other.question()).equals(wanted)) {
                others.remove();
                batch.add(other);
            }
        }
        return batch;
    }

    private void serve(List<Waiting<Q, A>> batch) {
        try {
            List<A> answers =
                    together.apply(batch.stream().map(Waiting::question).toList());
            for (int place = 0; place < batch.size(); place++) {
                batch.get(place).answer().complete(answers.get(place));
            }
        } catch (RuntimeException | Error failure) {
            batch.forEach(waiting -> waiting.answer().completeExceptionally(failure));
        }
    }

    /** How many wait for the next batch. */
    int waiting() {
        return queue.size();
    }

    /** Who waits already is still served. */
    @Override
    public void close() {
        open = false;
        try {
            thread.join(TO_FINISH);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
