package org.bylaw.app.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.git.CommitMessage;
import org.bylaw.app.git.ConfigRepository;
import org.jspecify.annotations.Nullable;

/**
 * The check of an exported trail: against itself, and against the configuration repository, whose commits name the heads that the
 * trail had. It needs neither the database nor the review app.
 *
 * @param faults one line for each, with the place in the trail and what it means; empty where all is well
 * @param summary what was checked, and how far that reaches
 */
public record AuditVerification(List<String> faults, List<String> summary) {

    private static final String REMEDY = "name a file from the audit page's export";

    /** Keeps copies that cannot change. */
    public AuditVerification {
        faults = List.copyOf(faults);
        summary = List.copyOf(summary);
    }

    /**
     * Checks an export.
     *
     * @param configs a folder of the configuration repository, with the branch checked out on which proposals are recorded; none
     *     to check the export alone
     * @throws CommandFailure where the export or the repository cannot be read
     */
    public static AuditVerification of(Path export, @Nullable Path configs) {
        ChainCheck chain = new ChainCheck();
        List<String> faults = new ArrayList<>(read(export, chain));
        faults.addAll(chain.faults());
        List<String> summary = new ArrayList<>();
        summary.add(
                chain.count() == 0
                        ? "0 entries"
                        : "%d entries from %s to %s, each unchanged and following the one before it"
                                .formatted(chain.count(), chain.begun(), chain.ended()));
        summary.add("head " + chain.head());
        if (configs == null) {
            summary.add("not compared with a configuration repository: a tail cut off, or a whole trail written anew,"
                    + " shows only there; name it with --configs");
        } else {
            RepositoryCheck repository = RepositoryCheck.of(chain, messages(configs));
            faults.addAll(repository.faults());
            summary.add("%d commits record a proposal, each is in the trail, and the trail has the head that each names"
                    .formatted(repository.recording()));
            summary.add("the commits vouch for the entries up to %d, not yet for the %d after it"
                    .formatted(repository.vouchedFor(), chain.count() - repository.vouchedFor()));
        }
        return new AuditVerification(faults, summary);
    }

    private static List<CommitMessage> messages(Path configs) {
        if (!Files.isDirectory(configs)) {
            throw new CommandFailure(
                    "--configs " + configs + " is no folder; name a folder of the configuration repository");
        }
        try (ConfigRepository repository = ConfigRepository.containing(configs)) {
            return repository.messagesOfFirstParents();
        }
    }

    /** Reads an export into the check of its chain; what is found of the lines themselves. */
    private static List<String> read(Path export, ChainCheck chain) {
        if (Files.isDirectory(export)) {
            throw new CommandFailure(export + " is a folder; " + REMEDY);
        }
        List<String> faults = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(export, StandardCharsets.UTF_8)) {
            boolean ended = false;
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String place = "line " + number;
                if (ended) {
                    faults.add(place + " stands behind the last line: it was added");
                    continue;
                }
                JsonNode read = json(export, place, line);
                try {
                    if (ExportEnd.is(read)) {
                        chain.end(ExportEnd.of(read));
                        ended = true;
                    } else {
                        faults.addAll(entry(place, line, EntryLine.entry(read), chain));
                    }
                } catch (IllegalArgumentException other) {
                    if (number == 1) {
                        throw failure(
                                export + " is no export of an audit trail: in its first line, " + other.getMessage()
                                        + "; " + REMEDY,
                                other);
                    }
                    faults.add(place + " is no entry: " + other.getMessage());
                }
            }
            if (!ended) {
                chain.cutOff();
            }
            return faults;
        } catch (CharacterCodingException binary) {
            throw failure(export + " is no UTF-8 text; " + REMEDY, binary);
        } catch (NoSuchFileException missing) {
            throw failure(export + " is not there; " + REMEDY, missing);
        } catch (IOException unreadable) {
            throw failure(export + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static List<String> entry(String place, String line, Entry entry, ChainCheck chain) {
        chain.accept(entry);
        return EntryLine.of(entry).equals(line)
                ? List.of()
                : List.of(place + " (entry " + entry.sequence()
                        + ") is not written as an export writes it: it was written by another program");
    }

    private static JsonNode json(Path export, String place, String line) {
        try {
            return EntryLine.read(line);
        } catch (JsonProcessingException malformed) {
            throw failure(
                    export + ", " + place + ": this is no JSON: " + malformed.getOriginalMessage()
                            + "; export the trail again",
                    malformed);
        }
    }

    private static CommandFailure failure(String line, Exception cause) {
        var failure = new CommandFailure(line);
        failure.initCause(cause);
        return failure;
    }
}
