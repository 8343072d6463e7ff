package org.bylaw.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bylaw.market.RecordShape;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenuePolicy;
import org.junit.jupiter.api.Test;

class PolicyTermsTest {

    private static final Pattern NAME = Pattern.compile("%s");

    @Test
    void every_decision_of_a_policy_says_which_way_it_is_looser() {
        Set<String> decisions = new TreeSet<>();
        Set<String> sections = new TreeSet<>();
        walk(VenuePolicy.class, "", decisions, sections);
        assertThat(decisions).isSubsetOf(PolicyTerms.all().keySet());
        Set<String> known = new TreeSet<>(PolicyTerms.all().keySet());
        known.removeAll(decisions);
        assertThat(known).as("terms of sections and lists that a policy has").isSubsetOf(sections);
    }

    @Test
    void every_row_of_a_list_says_which_way_its_coming_goes() {
        Set<String> sections = new TreeSet<>();
        walk(VenuePolicy.class, "", new TreeSet<>(), sections);
        assertThat(sections.stream().filter(section -> section.endsWith("/*")))
                .isNotEmpty()
                .isSubsetOf(PolicyTerms.all().keySet());
    }

    @Test
    void a_phrase_has_a_place_for_each_name_on_the_way() {
        assertThat(PolicyTerms.all()).allSatisfy((pattern, term) -> {
            long rows = pattern.chars().filter(letter -> letter == '*').count();
            assertThat(NAME.matcher(term.phrase()).results().count())
                    .as(pattern)
                    .isEqualTo(rows);
        });
    }

    private static void walk(Type type, String pattern, Set<String> decisions, Set<String> sections) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (raw == java.util.Map.class) {
            walk(((ParameterizedType) type).getActualTypeArguments()[1], pattern + "/*", decisions, sections);
        } else if (raw == java.util.List.class) {
            sections.add(pattern);
            walk(((ParameterizedType) type).getActualTypeArguments()[0], pattern + "/*", decisions, sections);
        } else if (raw.isRecord() && raw != Sourced.class) {
            sections.add(pattern);
            RecordShape.of(raw)
                    .fields()
                    .values()
                    .forEach(field -> walk(field.type(), pattern + "/" + field.name(), decisions, sections));
        } else {
            decisions.add(pattern);
        }
    }
}
