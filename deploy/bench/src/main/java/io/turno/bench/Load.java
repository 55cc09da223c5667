package io.turno.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Asks again and again, from many clients at once; each waits for its answer before it asks again. */
final class Load {
    private static final int MOST = 2_000_000;

    private Load() {}

    /** One client: each call is one question, and says what kind of answer came. */
    interface Client extends AutoCloseable {
        String ask() throws Exception;

        @Override
        default void close() {}
    }

    /** As long as this takes. */
    static Figures during(Duration time, int clients, IntFunction<Client> client) throws Exception {
        return run(clients, client, System.nanoTime() + time.toNanos(), MOST);
    }

    /** So many questions by each. */
    static Figures times(int questions, int clients, IntFunction<Client> client) throws Exception {
        return run(clients, client, Long.MAX_VALUE, questions);
    }

    private static Figures run(int clients, IntFunction<Client> client, long deadline, int most) throws Exception {
        var outcomes = new ConcurrentHashMap<String, LongAdder>();
        var ready = new CountDownLatch(clients);
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            var running = IntStream.range(0, clients)
                    .mapToObj(number -> threads.submit(one(client, number, ready, deadline, most, outcomes)))
                    .toList();
            ready.await();
            long began = System.nanoTime();
            long[] all = running.stream()
                    .map(Load::result)
                    .flatMapToLong(Arrays::stream)
                    .toArray();
            return Figures.of(all, System.nanoTime() - began, counted(outcomes));
        }
    }

    private static Callable<long[]> one(
            IntFunction<Client> clients,
            int number,
            CountDownLatch ready,
            long deadline,
            int most,
            Map<String, LongAdder> outcomes) {
        return () -> {
            try (Client client = clients.apply(number)) {
                ready.countDown();
                ready.await();
                return ask(client, deadline, most, outcomes);
            }
        };
    }

    private static long[] ask(Client client, long deadline, int most, Map<String, LongAdder> outcomes)
            throws Exception {
        var nanos = new long[16];
        int count = 0;
        for (long now = System.nanoTime(); now < deadline && count < most; ) {
            String outcome = client.ask();
            long then = System.nanoTime();
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = then - now;
            outcomes.computeIfAbsent(outcome, _ -> new LongAdder()).increment();
            now = then;
        }
        return Arrays.copyOf(nanos, count);
    }

    private static long[] result(Future<long[]> client) {
        try {
            return client.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("A client failed", failure);
        }
    }

    private static Map<String, Long> counted(Map<String, LongAdder> outcomes) {
        var counted = new TreeMap<String, Long>();
        outcomes.forEach((outcome, count) -> counted.put(outcome, count.sum()));
        return counted;
    }
}
