package io.turno.testkit.architecture;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.turno.testkit.architecture.FileSizeBudget.Sized;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each rule can fail, and says how to mend what broke it. */
class ArchitectureRulesTest {
    private static final String BAD = "io.turno.testkit.architecture.bad";
    private final JavaClasses bad = new ClassFileImporter().importPackages(BAD);

    @Test
    void shouldFindACycleOfFeatures() {
        assertBroken(ArchitectureRules.featuresAreFreeOfCycles(BAD), "Cycle detected");
    }

    @Test
    void shouldFindAPureRuleThatIsNot() {
        assertBroken(ArchitectureRules.pureRulesKnowNoFramework(), "java.sql.Connection");
    }

    @Test
    void shouldFindWhoReadsTheClock() {
        assertBroken(ArchitectureRules.theTimeIsAnArgument(), "Other.when()");
    }

    @Test
    void shouldComplainOfWhatIsTooLarge() {
        // Given
        var files = List.of(new Sized("A", 301), new Sized("B", 100));

        // When
        var complaints = FileSizeBudget.complaints("file", files, 180, 300);

        // Then
        assertThat(complaints).singleElement().asString().contains("A has 301 lines");
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

    private void assertBroken(ArchRule rule, String finding) {
        assertThatThrownBy(() -> rule.check(bad))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(finding)
                .hasMessageContaining("because");
    }
}
