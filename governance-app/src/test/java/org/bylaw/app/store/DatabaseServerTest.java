package org.bylaw.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import org.bylaw.app.CommandFailure;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening a database of a PostgreSQL server. */
class DatabaseServerTest {

    @TempDir
    private Path folder;

    @Test
    void aCommitWaitsForTheDiskEvenWhereTheServerIsSetNotTo() throws SQLException {
        String url = StoreKind.POSTGRESQL.newUrl(folder);
        try (Database database = Database.at(url)) {
            assertThat(database.<String>read(DatabaseServerTest::setting)).isEqualTo("off");
            assertThat(database.<String>write(DatabaseServerTest::setting)).isEqualTo("on");
        }
    }

    @Test
    void theDatabaseOfANewerVersionIsRefused() throws SQLException {
        String url = StoreKind.POSTGRESQL.newUrl(folder);
        Database.at(url).close();
        StoreKind.run(
                url,
                "INSERT INTO schema_history SELECT 9999, '9999', description, type, 'V9999__later.sql', checksum,"
                        + " installed_by, installed_on, execution_time, success FROM schema_history WHERE version = '1'");
        assertThatThrownBy(() -> Database.at(url))
                .isInstanceOf(CommandFailure.class)
                .hasMessageMatching(
                        "database jdbc:postgresql:\\S+ was made by a newer version of Bylaw: its tables are at"
                                + " 9999, this version knows \\d+; start that version, or name another database");
    }

    @Test
    void aDatabaseWithTablesOfAnotherProgramIsRefused() throws SQLException {
        String url = StoreKind.POSTGRESQL.newUrl(folder);
        StoreKind.run(url, "CREATE TABLE songs (name TEXT)");
        assertThatThrownBy(() -> Database.at(url))
                .isInstanceOf(CommandFailure.class)
                .hasMessageEndingWith(" holds tables of another program; name a database of its own");
    }

    @Test
    void aServerThatIsNotThereIsNamedWithoutThePassword() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/bylaw";
        assertThatThrownBy(() -> Database.at(url + "?user=ada&password=secret"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("database " + url + " cannot be opened: ")
                .hasMessageContaining("refused")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Database.at("jdbc:postgresql://127.0.0.1:port/bylaw?password=secret"))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("database jdbc:postgresql://127.0.0.1:port/bylaw: this is not how a PostgreSQL database is"
                        + " written; write jdbc:postgresql://HOST:PORT/DATABASE");
    }

    private static String setting(Handle handle) {
        return handle.createQuery("SHOW synchronous_commit").mapTo(String.class).one();
    }
}
