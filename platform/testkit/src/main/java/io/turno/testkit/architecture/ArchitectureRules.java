package io.turno.testkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.turno.contracts.PureRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * What holds in every service. Each rule says why, and how to mend what breaks it. Call {@link #check} from a plain test.
 */
public final class ArchitectureRules {
    private static final String[] FRAMEWORKS = {
        "io.quarkus..",
        "io.smallrye..",
        "io.vertx..",
        "jakarta.inject..",
        "jakarta.enterprise..",
        "jakarta.ws.rs..",
        "org.jdbi..",
        "java.sql..",
        "javax.sql..",
        "org.apache.kafka.."
    };

    private ArchitectureRules() {}

    /**
     * Checks the classes of a service, tests left out, and the sizes of its files.
     *
     * @param servicePackage for example {@code io.turno.booking}; its sub-packages are the features
     * @throws AssertionError naming what breaks which rule
     */
    public static void check(String servicePackage) {
        JavaClasses service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(servicePackage);
        checkClasses(service, servicePackage);
        FileSizeBudget.ofModule().check();
    }

    static void checkClasses(JavaClasses service, String servicePackage) {
        featuresAreFreeOfCycles(servicePackage).check(service);
        pureRulesKnowNoFramework().check(service);
        ResourceSignatures.showNoInnards().check(service);
        MachineClock.isReadByNobody().check(service);
        whatIsNeededIsAConstructorArgument().check(service);
    }

    static ArchRule featuresAreFreeOfCycles(String servicePackage) {
        return slices().matching(servicePackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("Features of %s form no cycles".formatted(servicePackage))
                .because("a change to one feature should touch one folder; "
                        + "move what both need into the one that is used, or into a third")
                .allowEmptyShould(true);
    }

    static ArchRule pureRulesKnowNoFramework() {
        return noClasses()
                .that(DescribedPredicate.describe("are marked @PureRule", ArchitectureRules::isPure))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .as("Pure rules know no framework, database or broker")
                .because("they are tested in milliseconds and outlive frameworks; "
                        + "let the caller fetch what the rule needs and pass it in")
                .allowEmptyShould(true);
    }

    static ArchRule whatIsNeededIsAConstructorArgument() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .as("What a class needs is an argument of its constructor")
                .because("a field that something else fills in hides what is needed and can't be final; "
                        + "make it final, and an argument of the only constructor")
                .allowEmptyShould(true);
    }

    private static boolean isPure(JavaClass type) {
        boolean packageIsPure = type.getPackage()
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(PureRule.class))
                .orElse(false);
        return packageIsPure
                || type.isAnnotatedWith(PureRule.class)
                || type.getEnclosingClass().map(ArchitectureRules::isPure).orElse(false);
    }
}
