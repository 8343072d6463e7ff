package org.bylaw.rulebook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of compiled rules beside their classes. The form is binary, because it is read at every start.
 *
 * @param drools version of Drools that the rules were compiled with, {@code 10.2.0}
 * @param compiledFrom digest of all that the compilation depended on
 * @param models names of the model classes, one for each package of rules
 * @param entries the rules
 */
record RuleIndex(String drools, String compiledFrom, List<String> models, List<Entry> entries) {

    private static final String FORM = "bylaw rule index 2";

    /**
     * One rule.
     *
     * @param card what it says of itself
     * @param textDigest SHA-256 of its file, in hexadecimal
     */
    record Entry(RuleCard card, String textDigest) {}

    RuleIndex {
        models = List.copyOf(models);
        entries = List.copyOf(entries);
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(FORM);
            out.writeUTF(drools);
            out.writeUTF(compiledFrom);
            write(models, out);
            out.writeInt(entries.size());
            for (Entry entry : entries) {
                write(entry.card(), out);
                out.writeUTF(entry.textDigest());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text of a rule is longer than 65535 bytes", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IOException if the bytes are something else
     */
    static RuleIndex read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String form = in.readUTF();
            if (!form.equals(FORM)) {
                throw new IOException("not a rule index: " + form);
            }
            String drools = in.readUTF();
            String compiledFrom = in.readUTF();
            List<String> models = readTexts(in);
            int count = in.readInt();
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                entries.add(new Entry(readCard(in), in.readUTF()));
            }
            return new RuleIndex(drools, compiledFrom, models, entries);
        }
    }

    private static void write(RuleCard card, DataOutputStream out) throws IOException {
        out.writeUTF(card.id());
        out.writeUTF(card.concern());
        out.writeUTF(card.file());
        write(card.facts(), out);
        out.writeUTF(card.title());
        out.writeUTF(card.severity().name());
        write(card.needs(), out);
        write(card.yieldsTo(), out);
        out.writeUTF(card.says());
        out.writeUTF(card.why());
        write(card.sources(), out);
        out.writeUTF(card.remedy());
    }

    private static RuleCard readCard(DataInputStream in) throws IOException {
        return new RuleCard(
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                readTexts(in),
                in.readUTF(),
                Severity.valueOf(in.readUTF()),
                readTexts(in),
                readTexts(in),
                in.readUTF(),
                in.readUTF(),
                readTexts(in),
                in.readUTF());
    }

    private static void write(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
