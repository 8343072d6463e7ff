package org.bylaw.rulebook;

import java.util.List;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.ShapeFault;
import org.jspecify.annotations.Nullable;

/**
 * A market to be judged.
 *
 * @param config the market
 * @param file its file; {@code null} where it came from elsewhere
 * @param shapeFaults its fields that are not possible by themselves
 * @param evidence what is known of the live market; {@code null} where nothing is
 */
public record MarketSubject(
        MarketConfig config,
        @Nullable String file,
        List<ShapeFault> shapeFaults,
        @Nullable EvidenceSubject evidence) {}
