package org.bylaw.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bylaw.committee.Clause;
import org.bylaw.committee.Committee;
import org.bylaw.committee.Demand;
import org.bylaw.committee.EmergencyTerms;
import org.bylaw.committee.Member;
import org.bylaw.committee.Role;
import org.bylaw.margin.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Compares two committees: who may do more, what takes less. Members are known by their accounts, wherever they stand; sources decide
 * nothing.
 *
 * <p>Who leaves can approve no more, but may have been the one to say no: that goes both ways for a role that stops or watches.
 */
final class CommitteeComparison {

    private static final Set<Role> STOPPING = Set.of(Role.REVIEWER, Role.GUARDIAN, Role.AUDITOR, Role.ADMINISTRATOR);

    private final List<LawDifference> differences = new ArrayList<>();

    private CommitteeComparison() {}

    /** What differs: the members of the new file in its order, those that leave, then what decisions take. */
    static List<LawDifference> of(Committee before, Committee after) {
        CommitteeComparison comparison = new CommitteeComparison();
        comparison.members(before, after);
        comparison.demands(before, after);
        comparison.numbers(before, after);
        return List.copyOf(comparison.differences);
    }

    private void add(String pointer, @Nullable Object before, @Nullable Object after, Direction way, String words) {
        differences.add(new LawDifference(pointer, PolicyText.of(before), PolicyText.of(after), way, words));
    }

    private void members(Committee before, Committee after) {
        Map<String, Member> then = new LinkedHashMap<>();
        before.members().forEach(member -> then.put(member.account(), member));
        for (int index = 0; index < after.members().size(); index++) {
            Member member = after.members().get(index);
            String pointer = "/members/" + index;
            Member former = then.remove(member.account());
            if (former == null) {
                add(
                        pointer,
                        null,
                        member.account(),
                        Direction.LOOSER,
                        "%s of %s joins as %s".formatted(who(member), member.organisation(), words(member.roles())));
            } else {
                member(former, member, pointer);
            }
        }
        then.values()
                .forEach(member -> add(
                        "/members",
                        member.account(),
                        null,
                        leaving(member.roles()),
                        "%s of %s leaves, who was %s"
                                .formatted(who(member), member.organisation(), words(member.roles()))));
    }

    private void member(Member before, Member after, String pointer) {
        if (!before.name().equals(after.name())) {
            add(
                    pointer + "/name",
                    before.name(),
                    after.name(),
                    Direction.NEUTRAL,
                    "%s is now called %s".formatted(who(before), after.name()));
        }
        if (!before.organisation().equals(after.organisation())) {
            add(
                    pointer + "/organisation",
                    before.organisation(),
                    after.organisation(),
                    Direction.MIXED,
                    "%s decides for %s instead of %s"
                            .formatted(who(after), after.organisation(), before.organisation()));
        }
        List<Role> gained = without(after.roles(), before.roles());
        if (!gained.isEmpty()) {
            add(
                    pointer + "/roles",
                    before.roles(),
                    after.roles(),
                    Direction.LOOSER,
                    "%s becomes %s".formatted(who(after), words(gained)));
        }
        List<Role> lost = without(before.roles(), after.roles());
        if (!lost.isEmpty()) {
            add(
                    pointer + "/roles",
                    before.roles(),
                    after.roles(),
                    leaving(lost),
                    "%s is no longer %s".formatted(who(after), words(lost)));
        }
    }

    private static Direction leaving(List<Role> roles) {
        return roles.stream().anyMatch(STOPPING::contains) ? Direction.MIXED : Direction.TIGHTER;
    }

    private static String who(Member member) {
        return member.name() + " (" + member.account() + ")";
    }

    private static String words(List<Role> roles) {
        List<String> words = roles.stream().map(Role::word).toList();
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private static List<Role> without(List<Role> roles, List<Role> others) {
        return roles.stream().filter(role -> !others.contains(role)).toList();
    }

    private void demands(Committee before, Committee after) {
        List<Clause> then = before.clauses();
        List<Clause> now = after.clauses();
        for (int index = 0; index < now.size(); index++) {
            demand(then.get(index).demand(), now.get(index));
        }
    }

    private void demand(Demand before, Clause clause) {
        Demand after = clause.demand();
        String pointer = clause.pointer();
        String about = clause.words();
        number(
                pointer + "/approvals",
                "the approvals that " + about + " takes",
                before.approvals(),
                after.approvals(),
                Direction.TIGHTER);
        List<Role> joining = without(after.from(), before.from());
        if (!joining.isEmpty()) {
            add(
                    pointer + "/from",
                    before.from(),
                    after.from(),
                    Direction.LOOSER,
                    "for %s, approvals of %s count too".formatted(about, plural(joining)));
        }
        List<Role> leaving = without(before.from(), after.from());
        if (!leaving.isEmpty()) {
            add(
                    pointer + "/from",
                    before.from(),
                    after.from(),
                    Direction.TIGHTER,
                    "for %s, approvals of %s no longer count".formatted(about, plural(leaving)));
        }
        number(
                pointer + "/organisations",
                "the organisations that approve " + about,
                before.organisations(),
                after.organisations(),
                Direction.TIGHTER);
        number(
                pointer + "/waitingHours",
                "the waiting hours of " + about,
                before.waitingHours(),
                after.waitingHours(),
                Direction.TIGHTER);
    }

    private static String plural(List<Role> roles) {
        return words(roles).replace(",", "s,").replace(" and ", "s and ") + "s";
    }

    private void numbers(Committee before, Committee after) {
        number(
                "/process/recordWithinHours",
                "the hours within which an approved proposal is recorded",
                before.process().recordWithinHours(),
                after.process().recordWithinHours(),
                Direction.LOOSER);
        number(
                "/process/rejections",
                "the rejections that end a proposal",
                before.process().rejections(),
                after.process().rejections(),
                Direction.LOOSER);
        EmergencyTerms then = before.emergency();
        EmergencyTerms now = after.emergency();
        number(
                "/emergency/ratifyWithinHours",
                "the hours within which an emergency is ratified",
                then.ratifyWithinHours(),
                now.ratifyWithinHours(),
                Direction.LOOSER);
        number(
                "/emergency/mostPerGuardian",
                "the emergencies that one guardian may record in the window",
                then.mostPerGuardian(),
                now.mostPerGuardian(),
                Direction.LOOSER);
        number(
                "/emergency/mostOfVenue",
                "the emergencies that may be recorded in the window",
                then.mostOfVenue(),
                now.mostOfVenue(),
                Direction.LOOSER);
        number(
                "/emergency/windowDays",
                "the days over which emergencies are counted",
                then.windowDays(),
                now.windowDays(),
                Direction.TIGHTER);
    }

    /**
     * One number.
     *
     * @param words what is counted, in the plural
     * @param whenItRises which way the law goes with more of it
     */
    private void number(String pointer, String words, Integer before, Integer after, Direction whenItRises) {
        if (!Objects.equals(before, after)) {
            boolean rises = after > before;
            add(
                    pointer,
                    before,
                    after,
                    Direction.of(
                            rises == (whenItRises == Direction.LOOSER), rises == (whenItRises == Direction.TIGHTER)),
                    "%s %s from %d to %d".formatted(words, rises ? "rise" : "fall", before, after));
        }
    }
}
