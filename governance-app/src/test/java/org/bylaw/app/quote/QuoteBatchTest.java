package org.bylaw.app.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and answers as they stand on their lines; in the requests and answers here single quotes stand for double ones. */
class QuoteBatchTest {

    private static final Path CONFIGS = Path.of("..", "market-configs");

    private static final String SOL = market(
            "'kind':'size-premium','initialMarginRatio':0.05,'maintenanceMarginRatio':0.03,'imfFactor':0.00005", "");

    private static final String FLAT_75 = market("'kind':'flat','maxLeverage':75,'maintenanceMarginRatio':0.005", "");

    private static final String FLAT_10_WITH_FEES = market(
            "'kind':'flat','maxLeverage':10,'maintenanceMarginRatio':0.05",
            ",'fees':{'openFeeRatio':0.001,'closeFeeRatio':0.001}");

    private static final String TIERS = market(tiers("quote", "5000"), "");

    private static final String OPEN_INTEREST = market(
            "'kind':'open-interest','initialMarginRatio':0.05,'maintenanceFraction':0.6,"
                    + "'lowerCapUsd':1000000,'upperCapUsd':2000000",
            "");

    private static final String NO_SCALING =
            market("'kind':'open-interest','initialMarginRatio':0.05,'maintenanceFraction':0.6", "");

    private static final String INVERSE = market(
            "'kind':'linear','initialMarginRatio':0.02,'maintenanceMarginRatio':0.01,'slope':0.00005,'positionUnit':'base'",
            ",'settlement':'inverse'");

    @Test
    void theContractsOwnExample() throws IOException {
        assertThat(ask("{'id':'1','market':" + SOL + ",'baseSize':'40000','price':'143.21',"
                        + "'accountMaxMarginRatio':'0.2','positionMaxMarginRatio':'0.1'}"))
                .isEqualTo(
                        "{'id':'1','initialMarginRatio':'0.05','fillMarginRatio':'0.042','maintenanceMarginRatio':'0.034',"
                                + "'maxLeverage':'20','effectiveInitialMarginRatio':'0.2','effectiveMaxLeverage':'5',"
                                + "'bindingLimit':'account','notional':'5728400','initialMargin':'1145680',"
                                + "'maintenanceMargin':'194765.6'}");
    }

    /** A short counts by its size; a notional is a size at a price; numbers may stand without quotes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'baseSize':'40000','price':'143.21'",
                "'baseSize':'-40000','price':'143.21'",
                "'notional':'5728400','price':'143.21'",
                "'baseSize':40000,'price':143.210"
            })
    void theSamePositionIsAnsweredTheSame(String position) throws IOException {
        String answer =
                "{'id':'1','initialMarginRatio':'0.05','fillMarginRatio':'0.042','maintenanceMarginRatio':'0.034',"
                        + "'maxLeverage':'20','effectiveInitialMarginRatio':'0.05','effectiveMaxLeverage':'20',"
                        + "'bindingLimit':'market','notional':'5728400','initialMargin':'286420','maintenanceMargin':'194765.6'}";

        assertThat(ask("{'id':'1','market':" + SOL + "," + position + "}")).isEqualTo(answer);
        assertThat(ask("{'id':'1','marketRef':'drift/SOL-PERP'," + position + "}"))
                .isEqualTo(answer);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(
                        SOL,
                        "'baseSize':'0','price':'143.21'",
                        "'initialMarginRatio':'0.05','fillMarginRatio':'0.04','maintenanceMarginRatio':'0.03','maxLeverage':'20','effectiveInitialMarginRatio':'0.05','effectiveMaxLeverage':'20','bindingLimit':'market','notional':'0','initialMargin':'0','maintenanceMargin':'0'"),
                arguments(
                        SOL,
                        "'baseSize':'-0'",
                        "'initialMarginRatio':'0.05','fillMarginRatio':'0.04','maintenanceMarginRatio':'0.03','maxLeverage':'20','effectiveInitialMarginRatio':'0.05','effectiveMaxLeverage':'20','bindingLimit':'market'"),
                arguments(
                        SOL,
                        "'baseSize':'40000'",
                        "'initialMarginRatio':'0.05','fillMarginRatio':'0.042','maintenanceMarginRatio':'0.034','maxLeverage':'20','effectiveInitialMarginRatio':'0.05','effectiveMaxLeverage':'20','bindingLimit':'market'"),
                arguments(
                        FLAT_75,
                        "'baseSize':'10'",
                        "'initialMarginRatio':'0.0133333333333333334','maintenanceMarginRatio':'0.005','maxLeverage':'75','effectiveInitialMarginRatio':'0.0133333333333333334','effectiveMaxLeverage':'75','bindingLimit':'market'"),
                arguments(
                        FLAT_75,
                        "'notional':'10'",
                        "'initialMarginRatio':'0.0133333333333333334','maintenanceMarginRatio':'0.005','maxLeverage':'75','effectiveInitialMarginRatio':'0.0133333333333333334','effectiveMaxLeverage':'75','bindingLimit':'market','notional':'10','initialMargin':'0.133333333333333334','maintenanceMargin':'0.05'"),
                arguments(
                        FLAT_75,
                        "'baseSize':'0','leverage':'75'",
                        "'initialMarginRatio':'0.0133333333333333334','maintenanceMarginRatio':'0.005','maxLeverage':'75','effectiveInitialMarginRatio':'0.0133333333333333334','effectiveMaxLeverage':'75','bindingLimit':'market','maxBaseSizeAtLeverage':'unlimited','maxNotionalAtLeverage':'unlimited','attainedAtLeverage':false"),
                arguments(
                        FLAT_75,
                        "'baseSize':'0','leverage':'75.0000001'",
                        "'initialMarginRatio':'0.0133333333333333334','maintenanceMarginRatio':'0.005','maxLeverage':'75','effectiveInitialMarginRatio':'0.0133333333333333334','effectiveMaxLeverage':'75','bindingLimit':'market','maxBaseSizeAtLeverage':'0','maxNotionalAtLeverage':'0','attainedAtLeverage':false"),
                arguments(
                        TIERS,
                        "'notional':'999.999999'",
                        "'initialMarginRatio':'0.02','maintenanceMarginRatio':'0.01','maxLeverage':'50','effectiveInitialMarginRatio':'0.02','effectiveMaxLeverage':'50','bindingLimit':'market','notional':'999.999999','initialMargin':'19.99999998','maintenanceMargin':'9.99999999'"),
                arguments(
                        TIERS,
                        "'notional':'1000'",
                        "'initialMarginRatio':'0.05','maintenanceMarginRatio':'0.025','maxLeverage':'20','effectiveInitialMarginRatio':'0.05','effectiveMaxLeverage':'20','bindingLimit':'market','notional':'1000','initialMargin':'50','maintenanceMargin':'25'"),
                arguments(
                        TIERS,
                        "'notional':'4999.999999'",
                        "'initialMarginRatio':'0.05','maintenanceMarginRatio':'0.025','maxLeverage':'20','effectiveInitialMarginRatio':'0.05','effectiveMaxLeverage':'20','bindingLimit':'market','notional':'4999.999999','initialMargin':'249.99999995','maintenanceMargin':'124.999999975'"),
                arguments(
                        TIERS,
                        "'baseSize':'10','price':'100'",
                        "'initialMarginRatio':'0.05','maintenanceMarginRatio':'0.025','maxLeverage':'20','effectiveInitialMarginRatio':'0.05','effectiveMaxLeverage':'20','bindingLimit':'market','notional':'1000','initialMargin':'50','maintenanceMargin':'25'"),
                arguments(
                        TIERS,
                        "'notional':'10','leverage':'50'",
                        "'initialMarginRatio':'0.02','maintenanceMarginRatio':'0.01','maxLeverage':'50','effectiveInitialMarginRatio':'0.02','effectiveMaxLeverage':'50','bindingLimit':'market','notional':'10','initialMargin':'0.2','maintenanceMargin':'0.1','maxNotionalAtLeverage':'1000','attainedAtLeverage':false"),
                arguments(
                        TIERS,
                        "'notional':'10','leverage':'50.1'",
                        "'initialMarginRatio':'0.02','maintenanceMarginRatio':'0.01','maxLeverage':'50','effectiveInitialMarginRatio':'0.02','effectiveMaxLeverage':'50','bindingLimit':'market','notional':'10','initialMargin':'0.2','maintenanceMargin':'0.1','maxBaseSizeAtLeverage':'0','maxNotionalAtLeverage':'0','attainedAtLeverage':false"),
                arguments(
                        TIERS,
                        "'notional':'10','leverage':'20','price':'4'",
                        "'initialMarginRatio':'0.02','maintenanceMarginRatio':'0.01','maxLeverage':'50','effectiveInitialMarginRatio':'0.02','effectiveMaxLeverage':'50','bindingLimit':'market','notional':'10','initialMargin':'0.2','maintenanceMargin':'0.1','maxBaseSizeAtLeverage':'1250','maxNotionalAtLeverage':'5000','attainedAtLeverage':false"),
                arguments(
                        market(tiers("quote", "null"), ""),
                        "'notional':'10','leverage':'20'",
                        "'initialMarginRatio':'0.02','maintenanceMarginRatio':'0.01','maxLeverage':'50','effectiveInitialMarginRatio':'0.02','effectiveMaxLeverage':'50','bindingLimit':'market','notional':'10','initialMargin':'0.2','maintenanceMargin':'0.1','maxBaseSizeAtLeverage':'unlimited','maxNotionalAtLeverage':'unlimited','attainedAtLeverage':false"),
                arguments(
                        market("'kind':'flat','maxLeverage':20", ""),
                        "'notional':'10'",
                        "'initialMarginRatio':'0.05','maxLeverage':'20','effectiveInitialMarginRatio':'0.05','effectiveMaxLeverage':'20','bindingLimit':'market','notional':'10','initialMargin':'0.5'"),
                arguments(
                        OPEN_INTEREST,
                        "'notional':'10','openInterestUsd':'1500000'",
                        "'initialMarginRatio':'0.525','maintenanceMarginRatio':'0.03','maxLeverage':'1.904761904','effectiveInitialMarginRatio':'0.525','effectiveMaxLeverage':'1.904761904','bindingLimit':'market','notional':'10','initialMargin':'5.25','maintenanceMargin':'0.3'"),
                arguments(
                        OPEN_INTEREST,
                        "'notional':'10','openInterestUsd':'3000000'",
                        "'initialMarginRatio':'1','maintenanceMarginRatio':'0.03','maxLeverage':'1','effectiveInitialMarginRatio':'1','effectiveMaxLeverage':'1','bindingLimit':'market','notional':'10','initialMargin':'10','maintenanceMargin':'0.3'"),
                arguments(
                        OPEN_INTEREST,
                        "'notional':'10','openInterestUsd':'1000','leverage':'2'",
                        "'initialMarginRatio':'0.05','maintenanceMarginRatio':'0.03','maxLeverage':'20','effectiveInitialMarginRatio':'0.05','effectiveMaxLeverage':'20','bindingLimit':'market','notional':'10','initialMargin':'0.5','maintenanceMargin':'0.3','maxNotionalAtLeverage':'1472684.21052631578','attainedAtLeverage':true"),
                arguments(
                        OPEN_INTEREST,
                        "'notional':'10','openInterestUsd':'1500000','leverage':'10'",
                        "'initialMarginRatio':'0.525','maintenanceMarginRatio':'0.03','maxLeverage':'1.904761904','effectiveInitialMarginRatio':'0.525','effectiveMaxLeverage':'1.904761904','bindingLimit':'market','notional':'10','initialMargin':'5.25','maintenanceMargin':'0.3','maxBaseSizeAtLeverage':'0','maxNotionalAtLeverage':'0','attainedAtLeverage':false"),
                arguments(
                        NO_SCALING,
                        "'notional':'10'",
                        "'initialMarginRatio':'0.05','maintenanceMarginRatio':'0.03','maxLeverage':'20','effectiveInitialMarginRatio':'0.05','effectiveMaxLeverage':'20','bindingLimit':'market','notional':'10','initialMargin':'0.5','maintenanceMargin':'0.3'"),
                arguments(
                        NO_SCALING,
                        "'notional':'10','leverage':'20'",
                        "'initialMarginRatio':'0.05','maintenanceMarginRatio':'0.03','maxLeverage':'20','effectiveInitialMarginRatio':'0.05','effectiveMaxLeverage':'20','bindingLimit':'market','notional':'10','initialMargin':'0.5','maintenanceMargin':'0.3','maxBaseSizeAtLeverage':'unlimited','maxNotionalAtLeverage':'unlimited','attainedAtLeverage':false"),
                arguments(
                        NO_SCALING,
                        "'notional':'10','leverage':'21'",
                        "'initialMarginRatio':'0.05','maintenanceMarginRatio':'0.03','maxLeverage':'20','effectiveInitialMarginRatio':'0.05','effectiveMaxLeverage':'20','bindingLimit':'market','notional':'10','initialMargin':'0.5','maintenanceMargin':'0.3','maxBaseSizeAtLeverage':'0','maxNotionalAtLeverage':'0','attainedAtLeverage':false"),
                arguments(
                        FLAT_10_WITH_FEES,
                        "'baseSize':'10','price':'100','collateral':'200'",
                        "'initialMarginRatio':'0.1','maintenanceMarginRatio':'0.05','maxLeverage':'10','effectiveInitialMarginRatio':'0.1','effectiveMaxLeverage':'10','bindingLimit':'market','notional':'1000','initialMargin':'100','maintenanceMargin':'50','maxBaseSize':'20','maxNotional':'2000','attainedAtCollateral':true,'currentLeverage':'5','leverageAfterFees':'5.02512562814070352'"),
                arguments(
                        FLAT_10_WITH_FEES,
                        "'baseSize':'10','price':'100','collateral':'0'",
                        "'initialMarginRatio':'0.1','maintenanceMarginRatio':'0.05','maxLeverage':'10','effectiveInitialMarginRatio':'0.1','effectiveMaxLeverage':'10','bindingLimit':'market','notional':'1000','initialMargin':'100','maintenanceMargin':'50','maxBaseSize':'0','maxNotional':'0','attainedAtCollateral':false"),
                arguments(
                        FLAT_10_WITH_FEES,
                        "'baseSize':'10','entryPrice':'100','collateral':'200'",
                        "'initialMarginRatio':'0.1','maintenanceMarginRatio':'0.05','maxLeverage':'10','effectiveInitialMarginRatio':'0.1','effectiveMaxLeverage':'10','bindingLimit':'market','maxNotional':'2000','attainedAtCollateral':true,'liquidationPrice':'84.2105263157894737','liquidationPriceAfterFees':'84.40463645943098','liquidatableAtOpen':false"),
                arguments(
                        FLAT_10_WITH_FEES,
                        "'baseSize':'-10','entryPrice':'100','collateral':'200'",
                        "'initialMarginRatio':'0.1','maintenanceMarginRatio':'0.05','maxLeverage':'10','effectiveInitialMarginRatio':'0.1','effectiveMaxLeverage':'10','bindingLimit':'market','maxNotional':'2000','attainedAtCollateral':true,'liquidationPrice':'114.285714285714285','liquidationPriceAfterFees':'114.081826831588962','liquidatableAtOpen':false"),
                arguments(
                        FLAT_10_WITH_FEES,
                        "'baseSize':'10','entryPrice':'100','side':'long'",
                        "'initialMarginRatio':'0.1','maintenanceMarginRatio':'0.05','maxLeverage':'10','effectiveInitialMarginRatio':'0.1','effectiveMaxLeverage':'10','bindingLimit':'market','liquidationPrice':'94.7368421052631579','liquidationPriceAfterFees':'94.9420442571127503','liquidatableAtOpen':false"),
                arguments(
                        FLAT_10_WITH_FEES,
                        "'baseSize':'10','entryPrice':'100','collateral':'51'",
                        "'initialMarginRatio':'0.1','maintenanceMarginRatio':'0.05','maxLeverage':'10','effectiveInitialMarginRatio':'0.1','effectiveMaxLeverage':'10','bindingLimit':'market','maxNotional':'510','attainedAtCollateral':true,'liquidationPrice':'99.8947368421052632','liquidationPriceAfterFees':'100','liquidatableAtOpen':true"),
                arguments(
                        FLAT_10_WITH_FEES,
                        "'baseSize':'0','entryPrice':'100'",
                        "'initialMarginRatio':'0.1','maintenanceMarginRatio':'0.05','maxLeverage':'10','effectiveInitialMarginRatio':'0.1','effectiveMaxLeverage':'10','bindingLimit':'market','liquidationPrice':'none','liquidationPriceAfterFees':'none'"),
                arguments(
                        FLAT_10_WITH_FEES,
                        "'baseSize':'1','accountMaxMarginRatio':'0.1','positionMaxMarginRatio':'0.1'",
                        "'initialMarginRatio':'0.1','maintenanceMarginRatio':'0.05','maxLeverage':'10','effectiveInitialMarginRatio':'0.1','effectiveMaxLeverage':'10','bindingLimit':'market'"),
                arguments(
                        FLAT_10_WITH_FEES,
                        "'baseSize':'1','accountMaxMarginRatio':'0.2','positionMaxMarginRatio':'0.2'",
                        "'initialMarginRatio':'0.1','maintenanceMarginRatio':'0.05','maxLeverage':'10','effectiveInitialMarginRatio':'0.2','effectiveMaxLeverage':'5','bindingLimit':'account'"),
                arguments(
                        FLAT_10_WITH_FEES,
                        "'baseSize':'1','positionMaxMarginRatio':'7'",
                        "'initialMarginRatio':'0.1','maintenanceMarginRatio':'0.05','maxLeverage':'10','effectiveInitialMarginRatio':'7','effectiveMaxLeverage':'0.1428571428','bindingLimit':'position'"),
                arguments(
                        FLAT_10_WITH_FEES,
                        "'baseSize':'1','accountMaxMarginRatio':'0','positionMaxMarginRatio':'0'",
                        "'initialMarginRatio':'0.1','maintenanceMarginRatio':'0.05','maxLeverage':'10','effectiveInitialMarginRatio':'0.1','effectiveMaxLeverage':'10','bindingLimit':'market'"),
                arguments(
                        INVERSE,
                        "'baseSize':'100','price':'50000','collateral':'3'",
                        "'initialMarginRatio':'0.025','maintenanceMarginRatio':'0.015','maxLeverage':'40','effectiveInitialMarginRatio':'0.025','effectiveMaxLeverage':'40','bindingLimit':'market','notional':'5000000','initialMargin':'125000','maintenanceMargin':'75000','maxBaseSize':'116.227766016837933','maxNotional':'5811388.30084189665','attainedAtCollateral':true,'currentLeverage':'33.3333333333333334'"),
                arguments(
                        INVERSE,
                        "'baseSize':'-100','entryPrice':'50000','collateral':'3','side':'short'",
                        "'initialMarginRatio':'0.025','maintenanceMarginRatio':'0.015','maxLeverage':'40','effectiveInitialMarginRatio':'0.025','effectiveMaxLeverage':'40','bindingLimit':'market','maxBaseSize':'116.227766016837933','attainedAtCollateral':true,'currentLeverage':'33.3333333333333334','liquidationPrice':'50777.1404451914567','liquidatableAtOpen':false"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void isAnswered(String market, String position, String answer) throws IOException {
        assertThat(ask("{'id':'1','market':" + market + "," + position + "}")).isEqualTo("{'id':'1'," + answer + "}");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        SOL,
                        "'baseSize':'0.0000000005'",
                        "not-answerable",
                        "baseSize 0.0000000005 is no multiple of 0.000000001, the smallest base size that the venue represents"),
                arguments(
                        SOL,
                        "'baseSize':'1e3'",
                        "unreadable",
                        "line 1:1:248: /baseSize: 1e3 is written with an exponent; write 1000"),
                arguments(
                        SOL,
                        "'notional':'5728400'",
                        "not-answerable",
                        "price is missing: base size and notional convert by a price"),
                arguments(
                        SOL,
                        "'notional':'-1','price':'1'",
                        "impossible",
                        "notional is -1; it must not be negative, side says which way it profits"),
                arguments(
                        SOL,
                        "'notional':'1','baseSize':'3'",
                        "incomplete",
                        "state exactly one of baseSize and notional"),
                arguments(SOL, "'price':'3'", "incomplete", "state exactly one of baseSize and notional"),
                arguments(SOL, "'baseSize':'1','price':'0'", "impossible", "price is 0; it must be above 0"),
                arguments(SOL, "'baseSize':'1','price':'-1'", "impossible", "price is -1; it must be above 0"),
                arguments(
                        SOL,
                        "'baseSize':'1','prize':'1'",
                        "unreadable",
                        "line 1:1:263: /prize: \\'prize\\' is not a field here; did you mean price?"),
                arguments(FLAT_75, "'baseSize':'0','leverage':'0'", "impossible", "leverage is 0; it must be above 0"),
                arguments(
                        FLAT_75,
                        "'baseSize':'1','highLeverageMode':true",
                        "impossible",
                        "highLeverageMode is asked, but only size-premium markets have the mode"),
                arguments(
                        FLAT_75,
                        "'baseSize':'1','highLeverageMode':'true'",
                        "unreadable",
                        "line 1:1:227: /highLeverageMode: \\'true\\' is a text, not a boolean; write true or false without quotes"),
                arguments(
                        TIERS,
                        "'notional':'5000'",
                        "not-answerable",
                        "no position of size 5000 may be held: no tier covers it"),
                arguments(
                        TIERS,
                        "'baseSize':'10'",
                        "not-answerable",
                        "price is missing: base size and notional convert by a price"),
                arguments(
                        market(tiers("quote", "900"), ""),
                        "'notional':'10'",
                        "impossible",
                        "the margin schedule is not sound: /margin/tiers/1/cap: empty tier; bylaw check explains it"),
                arguments(
                        market(tiers("contracts", "5000"), ""),
                        "'baseSize':'10','price':'100'",
                        "not-answerable",
                        "positionUnit is contracts, and the size of a contract is not known: state the table in base or quote units"),
                arguments(
                        market("'kind':'flat','maxLeverage':20", ""),
                        "'notional':'10','entryPrice':'5','side':'long'",
                        "not-answerable",
                        "entryPrice asks for a liquidation price, but the venue publishes leverage alone"),
                arguments(
                        OPEN_INTEREST,
                        "'notional':'10'",
                        "incomplete",
                        "openInterestUsd is missing; the market's initial margin depends on it"),
                arguments(
                        OPEN_INTEREST,
                        "'notional':'10','openInterestUsd':'-5'",
                        "impossible",
                        "openInterestUsd is -5; it must not be negative"),
                arguments(
                        FLAT_10_WITH_FEES,
                        "'baseSize':'10','price':'100','collateral':'-5'",
                        "not-answerable",
                        "collateral is -5; it must not be negative"),
                arguments(
                        FLAT_10_WITH_FEES,
                        "'baseSize':'10','price':'100','collateral':'0.5'",
                        "not-answerable",
                        "collateral is 0.5, of which the fee to open leaves -0.5; post more, or open less"),
                arguments(
                        FLAT_10_WITH_FEES,
                        "'baseSize':'-10','entryPrice':'100','side':'long'",
                        "impossible",
                        "baseSize is -10 but side is long; a negative size is short, so correct one of them"),
                arguments(
                        FLAT_10_WITH_FEES,
                        "'notional':'10','entryPrice':'100'",
                        "incomplete",
                        "side is missing; write long or short"),
                arguments(
                        FLAT_10_WITH_FEES,
                        "'notional':'10','entryPrice':'0','side':'long'",
                        "impossible",
                        "entryPrice is 0; it must be above 0"),
                arguments(
                        FLAT_10_WITH_FEES,
                        "'notional':'10','entryPrice':'5','side':'up'",
                        "unreadable",
                        "line 1:1:296: /side: \\'up\\' is not known; write one of long, short"),
                arguments(
                        FLAT_10_WITH_FEES,
                        "'baseSize':'1','accountMaxMarginRatio':'-1'",
                        "not-answerable",
                        "accountMaxMarginRatio is -1; it must not be negative, and 0 means unset"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isRefused(String market, String position, String code, String message) throws IOException {
        assertThat(ask("{'id':'1','market':" + market + "," + position + "}"))
                .isEqualTo("{'id':'1','error':{'code':'" + code + "','message':'" + message + "'}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "../../etc/passwd|unreadable|marketRef is ../../etc/passwd; write it as venue/MARKET, drift/SOL-PERP",
                "drift/../velocity/SOL-PERP|unreadable|marketRef is drift/../velocity/SOL-PERP; write it as venue/MARKET, drift/SOL-PERP",
                "drift/..|unreadable|marketRef is drift/..; write it as venue/MARKET, drift/SOL-PERP",
                "drift/NOPE|unknown-market|marketRef is drift/NOPE, but there is no ../market-configs/drift/markets/NOPE.json",
                "nope/A|unknown-market|marketRef is nope/A, but there is no ../market-configs/nope/markets/A.json",
            })
    void aReferenceLeadsNowhereElse(String reference, String code, String message) throws IOException {
        assertThat(ask("{'id':'1','marketRef':'" + reference + "','baseSize':'1'}"))
                .isEqualTo("{'id':'1','error':{'code':'" + code + "','message':'" + message + "'}}");
    }

    @Test
    void exactlyOneMarketIsAsked() throws IOException {
        String refused =
                "{'id':'1','error':{'code':'incomplete','message':'state exactly one of market and marketRef'}}";

        assertThat(ask("{'id':'1','marketRef':'drift/SOL-PERP','market':" + SOL + ",'baseSize':'1'}"))
                .isEqualTo(refused);
        assertThat(ask("{'id':'1','baseSize':'1'}")).isEqualTo(refused);
    }

    /** 40 SOL: the pair of the mode until the ordinary premium asks for more. */
    @Test
    void anAccountInDriftsHighLeverageMode() throws IOException {
        assertThat(
                        ask(
                                "{'id':'1','marketRef':'drift/SOL-PERP','baseSize':'40','price':'143.21','highLeverageMode':true}"))
                .isEqualTo("{'id':'1','initialMarginRatio':'0.0111','fillMarginRatio':'0.0093',"
                        + "'maintenanceMarginRatio':'0.0066','maxLeverage':'90.09009009',"
                        + "'effectiveInitialMarginRatio':'0.0111','effectiveMaxLeverage':'90.09009009',"
                        + "'bindingLimit':'market','notional':'5728.4','initialMargin':'63.58524',"
                        + "'maintenanceMargin':'37.80744'}");
    }

    @Test
    void velocityHasNoHighLeverageMode() throws IOException {
        assertThat(ask("{'id':'1','marketRef':'velocity/SOL-PERP','baseSize':'40','highLeverageMode':true}"))
                .isEqualTo(
                        "{'id':'1','error':{'code':'impossible','message':'highLeverageMode is asked, but the venue has no "
                                + "such mode and the market no pair for it'}}");
    }

    @Test
    void everyLineIsAnsweredInItsPlace() throws IOException {
        StringWriter out = new StringWriter();
        String good = "{\"id\":\"same\",\"marketRef\":\"drift/SOL-PERP\",\"baseSize\":\"1\"}";

        boolean all = new QuoteBatch(CONFIGS)
                .run(
                        new ByteArrayInputStream(String.join(
                                        "\n",
                                        good,
                                        "",
                                        "{\"id\":\"bad",
                                        "{\"id\":\"" + "x".repeat(1 << 20) + "\"}",
                                        "{}",
                                        good + "\r")
                                .getBytes(StandardCharsets.UTF_8)),
                        out);

        assertThat(all).isFalse();
        assertThat(out.toString().lines().map(QuoteBatchTest::singleQuoted))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("{'id':'same','initialMarginRatio':'0.05',"),
                        line -> assertThat(line)
                                .startsWith("{'id':'line 3','error':{'code':'unreadable','message':'line 3:1:"),
                        line -> assertThat(line)
                                .isEqualTo("{'id':'line 4','error':{'code':'unreadable',"
                                        + "'message':'line 4: longer than 1 MB; send smaller requests'}}"),
                        line -> assertThat(line)
                                .isEqualTo("{'id':'line 5','error':{'code':'incomplete',"
                                        + "'message':'id is missing; give each request one in double quotes'}}"),
                        line -> assertThat(line).startsWith("{'id':'same','initialMarginRatio':'0.05',"));
    }

    private static String ask(String request) throws IOException {
        StringWriter out = new StringWriter();
        boolean answered = new QuoteBatch(CONFIGS)
                .run(new ByteArrayInputStream(request.replace("'", "\"").getBytes(StandardCharsets.UTF_8)), out);
        assertThat(out.toString()).endsWith("}\n");
        assertThat(answered).isEqualTo(!out.toString().contains("\"error\""));
        return singleQuoted(out.toString().strip());
    }

    private static String singleQuoted(String line) {
        return line.replace("\"", "'");
    }

    private static String market(String margin, String more) {
        return "{'venue':'drift','market':'A','category':'major-crypto','marginModes':['isolated'],'margin':{" + margin
                + "},'source':{'document':'an example'}" + more + "}";
    }

    private static String tiers(String unit, String lastCap) {
        return "'kind':'tiers','positionUnit':'" + unit + "','tiers':["
                + "{'floor':0,'cap':1000,'maxLeverage':50,'maintenanceMarginRatio':0.01},"
                + "{'floor':1000,'cap':" + lastCap + ",'maxLeverage':20,'maintenanceMarginRatio':0.025}]";
    }
}
