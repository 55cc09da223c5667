package io.turno.testkit.architecture;

import java.time.Clock;
import java.util.Date;
import java.util.GregorianCalendar;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Who reads the machine's clock, by a call or by a method reference, can't follow when tests and the sandbox move the time. */
final class MachineClock {
    private static final String TIME = "java.time";

    private MachineClock() {}

    static ArchRule isReadByNobody() {
        return noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe("reads the machine's clock", MachineClock::isReadBy))
                .as("Nothing reads the machine's clock")
                .because("tests and the sandbox move the time; inject java.time.Clock and say now(clock), "
                        + "or take the time as an argument (System.nanoTime() is fine for how long something took)");
    }

    private static boolean isReadBy(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target && reads(target);
    }

    private static boolean reads(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        boolean withoutArgument = target.getRawParameterTypes().isEmpty();
        return switch (target.getName()) {
            case "now" -> owner.getPackageName().startsWith(TIME) && !takesAClock(target);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "<init>" ->
                withoutArgument && (owner.isEquivalentTo(Date.class) || owner.isEquivalentTo(GregorianCalendar.class));
            default -> owner.isEquivalentTo(Clock.class) && isOfTheSystem(target.getName());
        };
    }

    private static boolean takesAClock(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isOfTheSystem(String name) {
        return name.startsWith("system") || name.startsWith("tick") && !name.equals("tick");
    }
}
