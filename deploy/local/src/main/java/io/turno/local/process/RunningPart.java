package io.turno.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A process that the launcher started, as it is remembered.
 *
 * @param startedAt of the process; the operating system gives the id to others later
 */
public record RunningPart(String name, Tier tier, long processId, Instant startedAt, Path log, String address) {
    /** The operating system tells the start in seconds since it booted, and when that was it tells a little vaguely. */
    private static final Duration VAGUE = Duration.ofSeconds(2);

    public static RunningPart of(String name, Tier tier, ProcessHandle process, Path log, String address) {
        Instant startedAt = process.info().startInstant().orElse(Instant.EPOCH);
        return new RunningPart(name, tier, process.pid(), startedAt, log.toAbsolutePath(), address);
    }

    /** The process, while it lives; never another one that got its id. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(processId).filter(ProcessHandle::isAlive).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle candidate) {
        return candidate
                .info()
                .startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(VAGUE) < 0)
                .orElse(false);
    }

    @JsonIgnore
    public boolean isAlive() {
        return process().isPresent();
    }
}
