package org.bylaw.evidence;

import java.math.BigDecimal;

/**
 * One value of an evidence file, wherever it stands.
 *
 * @param kind what it is about
 * @param pointer JSON pointer of the field in the evidence file
 * @param observed the value with source and day
 */
public record EvidenceValue(EvidenceKind kind, String pointer, Observed<BigDecimal> observed) {}
