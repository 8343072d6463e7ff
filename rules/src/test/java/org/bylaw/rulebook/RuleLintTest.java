package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleLintTest {

    private static final String PATTERN = "$step : SampleStep( maxLeverage > limits.maxLeverage )";
    private static final String CONSTRAINT = "maxLeverage > limits.maxLeverage";
    private static final String REPORT = "findings.report(kcontext, $step.at(\"maxLeverage\"), $step.maxLeverage(),"
            + " $step.limits().maxLeverage());";
    private static final String IMPORT = "import org.bylaw.check.SampleStep\n";
    private static final String TITLE =
            "@title(\"No position size is offered more leverage than the category allows\")";
    private static final String SOURCE = "@source(\"DPERP-05 drift:validate_margin#3 house/thin-books\")";
    private static final String FORM = "there may be nothing but findings.report(kcontext, place, observed, limit); and"
            + " findings.report(kcontext, place, witness);";

    private static List<String> problems(SampleRule... rules) {
        return problems(Set.of(), rules);
    }

    private static List<String> problems(Set<String> taken, SampleRule... rules) {
        RuleFilesException refused = catchThrowableOfType(
                RuleFilesException.class,
                () -> RuleLint.check(SampleRule.texts(rules), taken, RuleLintTest.class.getClassLoader()));
        return refused == null
                ? List.of()
                : refused.problems().stream()
                        .map(problem -> problem.line() + " " + problem.rule() + ": " + problem.message())
                        .toList();
    }

    @Test
    void aLawfulFileYieldsItsCard() throws RuleFilesException {
        assertThat(RuleLint.check(SampleRule.texts(SampleRule.valid()), Set.of(), RuleLintTest.class.getClassLoader()))
                .extracting(LintedRule::card)
                .containsExactly(new RuleCard(
                        "LEV-001",
                        "leverage",
                        "LEV-001-max-leverage.drl",
                        List.of("org.bylaw.check.SampleStep"),
                        "No position size is offered more leverage than the category allows",
                        Severity.BLOCKER,
                        List.of("limits.maxLeverage"),
                        List.of(),
                        "{observed:times} is offered {where}; the category allows {limit:times}",
                        "A thin book cannot absorb the liquidations that high leverage brings.",
                        List.of("DPERP-05", "drift:validate_margin#3", "house/thin-books"),
                        "Lower the leverage."));
    }

    @Test
    void quotesAndEscapesAreTakenOffOnce() throws RuleFilesException {
        SampleRule rule = SampleRule.valid().with(TITLE, "@title(\"No \\\"size\\\" (of any), at 5% or \\\\ else\")");
        assertThat(RuleLint.check(SampleRule.texts(rule), Set.of(), RuleLintTest.class.getClassLoader()))
                .extracting(linted -> linted.card().title())
                .containsExactly("No \"size\" (of any), at 5% or \\ else");
    }

    static Stream<Arguments> unlawful() {
        return Stream.of(
                // The file around the rule.
                arguments(
                        "leverage >",
                        CONSTRAINT,
                        "maxLeverage >",
                        "14 null: syntax: no viable alternative at input ')' in rule"),
                arguments(
                        "name",
                        "\"LEV-001\"",
                        "\"LEV-01\"",
                        "5 LEV-01: the rule's name is its id, three capital letters, a dash and three digits, not"
                                + " \"LEV-01\""),
                arguments(
                        "name of the file",
                        "\"LEV-001\"",
                        "\"LEV-002\"",
                        "5 LEV-002: the rule's name LEV-002 is not the start of the file's name, LEV-001"),
                arguments(
                        "package",
                        "package house.rules.leverage",
                        "package house.rules.margin",
                        "1 LEV-001: the package must be house.rules.leverage, as the file lies in the folder leverage;"
                                + " it is house.rules.margin"),
                arguments(
                        "package of the shipped rules",
                        "package house.rules.leverage",
                        "package org.bylaw.rules.leverage",
                        "1 LEV-001: the package must be house.rules.leverage, as the file lies in the folder leverage;"
                                + " it is org.bylaw.rules.leverage"),
                arguments(
                        "two rules",
                        "rule \"LEV-001\"",
                        "rule \"X\" when then end\nrule \"LEV-001\"",
                        "one rule, and has 2"),
                arguments(
                        "import",
                        IMPORT,
                        IMPORT + "import java.util.List\n",
                        "3 LEV-001: may not import java.util.List"),
                arguments(
                        "wildcard",
                        IMPORT,
                        IMPORT + "import org.bylaw.exact.*\n",
                        "3 LEV-001: may not import org.bylaw.exact.*"),
                arguments(
                        "import of nothing",
                        IMPORT,
                        IMPORT + "import org.bylaw.exact.Rationale\n",
                        "3 LEV-001: imports org.bylaw.exact.Rationale, which does not exist"),
                arguments(
                        "static import",
                        IMPORT,
                        IMPORT + "import static org.bylaw.exact.Rational.ONE\n",
                        "may not have: import static"),
                arguments(
                        "second global",
                        IMPORT,
                        IMPORT + "global java.util.List sink\n",
                        "3 LEV-001: may not have the global sink"),
                arguments(
                        "no global",
                        "global org.bylaw.rulebook.Findings findings\n",
                        "",
                        "4 LEV-001: the line \"global org.bylaw.rulebook.Findings findings\" is missing"),
                arguments(
                        "function",
                        "rule \"LEV",
                        "function void f() {}\nrule \"LEV",
                        "5 LEV-001: a rule file may not have: function"),
                arguments("declare", "rule \"LEV", "declare X end\nrule \"LEV", "a rule file may not have: declare"),
                arguments("query", "rule \"LEV", "query q() SampleStep() end\nrule \"LEV", "one rule, and has 2"),
                arguments("dialect", IMPORT, IMPORT + "dialect \"mvel\"\n", "may not have: an attribute for all rules"),
                arguments("salience", "when\n", "salience 10\nwhen\n", "a rule may not have the attribute salience"),
                arguments("no-loop", "when\n", "no-loop true\nwhen\n", "a rule may not have the attribute no-loop"),
                arguments(
                        "extends",
                        "\"LEV-001\"\n",
                        "\"LEV-001\" extends \"LEV-002\"\n",
                        "a rule may not extend another"),
                // Annotations.
                arguments("no title", "  " + TITLE + "\n", "", "5 LEV-001: @title is missing"),
                arguments("full stop", "allows\")", "allows.\")", "6 LEV-001: @title ends without a full stop"),
                arguments("blank title", TITLE, "@title(\" \")", "6 LEV-001: @title is empty"),
                arguments(
                        "two texts",
                        TITLE,
                        "@title(\"No\" + \" size\")",
                        "6 LEV-001: @title must be one text in double quotes"),
                arguments("bare text", TITLE, "@title(No size)", "6 LEV-001: @title must be one text in double quotes"),
                arguments("escape", TITLE, "@title(\"No \\u0041 size\")", "@title has an unknown escape"),
                arguments(
                        "twice",
                        "  @severity",
                        "  @title(\"Other\")\n  @severity",
                        "7 LEV-001: @title stands here twice"),
                arguments(
                        "unknown annotation",
                        "  @severity",
                        "  @author(\"me\")\n  @severity",
                        "7 LEV-001: @author is no annotation of a rule"),
                arguments(
                        "severity",
                        "(BLOCKER)",
                        "(FATAL)",
                        "7 LEV-001: @severity must be one of [BLOCKER, WARNING, NOTE] without quotes, not FATAL"),
                arguments("quoted severity", "(BLOCKER)", "(\"BLOCKER\")", "@severity must be one of"),
                arguments("no severity", "  @severity(BLOCKER)\n", "", "5 LEV-001: @severity is missing"),
                arguments(
                        "placeholder",
                        "{limit:times}",
                        "{allowed}",
                        "9 LEV-001: @says has the unknown placeholder {allowed}"),
                arguments(
                        "format",
                        "{limit:times}",
                        "{limit:percents}",
                        "9 LEV-001: @says has the unknown format {limit:percents}"),
                arguments("brace", "{limit:times}", "limit:times}", "9 LEV-001: @says has a lone brace"),
                arguments("why", "brings.\")", "brings\")", "10 LEV-001: @why ends with a full stop"),
                arguments("remedy", "leverage.\")", "leverage\")", "12 LEV-001: @remedy ends with a full stop"),
                arguments("source", "DPERP-05", "DPERP-5", "11 LEV-001: @source names \"DPERP-5\", which is neither"),
                arguments(
                        "house source",
                        "house/thin-books",
                        "house/Thin",
                        "11 LEV-001: @source names \"house/Thin\", which is neither"),
                arguments("no source", SOURCE, "@source(\"\")", "11 LEV-001: @source is empty"),
                arguments(
                        "spaces",
                        "DPERP-05 drift",
                        "DPERP-05  drift",
                        "11 LEV-001: @source separates its words by one space each"),
                // What is needed.
                arguments(
                        "not named",
                        "@needs(\"limits.maxLeverage\")",
                        "@needs(\"\")",
                        "14 LEV-001: \"maxLeverage > limits.maxLeverage\" reads limits, which may be absent, and @needs does"
                                + " not name it"),
                arguments(
                        "only the start named",
                        "@needs(\"limits.maxLeverage\")",
                        "@needs(\"limits\")",
                        "14 LEV-001: \"maxLeverage > limits.maxLeverage\" reads limits.maxLeverage, which may be absent, and"
                                + " @needs does not name it"),
                arguments(
                        "no property",
                        "limits.maxLeverage\")",
                        "limits.leverage\")",
                        "8 LEV-001: @needs names limits.leverage: SampleLimits has no property \"leverage\""),
                arguments(
                        "not optional",
                        "limits.maxLeverage\")",
                        "limits.maxLeverage index\")",
                        "8 LEV-001: @needs names index: \"index\" of SampleStep carries no @WhenAbsent"),
                arguments(
                        "yields to no rule",
                        "@says",
                        "@yieldsTo(\"MGN-1\")\n  @says",
                        "@yieldsTo names MGN-1, which is not the id of another rule"),
                arguments(
                        "yields to itself",
                        "@says",
                        "@yieldsTo(\"LEV-001\")\n  @says",
                        "@yieldsTo names LEV-001, which is not the id of another rule"),
                arguments(
                        "twice needed",
                        "limits.maxLeverage\")",
                        "limits.maxLeverage limits.maxLeverage\")",
                        "@needs names limits.maxLeverage twice"),
                arguments(
                        "needed and absent",
                        CONSTRAINT,
                        CONSTRAINT + ", limits.maxLeverage == null",
                        "asks whether limits.maxLeverage is absent, but @needs demands that it is present"),
                arguments(
                        "present, not needed",
                        CONSTRAINT,
                        CONSTRAINT + ", limits.open != null",
                        "asks whether limits.open is present: name it in @needs instead"),
                arguments(
                        "null compared",
                        CONSTRAINT,
                        CONSTRAINT + ", other != maxLeverage",
                        "reads other, which may be null: the constraint other != null must stand before"),
                arguments(
                        "null read on",
                        CONSTRAINT,
                        CONSTRAINT + ", previous.index == 0",
                        "reads previous, which may be null: the constraint previous != null must stand before"),
                arguments(
                        "tested too late",
                        CONSTRAINT,
                        CONSTRAINT + ", previous.index == 0, previous != null",
                        "reads previous, which may be null"),
                arguments(
                        "tested beside",
                        CONSTRAINT,
                        CONSTRAINT + ", previous != null || previous.index == 0",
                        "reads previous, which may be null"),
                arguments(
                        "tested under not",
                        CONSTRAINT,
                        CONSTRAINT + ", !(previous != null), previous.index == 0",
                        "reads previous, which may be null"),
                arguments(
                        "null-safe",
                        CONSTRAINT,
                        CONSTRAINT + ", previous!.index == 0",
                        "uses !. : name what may be absent in @needs"),
                arguments(
                        "null in the report",
                        "$step.limits().maxLeverage()",
                        "$step.previous().maxLeverage()",
                        "16 LEV-001: the report reads previous, which may be null"),
                arguments(
                        "absent in the report",
                        "$step.maxLeverage(), $step",
                        "$step.previous().limits().open(), $step",
                        "16 LEV-001: the report reads previous, which may be null"),
                // Patterns.
                arguments(
                        "number",
                        CONSTRAINT,
                        CONSTRAINT + ", index > 2",
                        "14 LEV-001: \"index > 2\" has the literal 2 in it"),
                arguments("decimal", CONSTRAINT, CONSTRAINT + ", index > 0.5", "has the literal 0.5 in it"),
                arguments("big decimal", CONSTRAINT, CONSTRAINT + ", index > 1B", "has the literal 1B in it"),
                arguments(
                        "number in a word", CONSTRAINT, CONSTRAINT + ", name == \"0.05\"", "has the number 0.05 in it"),
                arguments(
                        "number in an argument",
                        CONSTRAINT,
                        CONSTRAINT + ", words.get(2) == name",
                        "has the literal 2 in it"),
                arguments(
                        "number on a line of its own",
                        CONSTRAINT,
                        CONSTRAINT + ",\n    index > 2",
                        "15 LEV-001: \"index > 2\" has the literal 2 in it"),
                arguments(
                        "half a comparison", CONSTRAINT, CONSTRAINT + ", index > 0 || < 5", "has the literal 5 in it"),
                arguments("word operator", CONSTRAINT, CONSTRAINT + ", index in (0, 5)", "has the literal 5 in it"),
                arguments("division", CONSTRAINT, CONSTRAINT + ", 1 / index > 0", "divides, which cuts whole numbers"),
                arguments("rest", CONSTRAINT, CONSTRAINT + ", index % index == 0", "divides, which cuts whole numbers"),
                arguments(
                        "bound arithmetic",
                        CONSTRAINT,
                        CONSTRAINT + ", $x : index * index",
                        "\"$x : index * index\" binds $x to the first part of a longer expression only: write $x : (...)"),
                arguments(
                        "bound comparison",
                        CONSTRAINT,
                        CONSTRAINT + ", $x : index > 0",
                        "binds $x to the first part of a longer expression only"),
                arguments(
                        "variable without dollar",
                        CONSTRAINT,
                        CONSTRAINT + ", x : index",
                        "calls a variable x: its name starts with $"),
                arguments("variable twice", CONSTRAINT, CONSTRAINT + ", $step : index", "has the variable $step twice"),
                arguments("unknown variable", CONSTRAINT, CONSTRAINT + ", index > $other", "knows no variable $other"),
                arguments(
                        "unknown property",
                        CONSTRAINT,
                        CONSTRAINT + ", indx > 0",
                        "SampleStep has no property \"indx\""),
                arguments(
                        "unknown nested property",
                        CONSTRAINT,
                        CONSTRAINT + ", limits.max > 0",
                        "SampleLimits has no property \"max\""),
                arguments(
                        "class",
                        CONSTRAINT,
                        CONSTRAINT + ", getClass().getName() == name",
                        "SampleStep has no property \"getClass\""),
                arguments(
                        "foreign class",
                        CONSTRAINT,
                        CONSTRAINT + ", Integer.MAX_VALUE > index",
                        "SampleStep has no property \"Integer\""),
                arguments(
                        "new",
                        CONSTRAINT,
                        CONSTRAINT + ", new String() == name",
                        "uses more than properties, constants and comparisons"),
                arguments(
                        "choice",
                        CONSTRAINT,
                        CONSTRAINT + ", (index > 0 ? index : index) > 0",
                        "uses more than properties, constants and comparisons"),
                arguments(
                        "eval in a pattern",
                        CONSTRAINT,
                        CONSTRAINT + ", eval(index > 0)",
                        "SampleStep has no method \"eval\""),
                arguments(
                        "cast",
                        CONSTRAINT,
                        CONSTRAINT + ", this#SampleStep.index > 0",
                        "uses more than properties, constants and comparisons"),
                arguments(
                        "similar",
                        CONSTRAINT,
                        CONSTRAINT + ", name soundslike name",
                        "uses more than properties, constants and comparisons"),
                arguments(
                        "rest of a constraint",
                        CONSTRAINT,
                        CONSTRAINT + ", [name] contains name",
                        "is not understood to its end"),
                arguments(
                        "half of nothing",
                        CONSTRAINT,
                        CONSTRAINT + ", index > > 0",
                        "uses more than properties, constants and comparisons"),
                arguments(
                        "static method",
                        CONSTRAINT,
                        CONSTRAINT + ", SampleStep.of(name, 0, 1) == this",
                        "calls SampleStep.of: of a class, only constants may be used"),
                arguments(
                        "unknown constant",
                        CONSTRAINT,
                        CONSTRAINT + ", this == SampleStep.FIRST",
                        "SampleStep has no constant FIRST"),
                arguments("position", "( maxLeverage", "( name; maxLeverage", "a constraint is written with names"),
                arguments(
                        "unknown fact",
                        ": SampleStep(",
                        ": Samplestep(",
                        "14 LEV-001: a pattern names an imported fact class, not Samplestep"),
                arguments("no pattern", PATTERN, "", "has no pattern, so there is nothing to speak of"),
                arguments(
                        "only not",
                        PATTERN,
                        "not " + PATTERN.substring(8),
                        "has no pattern, so there is nothing to speak of"),
                arguments(
                        "from",
                        PATTERN,
                        PATTERN + "\n  SampleStep( this == $step ) from $step.words",
                        "15 LEV-001: a pattern may not have a source"),
                arguments(
                        "accumulate",
                        PATTERN,
                        PATTERN + "\n  accumulate( SampleStep( $i : index ); $n : sum($i) )",
                        "15 LEV-001: a pattern may not have a source"),
                arguments(
                        "eval",
                        PATTERN,
                        PATTERN + "\n  eval( $step.index() > 0 )",
                        "15 LEV-001: there may be patterns, and not or exists before one of them; not eval"),
                arguments(
                        "or",
                        PATTERN,
                        "(" + PATTERN + " or " + PATTERN + ")",
                        "and not or exists before one of them; not or"),
                arguments("forall", PATTERN, PATTERN + "\n  forall( SampleStep() )", "not forall"),
                arguments(
                        "window",
                        PATTERN,
                        PATTERN + "\n  SampleStep( this != $step ) over window:length(1)",
                        "15 LEV-001: a pattern may have neither a window nor an annotation"),
                arguments("unification", "$step :", "$step :=", "a pattern is bound with \":\""),
                arguments(
                        "loose patterns",
                        PATTERN,
                        PATTERN + "\n  $second : SampleStep( index > 0 )",
                        "15 LEV-001: several patterns must be joined: this one looks at no variable of those before it"),
                arguments(
                        "unlike",
                        CONSTRAINT,
                        CONSTRAINT + ", name == index",
                        "\"name == index\" compares String with int"),
                arguments(
                        "unlike number",
                        CONSTRAINT,
                        CONSTRAINT + ", maxLeverage > 1",
                        "\"maxLeverage > 1\" compares Rational with int"),
                arguments(
                        "unlike in list",
                        CONSTRAINT,
                        CONSTRAINT + ", status in (name, name)",
                        "compares MarketStatus with String"),
                // The right-hand side.
                arguments("empty", REPORT, "", "the right-hand side is empty; " + FORM),
                arguments("insert", REPORT, REPORT + "\n  insert(new Object());", "17 LEV-001: " + FORM),
                arguments("assignment", REPORT, "Object x = $step; " + REPORT, "16 LEV-001: " + FORM),
                arguments("modify", REPORT, "modify($step) { }", "16 LEV-001: the right-hand side is not Java"),
                arguments("condition", REPORT, "if ($step != null) { " + REPORT + " }", "16 LEV-001: " + FORM),
                arguments("other method", REPORT, "findings.toString();", "16 LEV-001: " + FORM),
                arguments("other subject", "findings.report(k", "drools.report(k", "16 LEV-001: " + FORM),
                arguments("no context", "(kcontext,", "(null,", "16 LEV-001: " + FORM),
                arguments("no place", "$step.at(\"maxLeverage\")", "null", "16 LEV-001: the report names no place"),
                arguments(
                        "new in the report",
                        "$step.maxLeverage(),",
                        "new Object(),",
                        "16 LEV-001: the report hands over more than a property"),
                arguments(
                        "sum in the report",
                        "$step.maxLeverage(),",
                        "$step.index() + 1,",
                        "16 LEV-001: the report hands over more than a property"),
                arguments(
                        "number in the report",
                        "$step.maxLeverage(),",
                        "20,",
                        "16 LEV-001: the report has the literal 20 in it"),
                arguments(
                        "static method in the report",
                        "$step.maxLeverage(),",
                        "SampleStep.of(\"x\", 0, 1),",
                        "the report calls SampleStep.of"),
                arguments(
                        "field in the report",
                        "$step.limits().maxLeverage()",
                        "$step.index",
                        "reads index without parentheses: write index()"),
                arguments(
                        "unknown in the report",
                        "$step.maxLeverage(),",
                        "$other,",
                        "16 LEV-001: the report knows no variable $other"),
                arguments(
                        "size without witness",
                        "{where};",
                        "at {size};",
                        "16 LEV-001: @says names {size}, but this report has no witness"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unlawful")
    void whatIsUnlawfulIsRefusedWhereItStands(String law, String part, String other, String problem) {
        assertThat(problems(SampleRule.valid().with(part, other)))
                .as(law)
                .anySatisfy(found -> assertThat(found).contains(problem));
    }

    static Stream<Arguments> lawful() {
        return Stream.of(
                arguments(
                        "value of the policy",
                        IMPORT,
                        IMPORT + "import org.bylaw.market.MarketStatus\nimport org.bylaw.exact.Rational\n"),
                arguments("comment", "when\n", "// why not\nwhen\n"),
                arguments("other severity", "(BLOCKER)", "(NOTE)"),
                arguments("one source", SOURCE, "@source(\"VELO-12\")"),
                arguments("zero and one", CONSTRAINT, CONSTRAINT + ", index > 0, index != 1, index > -1"),
                arguments(
                        "words",
                        CONSTRAINT,
                        CONSTRAINT + ", name == \"5th\", name matches \"[0-9]+\", words contains \"a\""),
                arguments(
                        "arithmetic", CONSTRAINT, CONSTRAINT + ", $x : (index * index), $x > 0, index + index - 1 > 0"),
                arguments(
                        "methods",
                        CONSTRAINT,
                        CONSTRAINT
                                + ", maxLeverage.signum > 0, maxLeverage.times(maxLeverage) > maxLeverage, words.get(0) == name, this.index > 0"),
                arguments(
                        "alternatives",
                        CONSTRAINT,
                        CONSTRAINT + ", index > 0 || maxLeverage > limits.maxLeverage, !(index > 0 && index != 1)"),
                arguments("half a comparison", CONSTRAINT, CONSTRAINT + ", index > 0 || < 1"),
                arguments("null", CONSTRAINT, CONSTRAINT + ", other == null, previous != null, previous.index == 0"),
                arguments(
                        "null in one constraint", CONSTRAINT, CONSTRAINT + ", previous != null && previous.index == 0"),
                arguments("null or", CONSTRAINT, CONSTRAINT + ", previous == null || previous.index == 0"),
                arguments("absence as such", CONSTRAINT, CONSTRAINT + ", limits.open == null"),
                arguments("bound null", CONSTRAINT, CONSTRAINT + ", $p : previous, $p != null, $p.index == 0"),
                arguments("null reported", "$step.maxLeverage(),", "$step.other(),"),
                arguments(
                        "join",
                        PATTERN,
                        PATTERN + "\n  not SampleStep( this != $step, limits.maxLeverage < $step.maxLeverage )"),
                arguments("two reports", REPORT, REPORT + "\n  // and again\n  " + REPORT),
                arguments("witness", "$step.maxLeverage(), $step.limits().maxLeverage()", "$step.witness()"),
                arguments("constants reported", "$step.maxLeverage(),", "\"some word\","));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lawful")
    void whatIsJustLawfulIsAccepted(String law, String part, String other) {
        assertThat(problems(SampleRule.valid().with(part, other))).as(law).isEmpty();
    }

    @Test
    void constantsOfImportedClassesMayBeUsed() {
        assertThat(problems(SampleRule.valid()
                        .with(
                                IMPORT,
                                IMPORT + "import org.bylaw.market.MarketStatus\nimport org.bylaw.exact.Rational\n")
                        .with(CONSTRAINT, CONSTRAINT + ", status in (MarketStatus.ACTIVE), maxLeverage > Rational.ONE")
                        .with("$step.maxLeverage(),", "Rational.ZERO,")))
                .isEmpty();
    }

    @Test
    void theSizeMayBeNamedWhereEveryReportHasAWitness() {
        assertThat(problems(SampleRule.valid()
                        .with("{where};", "at {size};")
                        .with("$step.maxLeverage(), $step.limits().maxLeverage()", "$step.witness()")))
                .isEmpty();
    }

    @Test
    void idsAreUniqueOverAllFolders() {
        SampleRule other = SampleRule.valid()
                .with("rules.leverage", "rules.margin")
                .in("margin")
                .named("LEV-001-again.drl");
        assertThat(problems(SampleRule.valid(), other))
                .containsExactly("5 LEV-001: the id is taken by LEV-001-max-leverage.drl");
        assertThat(problems(Set.of("LEV-001"), SampleRule.valid()))
                .containsExactly("5 LEV-001: the id is taken by a rule that comes with Bylaw");
        assertThat(problems(Set.of("LEV-002"), SampleRule.valid())).isEmpty();
    }

    @Test
    void theFileNameIsTheIdAndSomeWords() {
        String form = "5 LEV-001: the file's name must be the id and a few words, like LEV-001-max-leverage.drl, not ";
        for (String name : List.of("LEV-001.drl", "LEV-001-Max.drl", "lev-001-max.drl", "LEV-001-max-.drl")) {
            assertThat(problems(SampleRule.valid().named(name))).containsExactly(form + name);
        }
    }

    @Test
    void aFileAtTheTopDeclaresThePackageOfTheFolder() {
        assertThat(problems(SampleRule.valid().in("").with("rules.leverage", "rules")))
                .isEmpty();
        assertThat(problems(SampleRule.valid().in("")))
                .containsExactly(
                        "1 LEV-001: the package must be house.rules, as the file lies in the rule folder itself;"
                                + " it is house.rules.leverage");
    }

    @Test
    void aNeedMustExistOnEveryFactOfTheRule() {
        assertThat(problems(SampleRule.valid()
                        .with(IMPORT, IMPORT + "import org.bylaw.check.SampleMarket\n")
                        .with(PATTERN, PATTERN + "\n  SampleMarket( name == $step.name )")))
                .containsExactly("9 LEV-001: @needs names limits.maxLeverage: SampleMarket has no property \"limits\"");
    }

    @Test
    void everyProblemOfEveryFileIsNamed() {
        assertThat(problems(
                        SampleRule.valid().with("(BLOCKER)", "(FATAL)").with("brings.", "brings"),
                        SampleRule.of("LEV-002", "index > 7")))
                .containsExactly(
                        "7 LEV-001: @severity must be one of [BLOCKER, WARNING, NOTE] without quotes, not FATAL",
                        "10 LEV-001: @why ends with a full stop",
                        "14 LEV-002: \"index > 7\" has the literal 7 in it: there may be 0 and 1 and words in double quotes, a"
                                + " threshold is a fact of the policy");
    }

    @Test
    void aProblemNamesFileLineAndRule() {
        RuleFilesException refused = catchThrowableOfType(
                RuleFilesException.class,
                () -> RuleLint.check(
                        SampleRule.texts(SampleRule.valid().with("brings.", "brings")),
                        Set.of(),
                        RuleLintTest.class.getClassLoader()));
        assertThat(refused).hasMessage("LEV-001-max-leverage.drl:10: LEV-001: @why ends with a full stop");
    }
}
