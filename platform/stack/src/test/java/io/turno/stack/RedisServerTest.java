package io.turno.stack;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RedisServerTest {

    @Test
    void shouldAnswerOnlyWhileItRuns() {
        RedisServer redis = RedisServer.temporary();
        boolean running = RedisServer.answers(redis.port());
        RedisServer.wipe(redis.port());

        redis.close();

        assertThat(running).isTrue();
        assertThat(RedisServer.answers(redis.port())).isFalse();
    }
}
