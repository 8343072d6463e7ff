package org.bylaw.file;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;
import org.bylaw.policy.Sourced;

/** Shows Jakarta Validation the value inside a {@link Sourced}. */
final class SourcedValueExtractor implements ValueExtractor<Sourced<@ExtractedValue ?>> {

    /** How a path names the value. */
    static final String NODE = "value";

    @Override
    public void extractValues(Sourced<?> sourced, ValueReceiver receiver) {
        receiver.value(NODE, sourced.value());
    }
}
