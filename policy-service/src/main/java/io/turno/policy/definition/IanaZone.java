package io.turno.policy.definition;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A zone of the IANA database, which knows when clocks change; a bare offset like {@code +02:00} does not. */
@Documented
@Constraint(validatedBy = IanaZone.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface IanaZone {
    String message() default "is an IANA zone like Europe/London";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the zone database of the JDK. */
    final class Validator implements ConstraintValidator<IanaZone, ZoneId> {
        @Override
        public boolean isValid(ZoneId zone, ConstraintValidatorContext context) {
            return zone == null || ZoneId.getAvailableZoneIds().contains(zone.getId());
        }
    }
}
