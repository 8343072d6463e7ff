package org.bylaw.app.web.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bylaw.app.form.MarketEntries;
import org.bylaw.app.form.MarketField;
import org.bylaw.app.form.MarketField.Entry;
import org.bylaw.app.form.TypedNumber;
import org.bylaw.file.FileFault;
import org.bylaw.market.Cap;

/** What was typed into the inputs of a market's form and is no value of its field, by the fields' pointers. */
final class Faults {

    private Faults() {}

    /** The faults of a market's form, in the order of the form. */
    static Map<String, String> of(TypedFile file, String text) {
        MarketEntries entries = file.entries();
        Map<String, String> faults = new LinkedHashMap<>();
        for (FileFault fault : FileTexts.faults(file.file(), text)) {
            faults.putIfAbsent(fault.pointer(), message(entries, fault));
        }
        return faults;
    }

    private static String message(MarketEntries entries, FileFault fault) {
        MarketField field = Inputs.field(entries, fault.pointer());
        String typed = entries.at(fault.pointer());
        if (field == null) {
            return fault.message();
        }
        boolean number = field.entry() == Entry.NUMBER || field.entry() == Entry.WHOLE_NUMBER;
        if (number) {
            return TypedNumber.fault(typed).orElse(fault.message());
        }
        return field.entry() == Entry.CAP
                ? TypedNumber.fault(typed)
                        .map(words -> words + ", or the word " + Cap.UNLIMITED_WORD)
                        .orElse(fault.message())
                : fault.message();
    }
}
