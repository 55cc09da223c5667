package io.turno.testkit.architecture;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

/** What may cross HTTP: types made for it. */
final class ResourceSignatures {
    private static final List<String> MADE_FOR_HTTP =
            List.of("Request", "Response", "View", "Definition", "Settings", "Page", "Problem", "JobRun");

    private ResourceSignatures() {}

    static ArchRule showNoInnards() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should(new ArchCondition<>("take and answer only types made for HTTP") {
                    @Override
                    public void check(JavaClass resource, ConditionEvents events) {
                        resource.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                                .forEach(method -> checkMethod(method, events));
                    }
                })
                .because(
                        "an aggregate or a row in a signature publishes how we store things; "
                                + "answer a record named …View, take one named …Request (or a …Definition that is kept as it is)")
                .allowEmptyShould(true);
    }

    private static void checkMethod(JavaMethod method, ConditionEvents events) {
        Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Set::stream)
                .filter(type -> !isMadeForHttp(type))
                .forEach(type -> events.add(SimpleConditionEvent.violated(
                        method, "%s shows %s".formatted(method.getFullName(), type.getName()))));
    }

    private static boolean isMadeForHttp(JavaClass type) {
        return !type.getPackageName().startsWith("io.turno.")
                || type.isEnum()
                || type.isArray()
                || MADE_FOR_HTTP.stream().anyMatch(type.getSimpleName()::endsWith);
    }
}
