package org.bylaw.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maintenance margin is 6% and initial margin 5% at every size: a position",
                "a | b",
                "`code` and ``code``",
                "*b* **b** _i_ __i__ ~~s~~ ~s~",
                "[a](https://evil.example) ![i](https://evil.example/i.png) [r][r] [^1]",
                "<img src=x onerror=alert(1)> </details> <!-- --> <https://evil.example>",
                "&amp; &lt; & &#64;octocat",
                "\\ \\* \\| C:\\temp",
                "http://evil.example https://evil.example www.evil.example ftp://evil.example me@evil.example",
                "# head",
                "1. one - two + three",
                "---",
                "$x$ $$y$$",
            })
    void showsAsItself(String text) {
        RenderedMarkdown rendered = RenderedMarkdown.of("before " + MarkdownText.of(text) + " after");

        assertThat(rendered.text()).isEqualTo("before " + text + " after");
        assertThat(rendered.elements()).containsOnly("p");
    }

    /** GitHub makes these of the rendered text, so that only what stands between their parts keeps them from being made. */
    @ParameterizedTest
    @CsvSource({
        "@octocat,@&#8203;octocat",
        "a@b.c,a@&#8203;b.c",
        "#12,#&#8203;12",
        "octo/cat#12,octo/cat#&#8203;12",
        "GH-12,GH-&#8203;12",
        "gh-12,gh-&#8203;12",
        "https://a.b,https:&#8203;//a.b",
        "www.a.b,www&#8203;.a.b",
        "WWW.a.b,WWW&#8203;.a.b",
        ":tada:,:&#8203;tada:",
        ":+1:,:&#8203;+1:",
        "$x$,&#36;x&#36;",
        "at 5: a price,at 5: a price",
        "issue # 12,issue # 12",
    })
    void namesNoOneAndLinksToNothing(String text, String written) {
        assertThat(MarkdownText.of(text)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\nb',a b",
        "'a\r\n\r\n  b',a b",
        "'a\u2028b\u2029c',a b c",
        "'a\u001b[31mb',a \\[31mb",
        "'a\u202eb\u2066c',a b c",
        "'  a  ',a",
    })
    void staysOnItsLine(String text, String written) {
        assertThat(MarkdownText.of(text)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "LEV-001,`LEV-001`",
        "a`b,`` a`b ``",
        "``,``` `` ```",
        "a ``` b,```` a ``` b ````",
        "'a\nb',`a b`",
        "<b>@octocat</b>,`<b>@octocat</b>`",
        "'',(none)",
        "' ',(none)",
    })
    void codeIsFencedByMoreBackticksThanItHolds(String text, String written) {
        assertThat(MarkdownText.code(text)).isEqualTo(written);
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        String fits = "\ud83d\ude00".repeat(MarkdownText.LONGEST);

        assertThat(MarkdownText.of(fits)).isEqualTo(fits);
        assertThat(MarkdownText.of(fits + "x")).isEqualTo(fits + " ... (cut)");
        assertThat(MarkdownText.code(fits + "x")).isEqualTo("`" + fits + " ... (cut)`");
    }
}
