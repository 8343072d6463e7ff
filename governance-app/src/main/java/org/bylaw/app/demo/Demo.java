package org.bylaw.app.demo;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.bylaw.app.git.ConfigBranch;
import org.bylaw.app.people.Acceptance;
import org.bylaw.app.people.Origin;
import org.bylaw.app.people.PasswordHashes;
import org.bylaw.app.serve.Services;
import org.bylaw.app.store.Database;
import org.bylaw.rulebook.RuleSet;

/**
 * A demonstration that is ready to be served.
 *
 * @param services the app over a scratch database and a scratch repository
 * @param passwords with what each person signs in; made for this run alone
 */
public record Demo(Services services, Map<DemoPerson, String> passwords) {

    private static final Duration LENGTH = Duration.ofDays(14);
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final Origin ORIGIN = new Origin("127.0.0.1", "bylaw serve --demo");

    /** Copies the passwords. */
    public Demo {
        passwords = new EnumMap<>(passwords);
    }

    /**
     * Makes it: people, venues, proposals.
     *
     * @param venues the folder of the real venues
     * @param scratch an empty folder for its database and repository
     * @param rules the rules of this installation
     * @param hashes how passwords are kept
     */
    public static Demo make(Path venues, Path scratch, RuleSet rules, PasswordHashes hashes) {
        DemoClock clock = new DemoClock(Clock.systemUTC(), LENGTH);
        ConfigBranch branch = DemoConfigs.create(
                venues, scratch.resolve("market-configs"), clock.instant().minus(Duration.ofDays(30)));
        Services services = Services.of(Database.file(scratch.resolve("bylaw.db")), branch, rules, hashes, clock);
        try {
            Map<DemoPerson, String> passwords = people(services, new SecureRandom());
            new DemoProposals(services, clock).make();
            return new Demo(services, passwords);
        } catch (RuntimeException failed) {
            services.close();
            throw failed;
        }
    }

    private static Map<DemoPerson, String> people(Services services, RandomGenerator random) {
        Map<DemoPerson, String> passwords = new EnumMap<>(DemoPerson.class);
        for (DemoPerson person : DemoPerson.values()) {
            passwords.put(person, password(random));
        }
        DemoPerson first = DemoPerson.GUS;
        services.invitations()
                .accept(
                        services.firstAdministrator().linkToken().orElseThrow().token(),
                        new Acceptance(
                                first.account(), first.personName(), Objects.requireNonNull(passwords.get(first))),
                        ORIGIN);
        for (DemoPerson person : DemoPerson.values()) {
            if (person != first) {
                String token = services.invitations()
                        .invite(first.account(), person.account(), person.personName())
                        .token();
                services.invitations()
                        .accept(token, Acceptance.of(Objects.requireNonNull(passwords.get(person))), ORIGIN);
            }
        }
        return passwords;
    }

    /** Four groups of four letters and digits that cannot be mistaken for one another: 79 bits. */
    private static String password(RandomGenerator random) {
        StringBuilder password = new StringBuilder();
        for (int index = 0; index < 16; index++) {
            if (index > 0 && index % 4 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
