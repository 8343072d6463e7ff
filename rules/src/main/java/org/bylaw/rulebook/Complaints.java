package org.bylaw.rulebook;

import java.util.List;

/** Where the laws of rule files say what is wrong with one file. */
record Complaints(RuleFile file, List<RuleProblem> problems) {

    /** Something is wrong on a line of the file. */
    void add(int line, String message) {
        problems.add(new RuleProblem(file.source().file(), Math.max(line, 0), file.id(), message));
    }

    /** Something is wrong with an annotation. */
    void addAt(String annotation, String message) {
        add(file.annotationLine(annotation), "@" + annotation + " " + message);
    }
}
