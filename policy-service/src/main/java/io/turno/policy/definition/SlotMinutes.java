package io.turno.policy.definition;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** How far apart starts may be: what divides an hour into whole ticks of capacity. */
@Documented
@Constraint(validatedBy = SlotMinutes.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface SlotMinutes {
    String message() default "is 5, 10, 15, 30 or 60";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Knows the steps. */
    final class Validator implements ConstraintValidator<SlotMinutes, Integer> {
        private static final Set<Integer> STEPS = Set.of(5, 10, 15, 30, 60);

        @Override
        public boolean isValid(Integer minutes, ConstraintValidatorContext context) {
            return minutes == null || STEPS.contains(minutes);
        }
    }
}
