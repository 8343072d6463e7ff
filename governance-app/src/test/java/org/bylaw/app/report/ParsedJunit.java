package org.bylaw.app.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.xml.sax.SAXException;

/**
 * JUnit's XML as Maven's own report reads it.
 *
 * @param tests every test
 */
public record ParsedJunit(List<ReportTestCase> tests) {

    /** Reads {@code xml}. */
    public static ParsedJunit of(String xml) throws IOException {
        try {
            return new ParsedJunit(new TestSuiteXmlParser(new NullConsoleLogger())
                            .parse(new InputStreamReader(
                                    new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                                    StandardCharsets.UTF_8))
                            .stream()
                            .flatMap(suite -> suite.getTestCases().stream())
                            .toList());
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(broken);
        }
    }

    /** The tests that failed. */
    public List<ReportTestCase> failures() {
        return with(ReportTestCase::hasFailure);
    }

    /** The tests that could not run. */
    public List<ReportTestCase> errors() {
        return with(ReportTestCase::hasError);
    }

    /** The tests that were skipped. */
    public List<ReportTestCase> skipped() {
        return with(ReportTestCase::hasSkipped);
    }

    private List<ReportTestCase> with(Predicate<ReportTestCase> outcome) {
        return tests.stream().filter(outcome).toList();
    }
}
