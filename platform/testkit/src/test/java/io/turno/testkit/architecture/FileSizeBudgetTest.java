package io.turno.testkit.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.turno.testkit.architecture.FileSizeBudget.Sized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FileSizeBudgetTest {
    @TempDir
    private Path module;

    @Test
    void shouldAcceptAModuleOfSmallFiles() throws IOException {
        // Given
        source("src/main/java/Small.java", "record Small(int size) {}");

        // When, Then
        assertThatCode(() -> new FileSizeBudget(module).check()).doesNotThrowAnyException();
    }

    @Test
    void shouldFindALongMethod() throws IOException {
        // Given
        source("src/main/java/Long.java", "class Long {\n    void walk() {" + "\n".repeat(41) + "}\n}");

        // When, Then
        assertThatThrownBy(() -> new FileSizeBudget(module).check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Long.walk has 42 lines");
    }

    @Test
    void shouldFindALongConstructor() throws IOException {
        // Given
        source("src/main/java/Long.java", "class Long {\n    Long() {" + "\n".repeat(41) + "}\n}");

        // When, Then
        assertThatThrownBy(() -> new FileSizeBudget(module).check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Long.<init> has 42 lines");
    }

    @Test
    void shouldFindALongMethodAmongTheNewestFormsOfTheLanguage() throws IOException {
        // Given
        source("src/main/java/New.java", """
                sealed interface New {
                    record One(int size) implements New {}
                    record Two(int size) implements New {}
                    static int sizeOf(New it) {
                        return switch (it) {
                            case One _, Two _ -> 0;%s
                        };
                    }
                }
                """.formatted("\n".repeat(40)));

        // When, Then
        assertThatThrownBy(() -> new FileSizeBudget(module).check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("New.sizeOf has 45 lines");
    }

    @Test
    void shouldFindALongFileAndALongTest() throws IOException {
        // Given
        source("src/main/java/Long.java", "class Long {" + "\n".repeat(300) + "}");
        source("src/test/java/LongTest.java", "class LongTest {" + "\n".repeat(400) + "}");

        // When, Then
        assertThatThrownBy(() -> new FileSizeBudget(module).check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Long.java has 301 lines")
                .hasMessageContaining("LongTest.java has 401 lines");
    }

    @Test
    void shouldRefuseToMeasureWhatItCannotRead() throws IOException {
        // Given
        source("src/main/java/Broken.java", "class Broken {");

        // When, Then
        assertThatThrownBy(() -> new FileSizeBudget(module).check())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Broken.java");
    }

    @Test
    void shouldRefuseAFolderThatIsNoModule() {
        assertThatThrownBy(() -> new FileSizeBudget(module).check())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(module.toString());
    }

    @Test
    void shouldComplainWhereTooManyAreLarge() {
        // Given
        var methods = List.of(new Sized("a", 25), new Sized("b", 30), new Sized("c", 5));

        // When
        var complaints = FileSizeBudget.complaints("method", methods, 20, 40);

        // Then
        assertThat(complaints).singleElement().asString().contains("2 of 3 methods");
    }

    private void source(String name, String text) throws IOException {
        Path file = module.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
