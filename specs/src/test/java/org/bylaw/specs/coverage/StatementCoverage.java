package org.bylaw.specs.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bylaw.file.SourceRegister;
import org.bylaw.file.Statement;

/** Holds the tags of scenarios against the register of statements. */
final class StatementCoverage {

    private static final String DOCUMENTS = "documents/";
    private static final Pattern NUMBERED = Pattern.compile(".*[0-9].*");
    private static final Pattern RULE = Pattern.compile("[A-Z]{3}-[0-9]{3}");

    private final SourceRegister register;
    private final Map<String, Statement> statements = new HashMap<>();
    private final Set<String> files = new HashSet<>();

    private StatementCoverage(SourceRegister register) {
        this.register = register;
        register.statements().forEach(statement -> statements.put(statement.id(), statement));
        register.documents().forEach(document -> files.add(file(document.id())));
    }

    /**
     * What is wrong, each fault in one sentence, in the order of the alphabet; empty where each statement is shown that has to
     * be, and no scenario claims to show anything else.
     */
    static List<String> faults(List<TaggedScenario> scenarios, SourceRegister register) {
        StatementCoverage coverage = new StatementCoverage(register);
        Set<String> faults = new TreeSet<>();
        scenarios.forEach(scenario -> faults.addAll(coverage.faults(scenario)));
        faults.addAll(coverage.notShown(scenarios));
        return List.copyOf(faults);
    }

    private List<String> faults(TaggedScenario scenario) {
        List<String> faults = new ArrayList<>();
        String place = scenario.file() + ", \"" + scenario.title() + "\": ";
        boolean ofDocument = scenario.file().startsWith(DOCUMENTS);
        if (ofDocument && !files.contains(scenario.file())) {
            faults.add(scenario.file() + " is named after no document");
        }
        for (String tag : scenario.tags()) {
            Statement statement = statements.get(tag);
            if (statement == null) {
                if (NUMBERED.matcher(tag).matches()
                        && (ofDocument || !RULE.matcher(tag).matches())) {
                    faults.add(place + "@" + tag + " is no statement");
                }
            } else {
                if (ofDocument && !scenario.file().equals(file(statement.page().id()))) {
                    faults.add(place + "@" + tag + " is a statement of "
                            + file(statement.page().id()));
                }
                if (!statement.kind().shown()) {
                    faults.add(place + "@" + tag + " is of kind "
                            + statement.kind().word() + ", which no scenario can show");
                }
            }
        }
        return faults;
    }

    private List<String> notShown(List<TaggedScenario> scenarios) {
        Set<String> shown = new HashSet<>();
        scenarios.forEach(scenario -> shown.addAll(scenario.tags()));
        return register.statements().stream()
                .filter(statement -> statement.kind().shown() && !shown.contains(statement.id()))
                .map(statement -> statement.id() + " (" + statement.kind().word() + ") is shown by no scenario")
                .toList();
    }

    private static String file(String document) {
        return DOCUMENTS + document + ".feature";
    }
}
