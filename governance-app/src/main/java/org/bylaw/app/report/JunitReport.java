package org.bylaw.app.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.bylaw.app.report.JunitCase.Outcome;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.RuleCard;

/**
 * A report in the XML of JUnit, which build servers show as tests: a suite per venue and per other file, a test per rule and market.
 * A test fails where a finding fails the check; other findings stand in its output. A rule that could not run is an error, and one
 * that does not apply is skipped.
 */
public final class JunitReport {

    private final XMLStreamWriter xml;

    private JunitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Writes a report and a line end.
     *
     * @param cards the rules that judged
     * @param failOn from where on the check fails
     */
    public static void write(Report report, List<RuleCard> cards, FailOn failOn, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new JunitReport(xml).write(report, suites(report, cards, failOn));
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
        out.write('\n');
    }

    private static Map<String, List<JunitCase>> suites(Report report, List<RuleCard> cards, FailOn failOn) {
        Map<String, RuleCard> byId = cards.stream().collect(Collectors.toMap(RuleCard::id, Function.identity()));
        Map<String, List<JunitCase>> suites = new LinkedHashMap<>();
        for (Judged judged : Judged.all(report)) {
            MarketReport market = judged.market();
            suites.computeIfAbsent(market == null ? judged.name() : market.venue(), suite -> new ArrayList<>())
                    .addAll(JunitCase.of(judged, byId, failOn));
        }
        return suites;
    }

    private void write(Report report, Map<String, List<JunitCase>> suites) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start(0, "testsuites");
        xml.writeAttribute("name", "bylaw");
        counts(suites.values().stream().flatMap(List::stream).toList());
        for (Map.Entry<String, List<JunitCase>> suite : suites.entrySet()) {
            start(1, "testsuite");
            attribute("name", suite.getKey());
            counts(suite.getValue());
            properties(report);
            for (JunitCase test : suite.getValue()) {
                test(test);
            }
            end(1);
        }
        end(0);
        xml.writeEndDocument();
    }

    private void counts(List<JunitCase> tests) throws XMLStreamException {
        count("tests", tests.size());
        count("failures", number(tests, Outcome.FAILURE));
        count("errors", number(tests, Outcome.ERROR));
        count("skipped", number(tests, Outcome.SKIPPED));
    }

    private static long number(List<JunitCase> tests, Outcome outcome) {
        return tests.stream().filter(test -> test.outcome() == outcome).count();
    }

    private void count(String name, long number) throws XMLStreamException {
        xml.writeAttribute(name, Long.toString(number));
    }

    private void properties(Report report) throws XMLStreamException {
        start(2, "properties");
        property("verdict", report.verdict().word());
        property("basis", report.basis());
        property("day", report.day().toString());
        property("rulesDigest", report.rulesDigest());
        property("policyDigest", report.policyDigest());
        property("acceptedDigest", report.acceptedDigest());
        end(2);
    }

    private void property(String name, String value) throws XMLStreamException {
        line(3);
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void test(JunitCase test) throws XMLStreamException {
        boolean silent = test.outcome() == Outcome.PASSED && test.text().isEmpty();
        line(2);
        if (silent) {
            xml.writeEmptyElement("testcase");
        } else {
            xml.writeStartElement("testcase");
        }
        attribute("classname", test.className());
        attribute("name", test.name());
        if (test.file() != null) {
            attribute("file", test.file());
        }
        if (silent) {
            return;
        }
        switch (test.outcome()) {
            case FAILURE -> outcome("failure", test, test.text());
            case ERROR -> outcome("error", test, "");
            case SKIPPED -> outcome("skipped", test, "");
            case PASSED -> {}
        }
        if (test.outcome() != Outcome.FAILURE && !test.text().isEmpty()) {
            start(3, "system-out");
            xml.writeCharacters(XmlText.of(test.text()));
            xml.writeEndElement();
        }
        end(2);
    }

    private void outcome(String element, JunitCase test, String text) throws XMLStreamException {
        start(3, element);
        attribute("type", test.type());
        attribute("message", test.message());
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, XmlText.of(value));
    }

    private void start(int depth, String element) throws XMLStreamException {
        line(depth);
        xml.writeStartElement(element);
    }

    private void end(int depth) throws XMLStreamException {
        line(depth);
        xml.writeEndElement();
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
