package io.turno.booking.file;

import java.time.Duration;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FileConfigTest {

    @Test
    void shouldHaveDefaultsThatLetAPhotoThrough() {
        // When
        var config = new SmallRyeConfigBuilder()
                .withMapping(FileConfig.class)
                .withConverter(Duration.class, 300, new DurationConverter())
                .withConverter(MemorySize.class, 300, new MemorySizeConverter())
                .build()
                .getConfigMapping(FileConfig.class);

        // Then
        assertThat(config.largest().asLongValue()).isEqualTo(10 * 1024 * 1024);
        assertThat(config.unusedFor()).isEqualTo(Duration.ofHours(24));
    }
}
