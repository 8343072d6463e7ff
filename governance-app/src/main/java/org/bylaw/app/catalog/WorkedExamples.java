package org.bylaw.app.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.rulebook.RuleCard;

/** The scenarios of a rule, as the features that are run at each build state them. */
public final class WorkedExamples {

    private WorkedExamples() {}

    /** The lines of the {@code Rule:} block that carries the rule's tag; empty for a rule without scenarios of ours. */
    public static List<String> of(RuleCard card) {
        String feature = "/org/bylaw/app/examples/" + card.concern() + ".feature";
        try (InputStream in = WorkedExamples.class.getResourceAsStream(feature)) {
            return in == null ? List.of() : block(new String(in.readAllBytes(), StandardCharsets.UTF_8), card.id());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> block(String feature, String id) {
        List<String> lines = feature.lines().toList();
        List<String> block = new ArrayList<>();
        boolean inside = false;
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            if (line.strip().startsWith("Rule:")) {
                inside = index > 0
                        && List.of(lines.get(index - 1).strip().split("\\s+")).contains("@" + id);
            } else if (inside) {
                boolean nextRulesTag = line.strip().startsWith("@")
                        && index + 1 < lines.size()
                        && lines.get(index + 1).strip().startsWith("Rule:");
                if (!nextRulesTag) {
                    block.add(line);
                }
            }
        }
        while (!block.isEmpty() && block.get(block.size() - 1).isBlank()) {
            block.remove(block.size() - 1);
        }
        while (!block.isEmpty() && block.get(0).isBlank()) {
            block.remove(0);
        }
        return block.stream()
                .map(line -> line.startsWith("    ") ? line.substring(4) : line)
                .toList();
    }
}
