package org.bylaw.file;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;
import org.bylaw.evidence.Observed;

/** Shows Jakarta Validation the value inside an {@link Observed}. */
final class ObservedValueExtractor implements ValueExtractor<Observed<@ExtractedValue ?>> {

    @Override
    public void extractValues(Observed<?> observed, ValueReceiver receiver) {
        receiver.value(SourcedValueExtractor.NODE, observed.value());
    }
}
