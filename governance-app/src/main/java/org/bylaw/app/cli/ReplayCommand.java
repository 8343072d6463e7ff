package org.bylaw.app.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.decision.DecisionPackage;
import org.bylaw.app.decision.DecisionWords;
import org.bylaw.app.decision.PackageJson;
import org.bylaw.app.decision.Replay;
import org.jspecify.annotations.Nullable;

/** {@code bylaw replay}: judges a decision package again. */
final class ReplayCommand implements Command {

    /** Far more than a venue's files and their past take. */
    private static final long MOST_BYTES = 256L << 20;

    private final List<Path> ruleFolders = new ArrayList<>();
    private @Nullable Path file;
    private boolean trusted;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String purpose() {
        return "Judge a decision package again, without database and repository.";
    }

    @Override
    public void declare(Syntax syntax) {
        syntax.argument(
                "PACKAGE",
                Syntax.Count.EXACTLY_ONE,
                "A decision package, as the page of a proposal offers it.",
                given -> file = Path.of(given));
        syntax.repeatable(
                "rules",
                "DIR",
                "A folder of the operator's own rules that judged.",
                given -> ruleFolders.add(Path.of(given)));
        syntax.flag(
                "trust-package-rules",
                "Judge by the rules in the package where this installation has others. They are code, and run here.",
                () -> trusted = true);
    }

    @Override
    public List<String> notes() {
        return List.of(
                "Every digest in the package is held against what it is the digest of, first; then the verdict and each",
                "finding against those of the judgement made again.",
                "Exit code: 0 the same, 1 what was changed or differs, one a line, 2 could not run.",
                "",
                "  bylaw replay proposal-42-package.json");
    }

    @Override
    public int run(Streams streams) {
        Path path = file;
        if (path == null) {
            throw new IllegalStateException("the argument is required");
        }
        PackageJson.ReadPackage read = PackageJson.read(path.toString(), text(path));
        if (!read.faults().isEmpty()) {
            read.faults().forEach(streams.out()::println);
            return ExitCode.FINDINGS;
        }
        DecisionPackage decision = read.decision();
        Replay replay = replay(decision, streams);
        if (replay.differences().isEmpty()) {
            streams.out()
                    .println("the same verdict: " + replay.verdict() + ", " + replay.findings()
                            + (replay.findings() == 1 ? " finding, " : " findings, ") + replay.rules() + " rules");
        } else {
            streams.out().println("not the same:");
            replay.differences().forEach(line -> streams.out().println("  " + line));
        }
        DecisionWords.of(decision).forEach(streams.out()::println);
        return replay.differences().isEmpty() ? ExitCode.CLEAR : ExitCode.FINDINGS;
    }

    private Replay replay(DecisionPackage decision, Streams streams) {
        if (!trusted) {
            return Replay.of(decision, Given.rules(ruleFolders));
        }
        streams.err()
                .println("bylaw: judged by the " + decision.rules().count()
                        + " rules in the package, which are code of whoever made it");
        return Replay.byItsOwnRules(decision);
    }

    private static String text(Path path) {
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new CommandFailure(
                        path + ": it has more than " + (MOST_BYTES >> 20) + " MB; it is no decision package");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw failure(path, "it is not UTF-8; download the package anew", wrong);
        } catch (NoSuchFileException missing) {
            throw failure(path, "there is no such file", missing);
        } catch (IOException unreadable) {
            throw failure(path, "it cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static CommandFailure failure(Path path, String why, Exception cause) {
        var failure = new CommandFailure(path + ": " + why);
        failure.initCause(cause);
        return failure;
    }
}
