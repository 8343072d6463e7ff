package org.bylaw.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestLinesTest {

    @Test
    void blankLinesAreCountedAndPassedOver() throws IOException {
        assertThat(read("a\n\n \t\r\nb\r\n\nc")).containsExactly("line 1: a", "line 4: b\r", "line 6: c");
    }

    @Test
    void nothingIsNoLine() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read("\n\n")).isEmpty();
    }

    @Test
    void aLineOfOneMegabyteIsReadAndALongerOneIsNot() throws IOException {
        String longest = "x".repeat(RequestLines.MAX_BYTES);

        assertThat(read(longest + "\n" + longest + "x\nnext"))
                .containsExactly("line 1: " + longest, "line 2 is too long", "line 3: next");
    }

    private static List<String> read(String text) throws IOException {
        var lines = new RequestLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<String> read = new ArrayList<>();
        for (RequestLines.Line line = lines.next(); line != null; line = lines.next()) {
            read.add(line.name()
                    + (line.tooLong() ? " is too long" : ": " + new String(line.bytes(), StandardCharsets.UTF_8)));
        }
        return read;
    }
}
