package io.turno.local.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StalenessTest {
    private static final Module BOOKING = new Module("booking", List.of("platform"));
    private static final Module POLICY = new Module("policy", List.of());
    private static final long BUILT = 2_000;

    @TempDir
    Path repository;

    @BeforeEach
    void build() throws IOException {
        for (Module module : List.of(BOOKING, POLICY)) {
            write(module.program(repository), BUILT);
            write(repository.resolve(module.folder()).resolve("pom.xml"), 1_000);
        }
        write(repository.resolve("platform/src/main/java/Outbox.java"), 1_000);
    }

    @Test
    void shouldFindNothingWhenNothingHasChanged() {
        assertThat(stale()).isEmpty();
    }

    @Test
    void shouldFindTheModuleWhenOneOfItsSourcesIsNewer() throws IOException {
        write(repository.resolve("policy/src/main/resources/application.properties"), BUILT + 1);

        assertThat(stale()).containsExactly(POLICY);
    }

    @Test
    void shouldFindTheModuleWhenWhatItUsesIsNewer() throws IOException {
        write(repository.resolve("platform/src/main/java/Outbox.java"), BUILT + 1);

        assertThat(stale()).containsExactly(BOOKING);
    }

    @Test
    void shouldFindTheModuleWhenItWasNeverBuilt() throws IOException {
        Files.delete(POLICY.program(repository));

        assertThat(stale()).containsExactly(POLICY);
    }

    @Test
    void shouldFindNothingWhenOnlyTestsHaveChanged() throws IOException {
        write(repository.resolve("policy/src/test/java/PolicyTest.java"), BUILT + 1);

        assertThat(stale()).isEmpty();
    }

    private List<Module> stale() {
        return new Staleness(repository).staleOf(List.of(BOOKING, POLICY));
    }

    private static void write(Path file, long changedAt) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        for (Path path = file; path.toString().contains("src"); path = path.getParent()) {
            Files.setLastModifiedTime(path, FileTime.fromMillis(changedAt));
        }
        Files.setLastModifiedTime(file, FileTime.fromMillis(changedAt));
    }
}
