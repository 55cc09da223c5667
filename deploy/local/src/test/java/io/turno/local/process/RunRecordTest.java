package io.turno.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RunRecordTest {

    @TempDir
    Path state;

    private RunRecord record;

    @BeforeEach
    void open() {
        record = RunRecord.in(state);
    }

    @AfterEach
    void stop() {
        StopParts.all(record);
    }

    @Test
    void shouldKnowWhatRunsWhenTheLauncherIsAnotherOne() {
        RunningPart part = start("redis", Tier.STORE);
        record.remember(part);

        RunRecord later = RunRecord.in(state);

        assertThat(later.parts()).containsExactly(part);
        assertThat(later.isAnythingAlive()).isTrue();
    }

    @Test
    void shouldLeaveNothingWhenEverythingIsStopped() {
        RunningPart redis = start("redis", Tier.STORE);
        RunningPart booking = start("booking", Tier.SERVICE);
        record.remember(redis);
        record.remember(booking);

        StopParts.all(RunRecord.in(state));

        assertThat(List.of(redis, booking)).noneMatch(RunningPart::isAlive);
        assertThat(record.parts()).isEmpty();
        assertThat(record.isBeingStopped()).isFalse();
    }

    @Test
    void shouldStopNobodyElseWhenTheIdBelongsToAnotherProcessByNow() {
        RunningPart part = start("redis", Tier.STORE);
        var longAgo = new RunningPart(
                part.name(),
                part.tier(),
                part.processId(),
                part.startedAt().minus(Duration.ofHours(1)),
                part.log(),
                part.address());
        record.remember(longAgo);

        StopParts.all(record);

        assertThat(longAgo.isAlive()).isFalse();
        assertThat(part.isAlive()).isTrue();
        part.process().orElseThrow().destroyForcibly();
    }

    @Test
    void shouldRememberOnlyTheNewOneWhenAPartIsStartedAgain() {
        RunningPart first = start("booking", Tier.SERVICE);
        record.remember(first);
        first.process().orElseThrow().destroyForcibly();

        RunningPart second = start("booking", Tier.SERVICE);
        record.remember(second);

        assertThat(record.parts()).containsExactly(second);
    }

    @Test
    void shouldEndAPartWhenItComesWhileEverythingIsBeingStopped() {
        StopParts.all(record);
        RunningPart late = start("booking", Tier.SERVICE);

        assertThatIllegalStateException().isThrownBy(() -> record.remember(late));

        assertThat(late.isAlive()).isFalse();
    }

    @Test
    void shouldTellTheLastWordsWhenAPartEndsBeforeItIsReady() throws Exception {
        RunningPart part =
                launch("booking", Tier.SERVICE, "echo no database; exit 1").start();
        var process = ProcessHandle.of(part.processId());
        if (process.isPresent()) {
            process.get().onExit().get(10, TimeUnit.SECONDS);
        }

        assertThatThrownBy(() -> Readiness.await(part, () -> false))
                .isInstanceOf(Crashed.class)
                .hasMessageContaining("booking has ended")
                .hasMessageContaining("no database");
    }

    private RunningPart start(String name, Tier tier) {
        return launch(name, tier, "exec sleep 60").start();
    }

    private Launch launch(String name, Tier tier, String script) {
        return new Launch(name, tier, "nowhere", state.resolve(name + ".log"), List.of("sh", "-c", script), Map.of());
    }
}
