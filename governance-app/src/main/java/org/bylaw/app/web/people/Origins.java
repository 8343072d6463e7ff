package org.bylaw.app.web.people;

import org.bylaw.app.people.Origin;
import org.bylaw.app.web.Visit;

/** Where a request came from. */
final class Origins {

    private Origins() {}

    static Origin of(Visit visit) {
        return new Origin(visit.sender(), visit.browser());
    }
}
