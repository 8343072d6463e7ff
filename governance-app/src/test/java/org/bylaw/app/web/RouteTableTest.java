package org.bylaw.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bylaw.app.people.PasswordHashes;
import org.bylaw.app.serve.ReviewApp;
import org.bylaw.app.serve.ServeOptions;
import org.bylaw.app.serve.Services;
import org.bylaw.app.web.security.Access;
import org.bylaw.app.web.security.Access.OfVenue;
import org.bylaw.app.web.security.FormToken;
import org.bylaw.rulebook.RuleSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may use which route: the table that is written down, line by line. */
class RouteTableTest {

    private static final String SECRET = "a".repeat(43);
    private static final List<String> COLUMNS = List.of("route", "access");

    private static List<Route> routes;
    private static List<Map<String, String>> table;

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException {
        ServeOptions options = new ServeOptions(0, folder, null, null, null, List.of(), false);
        try (Services services =
                ReviewApp.open(options, RuleSet.shipped(), new PasswordHashes(16, 1), Clock.systemUTC())) {
            routes = Routes.of(ReviewApp.app(options, services).features(), new StaticFiles());
        }
        table = table();
    }

    @Test
    void everyRouteHasItsLine() {
        assertThat(routes.stream().map(Route::words))
                .containsExactlyInAnyOrderElementsOf(table.stream()
                        .map(line -> line.get("route") + " | " + line.get("access"))
                        .toList());
    }

    @Test
    void everyRouteLetsInWhomItsLineSays() {
        List<Route> admitting = routes.stream()
                .map(route -> new Route(
                        route.method(),
                        route.path(),
                        atDrift(route),
                        visit -> new Answer.Text(200, "text/plain", "in")))
                .toList();
        List<Map<String, String>> found = new ArrayList<>();
        try (TestApp app = new TestApp(admitting)) {
            for (Map<String, String> line : table) {
                Map<String, String> seen = new LinkedHashMap<>();
                line.forEach((column, expected) ->
                        seen.put(column, COLUMNS.contains(column) ? expected : outcome(app, line, column)));
                found.add(seen);
            }
        }

        assertThat(found).isEqualTo(table);
        assertThat(table).hasSize(routes.size());
    }

    /** The route's access, at the venue of the made-up people where the path does not name one. */
    private static Access atDrift(Route route) {
        return route.access() instanceof OfVenue access && !route.path().contains("{venue}")
                ? new OfVenue(parameters -> Optional.of("drift"), access.roles(), access.orInstallation())
                : route.access();
    }

    private static String outcome(TestApp app, Map<String, String> line, String column) {
        String[] route = Objects.requireNonNull(line.get("route")).split(" ", -1);
        String path = route[1].replace("{venue}", "drift").replaceAll("\\{[a-z]+}", "1");
        Request request =
                route[0].equals("GET") ? app.get(path) : app.post(path).fromOurPage();
        String account = column.equals("installation") ? "root" : column;
        if (account.equals("anonymous")) {
            request.header("Cookie", "bylaw-form=" + SECRET).header("X-CSRF-Token", FormToken.ofCookie(SECRET));
        } else {
            request.as(account).header("X-CSRF-Token", TestApp.TOKEN);
        }
        HttpResponse<String> answer = request.send();
        return switch (answer.statusCode()) {
            case 200 -> answer.body().equals("in") ? "in" : "another page";
            case 303, 401 -> "sign-in";
            case 403 -> answer.body().contains("You may not do this") ? "refused" : "not a form of ours";
            case 404 -> "nothing";
            default -> "HTTP " + answer.statusCode();
        };
    }

    private static List<Map<String, String>> table() throws IOException {
        List<String[]> lines;
        try (InputStream in = RouteTableTest.class.getResourceAsStream("routes.txt")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", -1))
                    .toList();
        }
        String[] columns = lines.get(0);
        assertThat(Arrays.asList(columns)).hasSize(11).startsWith("route", "access", "anonymous");
        return lines.stream()
                .skip(1)
                .map(cells -> {
                    assertThat(cells).as(cells[0]).hasSameSizeAs(columns);
                    Map<String, String> line = new LinkedHashMap<>();
                    IntStream.range(0, columns.length).forEach(index -> line.put(columns[index], cells[index]));
                    return line;
                })
                .toList();
    }
}
