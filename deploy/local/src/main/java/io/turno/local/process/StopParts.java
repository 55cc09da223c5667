package io.turno.local.process;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Ends what is in a run record: services first, what they stand on last, each tier at once. */
public final class StopParts {
    /** Services take up to ten seconds to finish what they are at. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private StopParts() {}

    /** Returns when none of them lives any more. */
    public static void all(RunRecord record) {
        List<RunningPart> parts = record.close();
        Arrays.stream(Tier.values())
                .sorted(Comparator.reverseOrder())
                .forEach(tier -> stop(parts.stream().filter(part -> part.tier() == tier)));
        record.forgetAll();
    }

    static void one(RunningPart part) {
        stop(Stream.of(part));
    }

    /** Returns when it has ended. */
    public static void process(ProcessHandle process) {
        end(process).join();
    }

    private static void stop(Stream<RunningPart> parts) {
        CompletableFuture<?>[] ends = parts.flatMap(part -> part.process().stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(StopParts::end)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends).join();
    }

    private static CompletableFuture<Void> end(ProcessHandle process) {
        process.destroy();
        return process.onExit()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .handle((ended, tooSlow) -> tooSlow == null ? ended : killed(process))
                .thenAccept(ended -> {});
    }

    private static ProcessHandle killed(ProcessHandle process) {
        process.destroyForcibly();
        return process.onExit().join();
    }
}
