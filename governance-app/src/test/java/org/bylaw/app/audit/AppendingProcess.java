package org.bylaw.app.audit;

import java.io.PrintStream;
import java.time.Clock;
import org.bylaw.app.store.Database;

/** A program that enters acts until it is killed, and prints the sequence of each once it is acknowledged. */
final class AppendingProcess {

    private AppendingProcess() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        AuditTrail trail = new AuditTrail(Clock.systemUTC());
        try (Database database = Database.at(arguments[0])) {
            while (true) {
                Entry entry = database.write(handle -> trail.append(handle, Acts.signIn("ada")));
                out.println(entry.sequence());
                out.flush();
            }
        }
    }
}
