package io.turno.policy.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import io.turno.contracts.plan.CancellationTier;

/**
 * From the longest time before the start to the shortest, each once. One without a time counts until the visit becomes a
 * ticket, which nothing comes after.
 */
@Documented
@Constraint(validatedBy = TiersInOrder.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface TiersInOrder {
    String message() default "go from the longest until to the shortest; one without until is the last";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares each tier with the next. */
    final class Validator implements ConstraintValidator<TiersInOrder, List<CancellationTier>> {
        @Override
        public boolean isValid(List<CancellationTier> tiers, ConstraintValidatorContext context) {
            if (tiers == null || tiers.contains(null)) {
                return true;
            }
            for (int next = 1; next < tiers.size(); next++) {
                if (!isBefore(tiers.get(next - 1), tiers.get(next))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isBefore(CancellationTier one, CancellationTier next) {
            return one.until() != null && (next.until() == null || one.until().compareTo(next.until()) > 0);
        }
    }
}
