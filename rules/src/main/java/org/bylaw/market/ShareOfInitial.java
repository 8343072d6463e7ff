package org.bylaw.market;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A maintenance requirement as a share of the initial one: above 0 and at most 1 (100%). */
@DecimalMin(value = "0", inclusive = false)
@DecimalMax("1")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ShareOfInitial {
    /** What a violation says; it follows the field and the value. */
    String message() default "must be above 0 and at most 1, as a share of the initial requirement: 0.6 is 60%";

    /** Required by Jakarta Validation. */
    Class<?>[] groups() default {};

    /** Required by Jakarta Validation. */
    Class<? extends Payload>[] payload() default {};
}
