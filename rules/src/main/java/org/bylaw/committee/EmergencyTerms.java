package org.bylaw.committee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What a guardian may do alone, and what follows.
 *
 * @param ratification what the others' consent takes afterwards; it does not wait
 * @param ratifyWithinHours whole hours after recording in which it is ratified, or else escalates
 * @param mostPerGuardian how often one guardian may act in the window
 * @param mostOfVenue how often all guardians together may
 * @param windowDays length of the window in whole days, back from the act
 */
public record EmergencyTerms(
        @Valid @NotNull(message = "state what ratification takes")
        Demand ratification,

        @NotNull(message = "state within how many hours an emergency is ratified")
        @Min(value = 1, message = "must be from 1 to 8760 hours, which is a year")
        @Max(value = 8760, message = "must be from 1 to 8760 hours, which is a year")
        Integer ratifyWithinHours,

        @NotNull(message = "state how often one guardian may act in the window")
        @Min(value = 1, message = "must be at least 1")
        Integer mostPerGuardian,

        @NotNull(message = "state how often the guardians together may act in the window")
        @Min(value = 1, message = "must be at least 1")
        Integer mostOfVenue,

        @NotNull(message = "state the window in days")
        @Min(value = 1, message = "must be from 1 to 3650 days, which is ten years")
        @Max(value = 3650, message = "must be from 1 to 3650 days, which is ten years")
        Integer windowDays) {}
