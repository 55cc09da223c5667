package io.turno.support;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The services' rules, as far as they fit what services stand on: the clock itself has to read the machine's. */
class ArchitectureTest {
    private static final JavaClasses SUPPORT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.turno.support");

    @Test
    void shouldHaveNoCyclesWhenPackagesUseEachOther() {
        slices().matching("io.turno.support.(*)..")
                .should()
                .beFreeOfCycles()
                .because("whoever takes one part of the platform should be able to read it alone")
                .check(SUPPORT);
    }

    @Test
    void shouldKnowNoServiceWhenServicesStandOnIt() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.turno.policy..",
                        "io.turno.booking..",
                        "io.turno.notification..",
                        "io.turno.webhook..",
                        "io.turno.branch..",
                        "io.turno.hardware..")
                .because("every service stands on it; move what one service needs into that service")
                .check(SUPPORT);
    }
}
