package org.bylaw.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Asks every case of the files in a folder, of arithmetic or of changes; exits with 1 unless all agree. */
final class Conformance {

    /** A file more is a class more and a line here. */
    private static final List<CaseFile> FILES = List.of(
            new ProgramTests("drift_program_tests.json"),
            new ProgramTests("velocity_program_tests.json"),
            new PerpetualLiquidations(),
            new SizePremiumDifferential(),
            new PublishedWorkedExamples());

    /** What a folder of recorded changes holds, which is known by it. */
    private static final CaseFile CHANGES = new RecordedTableChanges();

    private Conformance() {}

    /** {@code arguments} is the folder. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("name the folder of the cases");
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        boolean agree = true;
        for (CaseFile file : Files.exists(folder.resolve(CHANGES.name())) ? List.of(CHANGES) : FILES) {
            Path path = folder.resolve(file.name());
            if (!Files.exists(path)) {
                System.out.println(file.name() + ": not in " + folder);
                agree = false;
                continue;
            }
            JsonNode content = new ObjectMapper().readTree(path.toFile());
            Tally tally = new Tally();
            file.run(content, tally);
            tally.print(file.name(), System.out);
            file.print(System.out);
            agree &= tally.allAgree();
        }
        System.exit(agree ? 0 : 1);
    }
}
