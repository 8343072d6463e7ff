package org.bylaw.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;

/** One file of recorded cases: how its cases are found and how each is asked. */
interface CaseFile {

    /** The file's name in the folder of the cases. */
    String name();

    /** Asks all cases of {@code content} and writes down what came of each. */
    void run(JsonNode content, Tally tally);

    /** Prints what there is to say beside the tally, after the run. */
    default void print(PrintStream out) {}
}
