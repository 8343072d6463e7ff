package org.bylaw.app.repair;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.bylaw.app.CommandFailure;
import org.bylaw.file.FieldEdit;
import org.bylaw.file.UnifiedDiff;
import org.bylaw.repair.Repair;
import org.bylaw.repair.RepairedField;
import org.bylaw.repair.Repairs;
import org.jspecify.annotations.Nullable;

/**
 * Repairs as a patch that {@code git apply} takes: the lines of the files that change, all else as its author wrote it.
 */
public final class RepairPatch {

    private final Path folder;
    private final int choice;

    /**
     * A patch.
     *
     * @param folder where it will be applied, to files in it; those elsewhere, in the folder of their git repository
     * @param choice which of the parameter sets of each market, from 1
     */
    public RepairPatch(Path folder, int choice) {
        this.folder = folder.toAbsolutePath().normalize();
        this.choice = choice;
    }

    /** Whether a market has that many parameter sets. */
    public boolean covers(Repairs market) {
        return market.nearest().size() >= choice;
    }

    /**
     * The patch of one market's file; empty where it has no such parameter set.
     *
     * @throws CommandFailure where the file cannot be read, or stands where no patch can be applied
     */
    public String of(Repairs market) {
        String file = Objects.requireNonNull(market.report().file(), "a market that is repaired has a file");
        if (!covers(market)) {
            return "";
        }
        Path path = Path.of(file).toAbsolutePath().normalize();
        Path applied = appliedIn(path);
        if (applied == null) {
            throw new CommandFailure(file + " is neither in " + folder
                    + " nor in a git repository, so that no patch could be applied; change to a folder above it first");
        }
        Repair repair = market.nearest().get(choice - 1);
        List<FieldEdit.Edit> edits = repair.fields().stream()
                .map(RepairedField::change)
                .map(FieldEdit.Edit::of)
                .toList();
        try {
            String before = Files.readString(path, StandardCharsets.UTF_8);
            String name = applied.relativize(path).toString().replace('\\', '/');
            return UnifiedDiff.of(name, before, FieldEdit.apply(before, edits));
        } catch (IOException failed) {
            throw new CommandFailure(file + " cannot be read again: " + failed.getMessage());
        }
    }

    private @Nullable Path appliedIn(Path file) {
        Path above = file.startsWith(folder) ? folder : file.getParent();
        while (above != null && !above.equals(folder) && !Files.exists(above.resolve(".git"))) {
            above = above.getParent();
        }
        return above;
    }
}
