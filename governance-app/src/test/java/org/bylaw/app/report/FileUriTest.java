package org.bylaw.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileUriTest {

    @ParameterizedTest
    @CsvSource({
        "markets/A.json,markets/A.json",
        "./markets/../markets/A.json,markets/A.json",
        "/repository/markets/A.json,markets/A.json",
        "a b.json,a%20b.json",
        "BTC:USDT.json,BTC%3AUSDT.json",
        "50%#?.json,50%25%23%3F.json",
        "é€😀.json,%C3%A9%E2%82%AC%F0%9F%98%80.json",
        "~a-b_c.json,~a-b_c.json",
    })
    void isRelativeBelowTheFolder(String file, String uri) {
        assertThat(FileUri.of(Path.of(file), Path.of("/repository"))).isEqualTo(new FileUri(uri, true));
    }

    @ParameterizedTest
    @CsvSource({
        "/elsewhere/A.json,file:///elsewhere/A.json",
        "../A b.json,file:///A%20b.json",
        "/repository2/A.json,file:///repository2/A.json",
    })
    void isAbsoluteElsewhere(String file, String uri) {
        assertThat(FileUri.of(Path.of(file), Path.of("/repository"))).isEqualTo(new FileUri(uri, false));
    }
}
