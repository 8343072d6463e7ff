package org.bylaw.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bylaw.app.git.CGit;
import org.bylaw.app.git.CommitAuthor;
import org.bylaw.app.git.ConfigBranch;
import org.bylaw.app.git.FileEdit;
import org.bylaw.app.git.NewCommit;
import org.bylaw.app.judging.ProposedText;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.people.Acceptance;
import org.bylaw.app.people.Origin;
import org.bylaw.app.people.PasswordHashes;
import org.bylaw.app.proceedings.DraftContent;
import org.bylaw.app.proposal.Proposal;
import org.bylaw.app.proposal.Statement;
import org.bylaw.app.store.Database;
import org.bylaw.margin.Direction;
import org.bylaw.rulebook.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * The review app on a repository of its own with Drift's and Binance's markets, a database of its own, and a clock that goes when it
 * is told to. Drift has the committee of {@code committee.json} beside this class, Binance has none.
 *
 * <table>
 * <caption>The people; all have {@link #PASSWORD}</caption>
 * <tr><td>zoe</td><td>administrator of the installation, of no committee</td></tr>
 * <tr><td>ada</td><td>Lantern Labs: proposer</td></tr>
 * <tr><td>ben</td><td>Northwind Risk: reviewer</td></tr>
 * <tr><td>cho</td><td>Harbour Markets: reviewer and enactor</td></tr>
 * <tr><td>dee</td><td>Northwind Risk: reviewer</td></tr>
 * <tr><td>eve</td><td>Meridian Guard: guardian and administrator</td></tr>
 * <tr><td>fay</td><td>Meridian Guard: enactor and auditor</td></tr>
 * <tr><td>gus</td><td>of no committee</td></tr>
 * </table>
 */
public final class ReviewFixture implements AutoCloseable {

    public static final String PASSWORD = "correct horse battery";
    public static final String VENUE = "drift";
    public static final String SOL = "drift/markets/SOL-PERP.json";
    public static final String BTC = "drift/markets/BTC-PERP.json";
    public static final String COMMITTEE = "drift/committee.json";
    public static final String POLICY = "drift/policy.json";

    /** Four days after the evidence of Drift's markets, 2026-03-28. */
    public static final String NOW = "2026-04-01T09:00:00Z";

    /** In SOL-PERP: at most 16x for new risk instead of 20x. Tighter, nothing to reason, 1 approval, no waiting. */
    public static final String TIGHTER = "\"initialMarginRatio\": 0.0625";

    /** In SOL-PERP: a cap of 1,500,000 SOL instead of 2,000,000. Tighter, nothing to reason, 1 approval, no waiting. */
    public static final String SMALLER_CAP = "\"maxBaseSize\": 1500000";

    /** In SOL-PERP: a cap of 2,500,000 SOL. Looser, CHG-016 warns, 2 approvals of 2 organisations, 48 hours. */
    public static final String LARGER_CAP = "\"maxBaseSize\": 2500000";

    private static final String CAP = "\"maxBaseSize\": 2000000";
    private static final String INITIAL = "\"initialMarginRatio\": 0.05";
    private static final Path CONFIGS = Path.of(System.getProperty("repository.root", ".."), "market-configs");
    private static final Origin OFFICE = new Origin("192.0.2.7", "Firefox");

    public final SettableClock clock = new SettableClock(NOW);
    public final Path configs;
    public final String databaseUrl;
    public final PasswordHashes hashes = new PasswordHashes(16, 1);
    private Services services;

    private ReviewFixture(Path configs, String databaseUrl, List<FileEdit> instead) {
        this.configs = configs;
        this.databaseUrl = databaseUrl;
        Instant before = clock.instant().minus(Duration.ofDays(60));
        try (ConfigBranch branch = ConfigBranch.create(configs, before)) {
            List<FileEdit> edits = new ArrayList<>();
            venue(VENUE, edits);
            venue("binance-usdm", edits);
            edits.add(new FileEdit(COMMITTEE, committee()));
            Set<String> paths = instead.stream().map(FileEdit::path).collect(Collectors.toSet());
            edits.removeIf(edit -> paths.contains(edit.path()));
            edits.addAll(instead);
            branch.write(new NewCommit(
                    branch.head(), edits, new CommitAuthor("zoe", "Zoe"), before, "The configuration as it was\n"));
        }
        services = open();
        people();
        services.outsideCommits().find();
    }

    /** On SQLite, in files below a folder. */
    public static ReviewFixture in(Path folder) {
        return in(folder, "jdbc:sqlite:" + folder.resolve("bylaw.db"));
    }

    /** On a database without any tables. */
    public static ReviewFixture in(Path folder, String databaseUrl) {
        return new ReviewFixture(folder.resolve("configs"), databaseUrl, List.of());
    }

    /** On SQLite, with files of the repository that are otherwise from the start. */
    public static ReviewFixture with(Path folder, FileEdit... instead) {
        return new ReviewFixture(
                folder.resolve("configs"), "jdbc:sqlite:" + folder.resolve("bylaw.db"), List.of(instead));
    }

    /** The text of a file of the real configuration. */
    public static String realText(String path) {
        try {
            return Files.readString(CONFIGS.resolve(path));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The services, until the next {@link #restart}. */
    public Services services() {
        return services;
    }

    /** The git program in the folder of the configuration. */
    public CGit git() {
        return new CGit(configs);
    }

    /** How many commits the branch has. */
    public int commits() {
        return Integer.parseInt(git().run("rev-list", "--count", "HEAD"));
    }

    /** Ends the program and starts it anew on the same files; what it finds at its start, a line each. */
    public List<String> restart() {
        services.close();
        services = open();
        return services.recovery().recover();
    }

    /** The text of the committee's file. */
    public static String committee() {
        try (var in = Objects.requireNonNull(ReviewFixture.class.getResourceAsStream("committee.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The text of a file at the head; it has to be there. */
    public String text(String path) {
        return Objects.requireNonNull(
                services.configurations().text(services.branch().head(), path));
    }

    /** SOL-PERP's file at the head with another initial margin, such as {@link #TIGHTER}. */
    public String sol(String initialMargin) {
        return text(SOL).replace(INITIAL, initialMargin);
    }

    /** SOL-PERP's file at the head with another cap, such as {@link #LARGER_CAP}. */
    public String solWithCap(String cap) {
        return text(SOL).replace(CAP, cap);
    }

    /** A draft of files on the head, which says that it goes that way. */
    public DraftContent draft(@Nullable Direction intent, ProposedText... texts) {
        return new DraftContent(
                services.branch().head(),
                new Statement("Margin of SOL-PERP", intent, "SOL-PERP has become what it is.", List.of(), null, null),
                Arrays.asList(texts));
    }

    /** A file as it is to be. */
    public static ProposedText file(String path, @Nullable String text) {
        return new ProposedText(VenueFile.at(path).orElseThrow(), text);
    }

    /** Ada's proposal of what she wrote; its number. */
    public long begun(DraftContent content) {
        return services.proceedings().begin("ada", VENUE, content, null);
    }

    /** Ada's proposal of what she wrote, put before the committee; its number. */
    public long submitted(DraftContent content) {
        long id = begun(content);
        services.proceedings().submit("ada", id);
        return id;
    }

    /** Ada's proposal to raise the cap of SOL-PERP, put before the committee; its number. */
    public long submittedLoosening() {
        return submitted(draft(Direction.LOOSER, file(SOL, solWithCap(LARGER_CAP))));
    }

    /** Ada's proposal to make SOL-PERP tighter, put before the committee; its number. */
    public long submittedTightening() {
        return submitted(draft(Direction.TIGHTER, file(SOL, sol(TIGHTER))));
    }

    /** A member approves what there is, with a reason for every warning. */
    public void approve(String account, long id) {
        Proposal proposal = proposal(id);
        var grounds = Objects.requireNonNull(proposal.grounds());
        Map<String, String> reasons = new LinkedHashMap<>();
        grounds.toReason().forEach(warning -> reasons.put(warning.key(), "We know and accept it."));
        services.votes()
                .approve(
                        account,
                        id,
                        Objects.requireNonNull(proposal.version()).version(),
                        grounds.effect(),
                        "It is right.",
                        reasons);
    }

    /** The acts about a proposal: who did what, and the roles of the time. */
    public List<String> acts(long id) {
        return proposal(id).acts().stream()
                .map(each -> each.actor() + " " + each.roles() + " "
                        + each.act().getClass().getSimpleName())
                .toList();
    }

    /** The phase of a proposal and why, as {@code in review|}. */
    public String state(long id) {
        return proposal(id).phase().word() + "|" + proposal(id).because();
    }

    /** Every kind of entry of the trail, with its actor, behind a number. */
    public List<String> entriesAfter(long sequence) {
        return services.database()
                .read(handle -> services.trail().after(handle, sequence).stream()
                        .map(entry -> entry.actor() + " " + entry.kind())
                        .toList());
    }

    /** A proposal as it is now. */
    public Proposal proposal(long id) {
        return services.ledger().book().proposal(id).orElseThrow();
    }

    /** Ada's proposal to make SOL-PERP tighter, approved by Ben and to be recorded now; its number. */
    public long approvedTightening() {
        long id = submittedTightening();
        approve("ben", id);
        return id;
    }

    /** Ada's proposal to raise the cap of SOL-PERP, approved by Ben and Cho, its waiting period over; its number. */
    public long approvedLoosening() {
        long id = submittedLoosening();
        approve("ben", id);
        approve("cho", id);
        clock.forward(Duration.ofDays(2));
        return id;
    }

    /** A commit that no proposal records: files with their texts, {@code null} for one that goes; its id. */
    public String outsideCommit(String subject, FileEdit... edits) {
        return outsideCommit(new CommitAuthor("outsider", "Out Sider"), subject, edits);
    }

    /** The same by somebody, as it says. */
    public String outsideCommit(CommitAuthor author, String subject, FileEdit... edits) {
        try (ConfigBranch other = ConfigBranch.open(configs)) {
            return other.write(new NewCommit(other.head(), List.of(edits), author, clock.instant(), subject + "\n"))
                    .commit();
        }
    }

    private Services open() {
        return Services.of(Database.at(databaseUrl), ConfigBranch.open(configs), RuleSet.shipped(), hashes, clock);
    }

    private void people() {
        String first = services.firstAdministrator().linkToken().orElseThrow().token();
        services.invitations().accept(first, new Acceptance("zoe", "Zoe Quist", PASSWORD), OFFICE);
        join("ada", "Ada Okafor");
        join("ben", "Ben Ito");
        join("cho", "Cho Lindqvist");
        join("dee", "Dee Marchetti");
        join("eve", "Eve Nakamura");
        join("fay", "Fay Ocampo");
        join("gus", "Gus Brandt");
    }

    private void join(String account, String name) {
        String token = services.invitations().invite("zoe", account, name).token();
        services.invitations().accept(token, Acceptance.of(PASSWORD), OFFICE);
    }

    private static void venue(String venue, List<FileEdit> edits) {
        try (Stream<Path> files = Files.walk(CONFIGS.resolve(venue))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = CONFIGS.relativize(file).toString().replace('\\', '/');
                if (!path.endsWith("/committee.json")) {
                    edits.add(new FileEdit(path, Files.readString(file)));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        services.close();
    }
}
