package io.turno.testkit.architecture;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void shouldFindAPureRuleThatIsNotWhenItsPackageSaysSo() {
        assertBroken(ArchitectureRules.pureRulesKnowNoFramework(), "javax.sql.DataSource");
    }

    @ParameterizedTest
    @ValueSource(strings = {"byCall", "byZone", "byReference", "byClock", "byMillis", "byDate"})
    void shouldFindWhoReadsTheClock(String way) {
        assertBroken(MachineClock.isReadByNobody(), "Hasty." + way + "()");
    }

    @Test
    void shouldLetTheTimeBeAnArgument() {
        assertThat(findings(MachineClock.isReadByNobody())).noneMatch(finding -> finding.contains("byArgument"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"all()", "keep("})
    void shouldFindAResourceThatShowsARow(String method) {
        assertBroken(ResourceSignatures.showNoInnards(), "AppointmentResource." + method);
    }

    @Test
    void shouldLetAResourceShowAView() {
        assertThat(findings(ResourceSignatures.showNoInnards())).noneMatch(finding -> finding.contains("views("));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Filled.task", "Filled.limit"})
    void shouldFindAFieldThatIsFilledFromOutside(String field) {
        assertBroken(ArchitectureRules.whatIsNeededIsAConstructorArgument(), field);
    }

    @Test
    void shouldRefuseAPackageWithoutClasses() {
        assertThatThrownBy(() -> ArchitectureRules.check("io.turno.misspelt")).isInstanceOf(AssertionError.class);
    }

    private List<String> findings(ArchRule rule) {
        return rule.evaluate(bad).getFailureReport().getDetails();
    }

    private void assertBroken(ArchRule rule, String finding) {
        assertThatThrownBy(() -> rule.check(bad))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(finding)
                .hasMessageContaining("because");
    }
}
