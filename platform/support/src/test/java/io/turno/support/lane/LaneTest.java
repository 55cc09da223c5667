package io.turno.support.lane;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class LaneTest {
    private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch gate = new CountDownLatch(1);
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        gate.countDown();
        clients.close();
    }

    @Test
    void shouldServeTogetherWhatCameWhileTheLastBatchWasUnderWay() throws Exception {
        try (var lane = new Lane<>("test", 4, _ -> "any", this::doubled)) {
            // Given
            Future<Integer> first = ask(lane, 1);
            awaitBatches(1);
            List<Future<Integer>> others = IntStream.rangeClosed(2, 7)
                    .mapToObj(number -> askInOrder(lane, number))
                    .toList();

            // When
            gate.countDown();

            // Then
            assertThat(first.get()).isEqualTo(2);
            for (int index = 0; index < others.size(); index++) {
                assertThat(others.get(index).get()).isEqualTo(2 * (index + 2));
            }
            assertThat(batches).containsExactly(List.of(1), List.of(2, 3, 4, 5), List.of(6, 7));
        }
    }

    @Test
    void shouldNotMixKinds() throws Exception {
        try (var lane = new Lane<>("test", 10, number -> number % 2, this::doubled)) {
            // Given
            Future<Integer> first = ask(lane, 1);
            awaitBatches(1);
            var others = List.of(askInOrder(lane, 2), askInOrder(lane, 3), askInOrder(lane, 4), askInOrder(lane, 5));

            // When
            gate.countDown();
            first.get();
            for (Future<Integer> other : others) {
                other.get();
            }

            // Then
            assertThat(batches).containsExactly(List.of(1), List.of(2, 4), List.of(3, 5));
        }
    }

    @Test
    void shouldFailEachOfABatchThatFailsAndGoOn() throws Exception {
        gate.countDown();
        try (var lane = new Lane<Integer, Integer>("test", 10, _ -> "any", this::fussy)) {
            assertThatThrownBy(() -> lane.pass(13)).isInstanceOf(IllegalArgumentException.class);
            assertThat(lane.pass(14)).isEqualTo(28);
        }
    }

    @Test
    void shouldServeWhoWaitsWhenItCloses() throws Exception {
        // Given
        var lane = new Lane<>("test", 1, _ -> "any", this::doubled);
        Future<Integer> first = ask(lane, 1);
        awaitBatches(1);
        Future<Integer> second = askInOrder(lane, 2);

        // When
        Future<?> closing = clients.submit(lane::close);
        gate.countDown();
        closing.get();

        // Then
        assertThat(first.get()).isEqualTo(2);
        assertThat(second.get()).isEqualTo(4);
        assertThatThrownBy(() -> lane.pass(3)).isInstanceOf(IllegalStateException.class);
    }

    private List<Integer> doubled(List<Integer> numbers) {
        batches.add(numbers);
        try {
            gate.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return numbers.stream().map(number -> number * 2).toList();
    }

    private List<Integer> fussy(List<Integer> numbers) {
        if (numbers.contains(13)) {
            throw new IllegalArgumentException("13");
        }
        return doubled(numbers);
    }

    private void awaitBatches(int count) {
        await().until(() -> batches.size() == count);
    }

    private Future<Integer> ask(Lane<Integer, Integer> lane, int number) {
        return clients.submit(() -> lane.pass(number));
    }

    /** Returns when it is in the queue. */
    private Future<Integer> askInOrder(Lane<Integer, Integer> lane, int number) {
        int before = lane.waiting();
        Future<Integer> asked = ask(lane, number);
        await().until(() -> lane.waiting() > before);
        return asked;
    }
}
