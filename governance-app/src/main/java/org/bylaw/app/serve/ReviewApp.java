package org.bylaw.app.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.catalog.RuleTexts;
import org.bylaw.app.decision.DecisionPackages;
import org.bylaw.app.decision.KeptRules;
import org.bylaw.app.git.ConfigBranch;
import org.bylaw.app.people.IssuedLink;
import org.bylaw.app.people.PasswordHashes;
import org.bylaw.app.store.Database;
import org.bylaw.app.web.App;
import org.bylaw.app.web.Pages;
import org.bylaw.app.web.ReviewServer;
import org.bylaw.app.web.Site;
import org.bylaw.app.web.alarm.AlarmPages;
import org.bylaw.app.web.audit.AuditPages;
import org.bylaw.app.web.audit.PackagePages;
import org.bylaw.app.web.committee.CommitteePages;
import org.bylaw.app.web.form.EditPages;
import org.bylaw.app.web.form.NewPages;
import org.bylaw.app.web.inbox.InboxPages;
import org.bylaw.app.web.market.MarketPages;
import org.bylaw.app.web.people.AccountPages;
import org.bylaw.app.web.people.JoinPages;
import org.bylaw.app.web.people.PeoplePages;
import org.bylaw.app.web.people.SignInPages;
import org.bylaw.app.web.proposal.DecisionPages;
import org.bylaw.app.web.proposal.ProposalListPages;
import org.bylaw.app.web.proposal.VersionPages;
import org.bylaw.app.web.rules.RulePages;
import org.bylaw.app.web.security.Membership;
import org.bylaw.app.web.security.Refusals;
import org.bylaw.rulebook.RuleSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The review app as it runs: its services, its clockwork and its server, from start to end. */
public final class ReviewApp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewApp.class);
    private static final int SECONDS_BETWEEN_TICKS = 10;

    private final Services services;
    private final RepositoryLock lock;
    private final ReviewServer server;
    private final ScheduledExecutorService ticking;
    private final ScheduledFuture<?> ticks;

    private ReviewApp(Services services, RepositoryLock lock, ReviewServer server) {
        this.services = services;
        this.lock = lock;
        this.server = server;
        this.ticking = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "clockwork");
            thread.setDaemon(true);
            return thread;
        });
        this.ticks = ticking.scheduleWithFixedDelay(
                this::tick, SECONDS_BETWEEN_TICKS, SECONDS_BETWEEN_TICKS, TimeUnit.SECONDS);
    }

    /**
     * Opens what the app works with.
     *
     * @throws CommandFailure where a folder, the database or the repository cannot be used
     */
    public static Services open(ServeOptions options, RuleSet rules, PasswordHashes hashes, Clock clock) {
        Path data = folder(options.data());
        Database database = options.databaseUrl() == null
                ? Database.file(data.resolve("bylaw.db"))
                : Database.at(options.databaseUrl());
        try {
            return Services.of(database, branch(options, clock), rules, hashes, clock);
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /**
     * Starts the app: what a crash left is put right, what is due is entered, then it listens.
     *
     * @param services closed with the app
     * @param say hears what whoever starts it has to know, a line each
     * @throws CommandFailure if the port is taken, or another process serves the repository
     */
    public static ReviewApp start(ServeOptions options, Services services, Consumer<String> say) {
        RepositoryLock lock = null;
        try {
            lock = RepositoryLock.of(services.branch().gitFolder());
            services.recovery().recover().forEach(say);
            services.clockwork().tick();
            return new ReviewApp(services, lock, ReviewServer.start(app(options, services)));
        } catch (RuntimeException failed) {
            if (lock != null) {
                lock.close();
            }
            services.close();
            throw failed;
        }
    }

    /** The app as its server takes it. */
    public static App app(ServeOptions options, Services services) {
        RuleSet rules = services.rules();
        KeptRules.keep(services.database(), rules, RuleTexts.of(rules.cards(), options.rules()));
        Membership membership = new CommitteeMembership(services.ledger(), services.offices());
        Refusals refusals = new EnteredRefusals(services.database(), services.trail());
        return new App(
                new Site(options.port(), options.publicAddress(), options.demo()),
                new SessionVisitors(services.sessions(), services.people()),
                membership,
                refusals,
                new StandingAlarms(services.ledger(), services.outsideCommits(), services.branch()),
                features(options, services, membership, refusals));
    }

    private static List<Pages> features(
            ServeOptions options, Services services, Membership membership, Refusals refusals) {
        return List.of(
                new InboxPages(services),
                new ProposalListPages(services),
                new NewPages(services),
                new EditPages(services),
                new DecisionPages(services),
                new VersionPages(services),
                new AlarmPages(services),
                new SignInPages(services.signIn(), services.sessions()),
                new JoinPages(services.invitations()),
                new AccountPages(services.people(), services.sessions(), services.passwordChange(), membership),
                new PeoplePages(services.people(), services.invitations(), membership, refusals),
                new MarketPages(
                        services.branch(),
                        services.configurations(),
                        services.ledger(),
                        services.ruleBook(),
                        services.clock()),
                new CommitteePages(
                        services.ledger(),
                        services.offices(),
                        services.configurations(),
                        services.founding(),
                        services.clock()),
                new AuditPages(services.database(), services.trail(), services.ledger(), services.offices()),
                new PackagePages(
                        services.ledger(),
                        new DecisionPackages(
                                services.database(), services.trail(), services.configurations(), services.drafts())),
                new RulePages(services.rules(), options.rules()));
    }

    private static ConfigBranch branch(ServeOptions options, Clock clock) {
        if (options.configs() != null) {
            return ConfigBranch.open(options.configs());
        }
        Path own = options.data().resolve("market-configs");
        return Files.exists(own) ? ConfigBranch.open(own) : ConfigBranch.create(own, clock.instant());
    }

    private static Path folder(Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException failed) {
            throw new CommandFailure(data + " cannot be made a folder; choose another by --data");
        }
        if (!Files.isWritable(data)) {
            throw new CommandFailure(data + " cannot be written to; choose another folder by --data");
        }
        return data;
    }

    private void tick() {
        try {
            services.clockwork().tick();
        } catch (RuntimeException failed) {
            // Tried again at the next turn; without this there would be none.
            LOG.error("the clockwork failed", failed);
        }
    }

    /** Where people reach it. */
    public String address() {
        return server.address();
    }

    /** The first administrator's link, as long as there is nobody; empty afterwards. A former link is dead with it. */
    public Optional<String> firstAdministratorLink() {
        return services.firstAdministrator()
                .linkToken()
                .map(IssuedLink::token)
                .map(token ->
                        URI.create(server.address()).resolve("/join/" + token).toString());
    }

    @Override
    public void close() {
        server.close();
        ticks.cancel(false);
        ticking.shutdown();
        try {
            if (!ticking.awaitTermination(SECONDS_BETWEEN_TICKS, TimeUnit.SECONDS)) {
                LOG.warn("the clockwork did not end in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        services.close();
        lock.close();
    }
}
