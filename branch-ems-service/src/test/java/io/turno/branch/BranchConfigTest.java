package io.turno.branch;

import java.time.Duration;
import java.util.Map;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BranchConfigTest {

    @Test
    void shouldNeedNothingButItsId() {
        // When
        var config = new SmallRyeConfigBuilder()
                .withMapping(BranchConfig.class)
                .withConverter(Duration.class, 300, new DurationConverter())
                .withSources(new PropertiesConfigSource(Map.of("turno.branch.id", Branch.ID.toString()), "test", 100))
                .build()
                .getConfigMapping(BranchConfig.class);

        // Then
        assertThat(config.id()).isEqualTo(Branch.ID);
        assertThat(config.usualVisit()).isEqualTo(Duration.ofMinutes(12));
        assertThat(config.publicUrl()).isEmpty();
        assertThat(config.door().missesPerAddress()).isEqualTo(30);
        assertThat(config.door().visitsPerAddress()).isEqualTo(60);
        assertThat(config.door().failedSignInsPerAddress()).isEqualTo(20);
        assertThat(config.signIn().remembers()).isEqualTo(Duration.ofDays(7));
        assertThat(config.signIn().tokenLasts()).isEqualTo(Duration.ofHours(12));
        assertThat(config.live().keepAlive()).isEqualTo(Duration.ofSeconds(15));
    }
}
