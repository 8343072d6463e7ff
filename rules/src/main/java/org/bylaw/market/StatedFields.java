package org.bylaw.market;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many of some fields of a record must be stated. */
@Constraint(validatedBy = StatedFieldsValidator.class)
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StatedFields {
    /** The fields' names. */
    String[] value();

    /** How many of them. */
    Count count();

    /** What a violation says. */
    String message();

    /** Required by Jakarta Validation. */
    Class<?>[] groups() default {};

    /** Required by Jakarta Validation. */
    Class<? extends Payload>[] payload() default {};

    /** How many. */
    enum Count {
        EXACTLY_ONE,
        AT_MOST_ONE,
        ALL_OR_NONE
    }
}
