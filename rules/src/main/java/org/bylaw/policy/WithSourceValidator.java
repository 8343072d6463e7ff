package org.bylaw.policy;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Looks for the value and the source of a {@link Sourced}. */
public final class WithSourceValidator implements ConstraintValidator<WithSource, Sourced<?>> {

    @Override
    @SuppressWarnings("NullAway") // what is absent from a file is null until this has been checked
    public boolean isValid(@Nullable Sourced<?> sourced, ConstraintValidatorContext context) {
        if (sourced == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        boolean hasValue = sourced.value() != null;
        if (!hasValue) {
            context.buildConstraintViolationWithTemplate("state it")
                    .addPropertyNode("value")
                    .addConstraintViolation();
        }
        boolean hasSource = sourced.source() != null && !sourced.source().isBlank();
        if (!hasSource) {
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("source")
                    .addConstraintViolation();
        }
        return hasValue && hasSource;
    }
}
