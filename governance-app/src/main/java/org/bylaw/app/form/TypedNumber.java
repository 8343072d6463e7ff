package org.bylaw.app.form;

import java.util.Optional;
import org.bylaw.file.DecimalText;
import org.bylaw.file.Read;
import org.bylaw.file.StrictJsonReader;

/**
 * Whether something that was typed is a number as files write them. The reader of files decides.
 *
 * @param value the number
 */
public record TypedNumber(DecimalText value) {

    private static final StrictJsonReader<TypedNumber> READER = StrictJsonReader.of(TypedNumber.class);

    /** Why the text is no number, and what to write; empty where it is one. */
    public static Optional<String> fault(String text) {
        String json = "{\"value\": " + new Literal(text, true).json() + "}";
        return READER.read("", json) instanceof Read.Faulty<TypedNumber> faulty
                ? Optional.of(faulty.faults().get(0).message())
                : Optional.empty();
    }
}
