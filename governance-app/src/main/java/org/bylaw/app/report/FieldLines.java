package org.bylaw.app.report;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bylaw.file.ConfigFile;
import org.bylaw.file.Position;
import org.jspecify.annotations.Nullable;

/** Where in the judged files each field stands, by the names that the report gives the files. */
public final class FieldLines {

    private final Map<String, ConfigFile<?>> files;

    private FieldLines(Map<String, ConfigFile<?>> files) {
        this.files = Map.copyOf(files);
    }

    /** The lines of these files. */
    public static FieldLines of(Collection<? extends ConfigFile<?>> files) {
        Map<String, ConfigFile<?>> byName = new HashMap<>();
        files.forEach(file -> byName.put(file.name(), file));
        return new FieldLines(byName);
    }

    /** The path of the file that a report calls {@code name}. */
    Path path(String name) {
        ConfigFile<?> file = files.get(name);
        return file == null ? Path.of(name) : file.path();
    }

    /**
     * Where the field begins or, where the file does not state it, the innermost object around it; {@code null} for a file whose
     * lines are not known.
     *
     * @param pointer JSON pointer of the field
     */
    @Nullable
    Position at(String name, String pointer) {
        ConfigFile<?> file = files.get(name);
        return file == null ? null : file.lines().at(pointer);
    }
}
