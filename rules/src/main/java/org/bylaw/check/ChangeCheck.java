package org.bylaw.check;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.change.Declaration;
import org.bylaw.change.Effect;
import org.bylaw.change.EmergencyLane;
import org.bylaw.change.Lane;
import org.bylaw.change.MarketChange;
import org.bylaw.change.Side;
import org.bylaw.change.TightenOnly;
import org.bylaw.change.Yardsticks;
import org.bylaw.exact.Rational;
import org.bylaw.margin.Direction;
import org.bylaw.market.MarketConfig;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/**
 * A change of a market joined with the venue's policy, what is known of the market and its past: what is resolved once and read by
 * many rules.
 */
public final class ChangeCheck implements SaysWhyAbsent {

    private final String key;
    private final MarketChange change;
    private final ChangeLaw law;
    private final CurrentEvidence evidence;
    private final ChangeSurroundings surroundings;
    private final Yardsticks yardsticks;
    private final Effect effect;
    private final @Nullable PastOfChange past;
    private final @Nullable ReviewedMarket lastReview;

    private ChangeCheck(
            String key,
            MarketChange change,
            @Nullable VenuePolicy policy,
            CurrentEvidence evidence,
            @Nullable Rational priceUsd,
            @Nullable ReviewedMarket lastReview,
            ChangeSurroundings surroundings) {
        this.key = key;
        this.change = change;
        this.law = ChangeLaw.of(policy);
        this.evidence = evidence;
        this.lastReview = lastReview;
        this.surroundings = surroundings;
        this.yardsticks = new Yardsticks(policy, priceUsd);
        this.effect = change.effect(yardsticks);
        this.past = change.history().unknownBecause() == null && change.followsUse()
                ? PastOfChange.of(change, law, surroundings.day(), yardsticks, effect.loosens())
                : null;
    }

    /**
     * Joins a change with its surroundings.
     *
     * @param key a name that is unique among the facts of one check
     * @param policy the policy with the defaults below it; {@code null} judges without one
     * @param evidence what is known of the live market
     * @param priceUsd price of one base unit in US dollars to compare sizes by, one that the proposal has no hand in; {@code null}
     *     where none is known
     * @param lastReview what was known when limits in base units were last reviewed; {@code null} where that is not stated
     */
    public static ChangeCheck of(
            String key,
            MarketChange change,
            @Nullable VenuePolicy policy,
            CurrentEvidence evidence,
            @Nullable Rational priceUsd,
            @Nullable ReviewedMarket lastReview,
            ChangeSurroundings surroundings) {
        return new ChangeCheck(key, change, policy, evidence, priceUsd, lastReview, surroundings);
    }

    /** This; parts of it have it under the same name. */
    public ChangeCheck change() {
        return this;
    }

    /** The change itself. */
    public MarketChange market() {
        return change;
    }

    /** What the policy says of changes. */
    public ChangeLaw law() {
        return law;
    }

    /** What the change does. */
    public Effect effect() {
        return effect;
    }

    /** What is known of the live market. */
    public CurrentEvidence evidence() {
        return evidence;
    }

    /** What the two configurations are measured with. */
    public Yardsticks yardsticks() {
        return yardsticks;
    }

    /** What lies around the change. */
    public ChangeSurroundings surroundings() {
        return surroundings;
    }

    /** What the proposal says of itself. */
    public Declaration declaration() {
        return change.declaration();
    }

    /** Which way the proposal says that it goes. */
    @WhenAbsent("the proposal declares no intent")
    public @Nullable Direction declaredIntent() {
        return declaration().intent();
    }

    /** The fields that the proposal says it changes. */
    @WhenAbsent("the proposal names no parameters")
    public @Nullable List<String> namedParameters() {
        return declaration().parameters();
    }

    /** Why, in the proposal's own words. */
    @WhenAbsent("the proposal gives no rationale")
    public @Nullable String rationale() {
        return declaration().rationale();
    }

    /** True where a market in use is changed. */
    @WhenAbsent("no market in use is changed")
    public @Nullable Boolean ofMarketInUse() {
        return change.lane() == Lane.CHANGE ? Boolean.TRUE : null;
    }

    /** True where something is let happen that could not happen before. */
    @WhenAbsent("the change loosens nothing")
    public @Nullable Boolean loosening() {
        return effect.loosens() ? Boolean.TRUE : null;
    }

    /** True where positions that are open have to meet more, or perhaps have to. */
    @WhenAbsent("open positions are not tightened")
    public @Nullable Boolean openPositionsTightened() {
        return effect.tightensOpenPositions() ? Boolean.TRUE : null;
    }

    /** What the change comes to with those before it. */
    @WhenAbsent("no market in use is changed")
    public @Nullable PastOfChange past() {
        return past;
    }

    /** Other open proposals about the market. */
    @WhenAbsent("it is not known which proposals are open")
    public @Nullable List<String> openProposals() {
        return surroundings.openProposals();
    }

    /** The name under which the market was known before; {@code null} where it had no other. */
    public @Nullable String inheritedFrom() {
        return change.history().inheritedFrom();
    }

    /** What was known when limits in base units were last reviewed. */
    @WhenAbsent("the evidence does not say what the market was like when its limits were last reviewed")
    public @Nullable ReviewedMarket lastReview() {
        return lastReview;
    }

    /** Another market of the venue that the rationale names; {@code null} where it names none, or names this one too. */
    public @Nullable String otherMarketNamed() {
        String rationale = rationale();
        return rationale == null ? null : NamedMarkets.other(rationale, marketName(), surroundings.marketNames());
    }

    /** Whether nothing is changed but what decides nothing, such as where the numbers come from, or a market before its launch. */
    boolean changesNoParameter() {
        return effect.aspects().isEmpty()
                && (change.lane() == Lane.PRE_LAUNCH
                        || (change.lane() == Lane.CHANGE && FieldCheck.of(this).isEmpty()));
    }

    /** Whether the venue calls the market major: one in use, of a category that the policy names so, before and after. */
    public boolean major() {
        MarketConfig current = change.current();
        MarketConfig landed = change.landed();
        return change.lane() == Lane.CHANGE
                && current != null
                && landed != null
                && law.majorCategories().contains(current.category())
                && law.majorCategories().contains(landed.category());
    }

    /** Whether it may be made without waiting. */
    public EmergencyLane emergencyLane() {
        return EmergencyLane.of(change.lane(), effect, law.maxEmergencyMaintenanceIncrease());
    }

    /** The part of it that may be made without waiting; {@code null} where it may itself, or where nothing is changed that is in use. */
    public @Nullable TightenOnly tightenOnly() {
        MarketConfig current = change.current();
        MarketConfig landed = change.landed();
        return change.lane() != Lane.CHANGE
                        || current == null
                        || landed == null
                        || emergencyLane().eligible()
                        || !effect.direction(Side.NEW_RISK).tightens()
                ? null
                : TightenOnly.of(current, landed, yardsticks, law.maxEmergencyMaintenanceIncrease());
    }

    /** The market's name. */
    public String marketName() {
        MarketConfig landed = change.landed();
        MarketConfig named = landed == null ? change.current() : landed;
        return named == null ? "" : named.market();
    }

    /** The change as a whole. */
    public Place at() {
        return at("");
    }

    /** The field at {@code pointer}. */
    public Place at(String pointer) {
        return new Place(key, null, pointer, null);
    }

    /** The field at {@code pointer}, with words that say more. */
    public Place at(String pointer, String where) {
        return new Place(key, null, pointer, where);
    }

    @Override
    public @Nullable String whyAbsent(String property) {
        return property.equals("past") ? change.history().unknownBecause() : null;
    }

    /** What rules look at beside this. */
    public List<Object> parts() {
        List<Object> parts = new ArrayList<>();
        parts.addAll(DirectionCheck.of(this));
        parts.addAll(FieldCheck.of(this));
        parts.addAll(LooseningStepCheck.of(this));
        parts.addAll(CooldownCheck.of(this));
        parts.addAll(BudgetCheck.of(this));
        parts.addAll(LeverageJumpCheck.of(this));
        parts.addAll(LinkedParameterCheck.of(this));
        parts.addAll(OpenProposalCheck.of(this));
        parts.addAll(NoticeCheck.of(this));
        parts.addAll(LooseningEvidenceCheck.of(this));
        parts.addAll(ReviewMoveCheck.of(this));
        return parts;
    }
}
