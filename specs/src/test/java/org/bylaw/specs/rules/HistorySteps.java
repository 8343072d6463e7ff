package org.bylaw.specs.rules;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import org.bylaw.specs.words.Row;

/** What the market and others were before. */
public final class HistorySteps {

    private final HistoryDraft history;

    /** Steps that draw up {@code history}. */
    public HistorySteps(HistoryDraft history) {
        this.history = history;
    }

    @Given("its history is")
    public void own(DataTable rows) {
        history.own(Row.of(rows, HistoryDraft.COLUMNS));
    }

    @Given("the history of {word}, otherwise alike, is")
    public void other(String market, DataTable rows) {
        history.other(market, Row.of(rows, HistoryDraft.COLUMNS));
    }

    @Given("it was known as {word} before")
    public void renamed(String name) {
        history.renamedFrom(name);
    }
}
