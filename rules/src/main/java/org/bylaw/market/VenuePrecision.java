package org.bylaw.market;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The numbers of a {@code size-premium} market are such as the venue's programs can store: Drift and Velocity keep them as
 * integers of a fixed unit.
 */
@Constraint(validatedBy = VenuePrecisionValidator.class)
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface VenuePrecision {
    /** What a violation says; {@code VenuePrecisionValidator} says it field by field. */
    String message() default "must be a number that the venue's programs can store";

    /** Required by Jakarta Validation. */
    Class<?>[] groups() default {};

    /** Required by Jakarta Validation. */
    Class<? extends Payload>[] payload() default {};
}
