package org.bylaw.market;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Set;

/** Counts the stated fields of a record. */
public final class StatedFieldsValidator implements ConstraintValidator<StatedFields, Record> {

    private Set<String> fields = Set.of();
    private StatedFields.Count count = StatedFields.Count.ALL_OR_NONE;

    @Override
    public void initialize(StatedFields constraint) {
        fields = Set.of(constraint.value());
        count = constraint.count();
    }

    @Override
    public boolean isValid(Record section, ConstraintValidatorContext context) {
        long stated = Arrays.stream(section.getClass().getRecordComponents())
                .filter(component -> fields.contains(component.getName()))
                .filter(component -> {
                    try {
                        return component.getAccessor().invoke(section) != null;
                    } catch (IllegalAccessException | InvocationTargetException impossible) {
                        throw new IllegalStateException("cannot read " + component, impossible);
                    }
                })
                .count();
        return switch (count) {
            case EXACTLY_ONE -> stated == 1;
            case AT_MOST_ONE -> stated <= 1;
            case ALL_OR_NONE -> stated == 0 || stated == fields.size();
        };
    }
}
