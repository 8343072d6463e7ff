package org.bylaw.benchmark;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bylaw.file.DefaultPolicy;
import org.bylaw.market.Cap;
import org.bylaw.market.MarketConfig;
import org.bylaw.policy.VenuePolicy;
import org.bylaw.rulebook.MarketSubject;
import org.bylaw.rulebook.PolicySubject;
import org.bylaw.rulebook.VenueSubject;

/** Reads a folder of venues with Jackson alone: unknown keys are let through, and nothing is held to be impossible. */
final class LeanFiles {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addDeserializer(Cap.class, new CapReader())
                    .addDeserializer(LocalDate.class, new DayReader()))
            .build();

    private LeanFiles() {}

    private static final class CapReader extends JsonDeserializer<Cap> {
        @Override
        public Cap deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parser.currentToken().isNumeric() ? Cap.of(parser.getDecimalValue()) : Cap.UNLIMITED;
        }
    }

    private static final class DayReader extends JsonDeserializer<LocalDate> {
        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return LocalDate.parse(parser.getText());
        }
    }

    static List<VenueSubject> read(Path folder) throws IOException {
        VenuePolicy defaults;
        try (InputStream in = DefaultPolicy.class.getResourceAsStream("/org/bylaw/policy/default-policy.json")) {
            defaults = JSON.readValue(in, VenuePolicy.class);
        }
        List<VenueSubject> venues = new ArrayList<>();
        for (Path venue : entries(folder)) {
            Path policyFile = venue.resolve("policy.json");
            if (Files.exists(policyFile)) {
                VenuePolicy policy = JSON.readValue(Files.readAllBytes(policyFile), VenuePolicy.class)
                        .over(defaults);
                List<MarketSubject> markets = new ArrayList<>();
                for (Path file : entries(venue.resolve("markets"))) {
                    MarketConfig config = JSON.readValue(Files.readAllBytes(file), MarketConfig.class);
                    markets.add(new MarketSubject(config, file.toString(), List.of(), null));
                }
                venues.add(new VenueSubject(
                        new PolicySubject(policy, policyFile.toString(), List.of(), ""), null, markets, false));
            }
        }
        return venues;
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
