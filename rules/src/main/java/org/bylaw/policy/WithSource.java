package org.bylaw.policy;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A {@link Sourced} states both its value and its source. What the value must meet stands on the type argument. */
@Constraint(validatedBy = WithSourceValidator.class)
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WithSource {
    /** What a violation about the source says; one about the value asks to state it. */
    String message() default "name the statement, program constraint or house decision that the value comes from";

    /** Required by Jakarta Validation. */
    Class<?>[] groups() default {};

    /** Required by Jakarta Validation. */
    Class<? extends Payload>[] payload() default {};
}
