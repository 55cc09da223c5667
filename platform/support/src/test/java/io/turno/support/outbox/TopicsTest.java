package io.turno.support.outbox;

import io.turno.contracts.event.Topic;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicsTest {

    @Test
    void shouldKeepRecordsOnlyAsLongAsTheTopicSays() {
        // When
        var settings = Topics.settings(Topic.VERIFICATIONS);

        // Then
        assertThat(settings)
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "3600000")
                .containsEntry("segment.ms", "3600000");
        assertThat(Topics.settings(Topic.VERIFICATIONS.deadLetters())).containsEntry("retention.ms", "3600000");
    }

    @Test
    void shouldLeaveItToTheBrokerWhereTheTopicSaysNothing() {
        // When
        var settings = Topics.settings(Topic.POLICY);

        // Then
        assertThat(settings).containsOnlyKeys("cleanup.policy").containsEntry("cleanup.policy", "compact");
    }
}
