package org.bylaw.check;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in words why a rule that needs this property does not apply where it is {@code null}: {@code the market has no tiers}.
 * Every property that a rule may name in {@code @needs} carries it.
 */
@Documented
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface WhenAbsent {
    /** The reason, a clause without full stop. */
    String value();
}
