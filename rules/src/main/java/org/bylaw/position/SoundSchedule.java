package org.bylaw.position;

import org.bylaw.margin.MarginSchedule;

/** Refuses a schedule whose geometry is faulty: nothing exact follows from a table with gaps. */
final class SoundSchedule {

    private SoundSchedule() {}

    static void require(MarginSchedule schedule) {
        if (!schedule.faults().isEmpty()) {
            throw new PositionException(
                    "margin",
                    "is faulty at " + schedule.faults().get(0).pointer() + " ("
                            + schedule.faults().get(0).kind() + "); no amount follows from such a table");
        }
    }
}
