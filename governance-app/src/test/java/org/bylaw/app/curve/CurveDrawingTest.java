package org.bylaw.app.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveChange;
import org.bylaw.margin.MarginCurve;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class CurveDrawingTest {

    private static final MarginCurve BEFORE = Curves.table("0 0.05, 100 0.1, 1000");
    private static final MarginCurve AFTER = Curves.table("0 0.04, 100 0.2, 500");

    private static String drawn(@Nullable MarginCurve before, @Nullable MarginCurve after, @Nullable String unit) {
        CurveChange change = before == null || after == null ? null : CurveChange.between(before, after);
        MarginCurves curves = new MarginCurves(before, after, null, null, change, null);
        return CurveDrawing.svg(
                "market-1",
                new CurvePicture(
                        "Initial margin",
                        "Looser <up> to 100 & tighter above.",
                        SizeAxis.around(curves, List.of(Rational.of(700)), unit),
                        true,
                        before,
                        after,
                        change == null ? List.of() : change.stretches(),
                        List.of(new SizeMark(Rational.of(700), "cap \"700\""))));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document svg) {
        List<String> texts = new ArrayList<>();
        NodeList found = svg.getElementsByTagName("text");
        for (int index = 0; index < found.getLength(); index++) {
            texts.add(found.item(index).getTextContent());
        }
        return texts;
    }

    private static List<Element> elements(Document svg, String tag, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList found = svg.getElementsByTagName(tag);
        for (int index = 0; index < found.getLength(); index++) {
            Element element = (Element) found.item(index);
            if (element.getAttribute("class").equals(name)) {
                elements.add(element);
            }
        }
        return elements;
    }

    @Test
    void everythingThatIsShownIsAlsoSaid() throws Exception {
        Document svg = parsed(drawn(BEFORE, AFTER, "base units"));

        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getDocumentElement().getAttribute("aria-labelledby")).isEqualTo("market-1-title market-1-desc");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Initial margin");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("Looser <up> to 100 & tighter above.");
        assertThat(texts(svg))
                .contains("looser", "tighter", "no longer allowed", "before", "after", "cap \"700\"")
                .contains("position size, base units", "margin ratio", "leverage")
                .contains("100", "1,000", "5%", "20x", "10%", "10x");
    }

    @Test
    void eachKindHasAHatchingOfItsOwnWithinItsStretch() throws Exception {
        Document svg = parsed(drawn(BEFORE, AFTER, "base units"));

        List<String> patterns = new ArrayList<>();
        NodeList found = svg.getElementsByTagName("pattern");
        for (int index = 0; index < found.getLength(); index++) {
            patterns.add(((Element) found.item(index)).getAttribute("id"));
        }
        assertThat(patterns).containsExactly("market-1-looser", "market-1-tighter", "market-1-gone");
        assertThat(elements(svg, "rect", "tint-looser")).hasSize(2);
        assertThat(elements(svg, "rect", "tint-gone")).hasSize(2);
        assertThat(elements(svg, "path", "turn")).hasSize(2);
    }

    /** Two tables: each line has a corner at both sides of every boundary, and none between. */
    @Test
    void aTableIsDrawnExactly() throws Exception {
        Document svg = parsed(drawn(BEFORE, AFTER, "base units"));

        Element before = elements(svg, "path", "before").get(0);
        assertThat(before.getAttribute("d").split("[ML]", -1)).hasSize(5);
        assertThat(before.getAttribute("d")).startsWith("M58 ");
    }

    @Test
    void aMarketThatIsNewHasOneLineAndNoShade() throws Exception {
        Document svg = parsed(drawn(null, AFTER, "quote units"));

        assertThat(elements(svg, "path", "before")).isEmpty();
        assertThat(elements(svg, "path", "after")).hasSize(2);
        assertThat(svg.getElementsByTagName("pattern").getLength()).isZero();
        assertThat(texts(svg)).doesNotContain("before", "looser");
    }

    @Test
    void aFlatMarginHasNoSizes() throws Exception {
        Document svg = parsed(
                drawn(MarginCurve.constant(Rational.of("0.02")), MarginCurve.constant(Rational.of("0.025")), null));

        assertThat(texts(svg)).contains("tighter", "the same at every size").doesNotContain("100");
    }

    /** A ratio of zero has no place on a logarithmic scale: it is at its foot. */
    @Test
    void aMarginThatVanishesIsDrawnAtTheFoot() throws Exception {
        Document svg = parsed(drawn(Curves.table("0 0, 10 0.1, 1000"), Curves.table("0 0.05, 1000"), "contracts"));

        assertThat(elements(svg, "path", "before").get(0).getAttribute("d")).startsWith("M58 248L");
    }

    @Test
    void itHoldsNoScriptNoStyleAndNothingFromElsewhere() {
        assertThat(drawn(BEFORE, AFTER, "<script>alert(1)</script>"))
                .doesNotContain("<script", "style=", "href", "<image", "<style", "onload")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void theSameIsDrawnTheSame() {
        assertThat(drawn(BEFORE, AFTER, "base units")).isEqualTo(drawn(BEFORE, AFTER, "base units"));
    }
}
