package org.bylaw.rulebook;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/** What a rule file may declare around its rule: its package, its imports, the global {@code findings}, and no more. */
final class FileLaw {

    private static final Pattern ID = Pattern.compile("[A-Z]{3}-\\d{3}");
    private static final Pattern FILE_NAME = Pattern.compile("([A-Z]{3}-\\d{3})-[a-z0-9]+(-[a-z0-9]+)*\\.drl");
    private static final List<String> IMPORTED = List.of("check", "change", "exact", "margin", "market", "policy");
    private static final Pattern IMPORT =
            Pattern.compile("org\\.bylaw\\.(" + String.join("|", IMPORTED) + ")(\\.[A-Z]\\w*)+");

    private FileLaw() {}

    static void check(RuleFile file, Complaints complaints) {
        name(file, complaints);
        declarations(file.unit(), complaints);
        imports(file.unit(), complaints);
        globals(file.unit(), complaints);
        attributes(file, complaints);
    }

    private static void name(RuleFile file, Complaints complaints) {
        String id = file.id();
        if (!ID.matcher(id).matches()) {
            complaints.add(
                    file.rule().getLine(),
                    "the rule's name is its id, three capital letters, a dash and three digits, not \"" + id + "\"");
        }
        Matcher name = FILE_NAME.matcher(file.source().name());
        if (!name.matches()) {
            complaints.add(
                    file.rule().getLine(),
                    "the file's name must be the id and a few words, like LEV-001-max-leverage.drl, not "
                            + file.source().name());
        } else if (!name.group(1).equals(id)) {
            complaints.add(
                    file.rule().getLine(),
                    "the rule's name " + id + " is not the start of the file's name, " + name.group(1));
        }
        String expected = file.source().origin().packageOf(file.source().folder());
        if (!expected.equals(file.unit().getName())) {
            complaints.add(
                    lineOf(file, "package"),
                    "the package must be " + expected + ", as the file lies in "
                            + (file.source().folder().isEmpty()
                                    ? "the rule folder itself"
                                    : "the folder " + file.source().folder())
                            + "; it is "
                            + (file.unit().getName().isEmpty()
                                    ? "missing"
                                    : file.unit().getName()));
        }
    }

    private static int lineOf(RuleFile file, String word) {
        List<String> lines = file.source().text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(word)) {
                return i + 1;
            }
        }
        return 1;
    }

    private static void declarations(PackageDescr unit, Complaints complaints) {
        refuse(unit.getFunctions(), "function", complaints);
        refuse(unit.getClassAndEnumDeclarationDescrs(), "declare", complaints);
        refuse(unit.getEntryPointDeclarations(), "declare entry-point", complaints);
        refuse(unit.getWindowDeclarations(), "declare window", complaints);
        refuse(unit.getFunctionImports(), "import static", complaints);
        refuse(unit.getAccumulateImports(), "import accumulate", complaints);
        refuse(unit.getAttributes(), "an attribute for all rules", complaints);
        if (unit.getUnit() != null) {
            refuse(List.of(unit.getUnit()), "unit", complaints);
        }
        if (complaints.file().rule().isQuery()) {
            complaints.add(complaints.file().rule().getLine(), "a rule file has a rule and no query");
        }
    }

    private static void refuse(Iterable<? extends BaseDescr> found, String what, Complaints complaints) {
        for (BaseDescr descr : found) {
            complaints.add(descr.getLine(), "a rule file may not have: " + what);
        }
    }

    private static void imports(PackageDescr unit, Complaints complaints) {
        for (ImportDescr imported : unit.getImports()) {
            String name = imported.getTarget();
            if (!IMPORT.matcher(name).matches()) {
                complaints.add(
                        imported.getLine(),
                        "may not import " + name + ": facts are in org.bylaw.check, their values in org.bylaw."
                                + String.join(", org.bylaw.", IMPORTED.subList(1, IMPORTED.size()))
                                + "; each is imported by its name");
            }
        }
    }

    private static void globals(PackageDescr unit, Complaints complaints) {
        for (GlobalDescr global : unit.getGlobals()) {
            if (!global.getIdentifier().equals("findings") || !global.getType().equals(Findings.class.getName())) {
                complaints.add(global.getLine(), "may not have the global " + global.getIdentifier());
            }
        }
        if (unit.getGlobals().stream()
                .noneMatch(global -> global.getIdentifier().equals("findings"))) {
            complaints.add(
                    complaints.file().rule().getLine(),
                    "the line \"global " + Findings.class.getName() + " findings\" is missing");
        }
    }

    private static void attributes(RuleFile file, Complaints complaints) {
        file.rule().getAttributes().values().stream()
                .filter(attribute -> file.unit().getAttribute(attribute.getName()) == null)
                .forEach(attribute -> complaints.add(
                        attribute.getLine(), "a rule may not have the attribute " + attribute.getName()));
        if (file.rule().getParentName() != null) {
            complaints.add(file.rule().getLine(), "a rule may not extend another");
        }
    }
}
