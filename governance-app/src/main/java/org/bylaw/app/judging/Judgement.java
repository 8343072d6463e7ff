package org.bylaw.app.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bylaw.app.proposal.Grounds;
import org.bylaw.change.EmergencyLane;
import org.bylaw.change.Side;
import org.bylaw.committee.Committee;
import org.bylaw.committee.Requirement;
import org.bylaw.margin.Direction;
import org.bylaw.rulebook.ChangeSubject;
import org.bylaw.rulebook.FileReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.RuleNote;
import org.bylaw.rulebook.Severity;
import org.bylaw.rulebook.VenueChange;
import org.jspecify.annotations.Nullable;

/** What came of judging a draft. */
public sealed interface Judgement {

    /**
     * It cannot be judged: a file of it, or of the law that would judge it, cannot be read.
     *
     * @param faults what cannot be read and why, a line each
     */
    record Impossible(List<String> faults) implements Judgement {
        /** Copies the faults. */
        public Impossible {
            faults = List.copyOf(faults);
        }
    }

    /**
     * The rules have judged it.
     *
     * @param commit what it is compared with
     * @param day the day of the judgement
     * @param change what changes
     * @param report what the rules say
     * @param committee who decides; {@code null} where the venue has no committee yet
     * @param requirement what that takes; {@code null} where the venue has no committee yet
     * @param law whether it changes the policy, the accepted findings or the committee
     * @param evidence whether it changes evidence
     * @param inputs digest of everything that was read
     * @param effect digest of what it does and what the rules find
     */
    record Made(
            String commit,
            LocalDate day,
            VenueChange change,
            Report report,
            @Nullable Committee committee,
            @Nullable Requirement requirement,
            boolean law,
            boolean evidence,
            String inputs,
            String effect)
            implements Judgement {

        /** Which way it goes for one side, all markets together. */
        public Direction direction(Side side) {
            Direction sum = Direction.NEUTRAL;
            for (MarketReport market : report.markets()) {
                if (market.change() != null) {
                    sum = sum.and(market.change().change().effect().direction(side));
                }
            }
            return sum;
        }

        /** Why it cannot be recorded as an emergency; none where it can. */
        public List<String> againstEmergency() {
            List<String> against = new ArrayList<>();
            if (law) {
                against.add("it changes the law of the venue");
            }
            if (evidence) {
                against.add("it changes evidence");
            }
            change.changes().forEach(subject -> comingAndGoing(subject).ifPresent(against::add));
            for (MarketReport market : report.markets()) {
                if (market.change() != null) {
                    EmergencyLane lane = market.change().change().emergencyLane();
                    if (!lane.eligible()) {
                        lane.reasons().forEach(reason -> against.add(market.market() + ": " + reason));
                    }
                }
            }
            if (report.markets().isEmpty() && against.isEmpty()) {
                against.add("it changes no market");
            }
            return against.stream().distinct().toList();
        }

        private static Optional<String> comingAndGoing(ChangeSubject subject) {
            String before =
                    subject.current() == null ? "" : subject.current().config().market();
            String after = subject.proposed() == null
                    ? ""
                    : subject.proposed().config().market();
            if (before.equals(after)) {
                return Optional.empty();
            } else if (before.isEmpty()) {
                return Optional.of(after + ": a launch waits");
            }
            return Optional.of(after.isEmpty() ? before + ": a removal waits" : after + ": another name waits");
        }

        /** The new findings that need a reviewer's reason. */
        public List<Grounds.Warning> warnings() {
            List<Grounds.Warning> warnings = new ArrayList<>();
            for (FileReport file : report.files()) {
                collect(file.file(), file.findings(), file.couldNotRun(), warnings);
            }
            for (MarketReport market : report.markets()) {
                collect(market.venue() + "/" + market.market(), market.findings(), market.couldNotRun(), warnings);
            }
            return warnings;
        }

        private static void collect(
                String where, List<Finding> findings, List<RuleNote> couldNotRun, List<Grounds.Warning> warnings) {
            for (Finding finding : findings) {
                if (finding.severity() == Severity.WARNING && finding.accepted() == null) {
                    warnings.add(new Grounds.Warning(
                            finding.rule() + " " + where + " " + finding.path(),
                            finding.rule() + ", " + where + ": " + finding.message()));
                }
            }
            for (RuleNote note : couldNotRun) {
                warnings.add(new Grounds.Warning(
                        note.rule() + " " + where + " could not run",
                        note.rule() + ", " + where + ": could not run: " + note.because()));
            }
        }
    }
}
