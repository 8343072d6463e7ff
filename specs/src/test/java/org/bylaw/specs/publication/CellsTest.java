package org.bylaw.specs.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void aTableOfFindingsNamesItsColumns() {
        Cells cells = new Cells(List.of(List.of("rule", "severity"), List.of("LEV-001", "blocker")));

        assertThat(cells.head()).containsExactly("rule", "severity");
        assertThat(cells.body()).containsExactly(List.of("LEV-001", "blocker"));
    }

    @Test
    void aTableOfNamesAndValuesDoesNot() {
        List<List<String>> rows = List.of(List.of("maxLeverage", "20x"), List.of("maintenanceMarginRatio", "2%"));

        assertThat(new Cells(rows).headed()).isFalse();
        assertThat(new Cells(rows).body()).isEqualTo(rows);
        assertThat(new Cells(List.of(List.of("a", "true"), List.of("b", "c"))).headed())
                .isFalse();
    }

    @Test
    void oneRowAloneNamesNothing() {
        assertThat(new Cells(List.of(List.of("program", "drift"))).head()).isEmpty();
    }
}
