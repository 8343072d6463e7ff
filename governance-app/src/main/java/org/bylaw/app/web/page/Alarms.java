package org.bylaw.app.web.page;

import java.util.List;
import org.bylaw.app.web.security.Seats;

/** Knows what is to stand on every page. */
@FunctionalInterface
public interface Alarms {

    /**
     * The alarms that concern a person, gravest first.
     *
     * @param seats what the person may do where
     */
    List<Alarm> seenBy(String account, Seats seats);
}
