package org.bylaw.specs.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Holds the survivors among PIT's mutants of Java to the list that explains them. A key is the class and method, what PIT changed,
 * the source line, and how many mutants of that line and sort survive: {@code WholeSteps.upperLineAtZero | changed conditional
 * boundary | return ... | 1}.
 *
 * <p>A mutant that takes too long counts as noticed. One that only makes the code slower may do so on one machine and survive on
 * another, so what is explained may also time out.
 */
public final class JavaMutants {

    private static final Set<String> NOTICED = Set.of("KILLED", "MEMORY_ERROR", "NON_VIABLE");
    private static final String TIMED_OUT = "TIMED_OUT";
    private static final String SEPARATOR = " | ";

    private final Path sources;
    private final Map<Path, List<String>> read = new HashMap<>();
    private final Map<String, Integer> survived = new TreeMap<>();
    private final Map<String, Integer> timedOut = new TreeMap<>();
    private int survivors;

    private JavaMutants(Path sources) {
        this.sources = sources;
    }

    /**
     * Runs.
     *
     * @param arguments PIT's report {@code mutations.xml}, the folder of the Java sources, and the file of explanations
     * @throws IOException if a file cannot be read
     * @throws IllegalStateException if a survivor is not explained, or an explanation matches none
     */
    public static void main(String[] arguments) throws IOException {
        Path report = Path.of(arguments[0]);
        if (!Files.exists(report)) {
            throw new IllegalStateException(
                    report + " is missing: PIT writes it in the same profile of the module rules");
        }
        JavaMutants mutants = of(report, Path.of(arguments[1]));
        Explanations explanations = Explanations.of(Files.readString(Path.of(arguments[2])));
        List<String> unexplained = mutants.unexplained(explanations);
        List<String> idle = mutants.idle(explanations);
        unexplained.forEach(key -> System.out.println("survived: " + key));
        idle.forEach(key -> System.out.println("explained, but no survivor: " + key));
        String summary =
                "mutants of Java: " + mutants.survivors + " survived, " + unexplained.size() + " lines unexplained";
        System.out.println(summary + "; " + report.resolveSibling("index.html"));
        if (!unexplained.isEmpty() || !idle.isEmpty()) {
            throw new IllegalStateException("the tests do not notice every change of the Java: " + summary);
        }
    }

    /** The mutants that PIT's {@code report} names, of Java in the folder {@code sources}. */
    static JavaMutants of(Path report, Path sources) throws IOException {
        JavaMutants mutants = new JavaMutants(sources);
        NodeList mutations = document(report).getElementsByTagName("mutation");
        for (int index = 0; index < mutations.getLength(); index++) {
            mutants.add((Element) mutations.item(index));
        }
        return mutants;
    }

    private void add(Element mutation) throws IOException {
        String status = mutation.getAttribute("status");
        if (status.equals(TIMED_OUT)) {
            timedOut.merge(place(mutation), 1, Integer::sum);
        } else if (!NOTICED.contains(status)) {
            survived.merge(place(mutation), 1, Integer::sum);
            survivors++;
        }
    }

    /** The survivors, those that no test covers among them, of lines where more survive than are explained. */
    List<String> unexplained(Explanations explanations) {
        return survived.entrySet().stream()
                .map(line -> line.getKey() + SEPARATOR + line.getValue())
                .filter(key -> explanations.reasons().keySet().stream()
                        .noneMatch(explained -> place(explained).equals(place(key)) && count(explained) >= count(key)))
                .toList();
    }

    /** The explanations of more mutants than survive or take too long. */
    List<String> idle(Explanations explanations) {
        return explanations.reasons().keySet().stream()
                .filter(key -> survived.getOrDefault(place(key), 0) + timedOut.getOrDefault(place(key), 0) < count(key))
                .toList();
    }

    private static String place(String key) {
        return key.substring(0, key.lastIndexOf(SEPARATOR));
    }

    private static int count(String key) {
        return Integer.parseInt(key.substring(key.lastIndexOf(SEPARATOR) + SEPARATOR.length()));
    }

    private static Element document(Path report) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(report + " is no report of PIT", e);
        }
    }

    private String place(Element mutation) throws IOException {
        String type = text(mutation, "mutatedClass");
        int packageEnd = type.lastIndexOf('.');
        Path file =
                sources.resolve(type.substring(0, packageEnd).replace('.', '/')).resolve(text(mutation, "sourceFile"));
        if (!read.containsKey(file)) {
            read.put(file, Files.readAllLines(file));
        }
        int line = Integer.parseInt(text(mutation, "lineNumber"));
        String change = text(mutation, "description").replaceFirst(" for \\S+$", "");
        return type.substring(packageEnd + 1) + "." + text(mutation, "mutatedMethod") + " | " + change + " | "
                + read.getOrDefault(file, List.of()).get(line - 1).strip();
    }

    private static String text(Element mutation, String name) {
        return mutation.getElementsByTagName(name).item(0).getTextContent();
    }
}
