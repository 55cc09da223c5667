package io.turno.local.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import io.turno.local.history.Instances.Answer;
import io.turno.local.history.Instances.Call;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.pollinterval.PollInterval;

import static org.awaitility.pollinterval.IterativePollInterval.iterative;

/** Asks again and again with the same key, at one instance and the other, as long as there is no answer. */
final class Attempts {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    /** Longer and longer, so that an outage doesn't use up the person's rate limit. */
    private static final PollInterval BETWEEN = iterative(last -> last.multipliedBy(2), Duration.ofMillis(50));

    private static final Set<Integer> DONE = Set.of(200, 201, 204);
    private static final int CONFLICT = 409;

    private final Instances instances;
    private final Call call;
    private final List<Answer> answers = new ArrayList<>();
    private boolean uncertain;

    private Attempts(Instances instances, Call call) {
        this.instances = instances;
        this.call = call;
    }

    /** @param first the instance that is asked first */
    static Attempts of(Instances instances, Call call, int first) {
        var attempts = new Attempts(instances, call);
        attempts.askFrom(first);
        return attempts;
    }

    /** Both instances at the same moment, like a double click that went two ways. */
    static Attempts atBoth(Instances instances, Call call, Executor executor) {
        var other = CompletableFuture.supplyAsync(() -> of(instances, call, 1), executor);
        var attempts = of(instances, call, 0);
        Attempts second = other.join();
        attempts.answers.addAll(second.answers);
        attempts.uncertain |= second.uncertain;
        return attempts;
    }

    private void askFrom(int first) {
        int[] next = {first};
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollInterval(BETWEEN)
                    .atMost(PATIENCE)
                    .until(() -> {
                        var answer = instances.ask(next[0], call);
                        next[0] = 1 - next[0];
                        answer.ifPresentOrElse(this::note, () -> uncertain = true);
                        return answer.isPresent();
                    });
        } catch (ConditionTimeoutException giveUp) {
            uncertain = true;
        }
    }

    /** Nothing that a client does here may be answered in any other way. */
    private void note(Answer answer) {
        if (DONE.contains(answer.status())) {
            answers.add(answer);
        } else if (answer.status() != CONFLICT) {
            throw new AssertionError("%s %s was answered %s".formatted(call.method(), call.path(), answer));
        }
    }

    List<State> answers(Function<JsonNode, State> reader) {
        return answers.stream().map(answer -> reader.apply(answer.body())).toList();
    }

    /** Of an answer that said it was done. */
    JsonNode body() {
        return answers.getFirst().body();
    }

    boolean isUncertain() {
        return uncertain;
    }
}
