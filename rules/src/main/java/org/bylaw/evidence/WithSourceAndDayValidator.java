package org.bylaw.evidence;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Looks for the value, the source and the day of an {@link Observed}. */
public final class WithSourceAndDayValidator implements ConstraintValidator<WithSourceAndDay, Observed<?>> {

    @Override
    @SuppressWarnings("NullAway") // what is absent from a file is null until this has been checked
    public boolean isValid(@Nullable Observed<?> observed, ConstraintValidatorContext context) {
        if (observed == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        boolean hasValue = observed.value() != null;
        if (!hasValue) {
            complain("value", "state it", context);
        }
        boolean hasSource = observed.source() != null && !observed.source().isBlank();
        if (!hasSource) {
            complain("source", context.getDefaultConstraintMessageTemplate(), context);
        }
        boolean hasDay = observed.asOf() != null;
        if (!hasDay) {
            complain("asOf", "state the day of the observation, such as 2026-03-28", context);
        }
        return hasValue && hasSource && hasDay;
    }

    private static void complain(String field, String message, ConstraintValidatorContext context) {
        context.buildConstraintViolationWithTemplate(message)
                .addPropertyNode(field)
                .addConstraintViolation();
    }
}
