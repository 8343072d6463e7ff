package org.bylaw.app.web.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bylaw.app.judging.ProposedText;
import org.bylaw.app.judging.VenueFile;
import org.bylaw.app.proceedings.DraftContent;
import org.bylaw.app.proceedings.RefusedException;
import org.bylaw.app.proposal.Statement;
import org.bylaw.app.serve.Services;
import org.bylaw.app.web.Answer;
import org.bylaw.app.web.Form;
import org.bylaw.app.web.NotServed;
import org.bylaw.app.web.Pages;
import org.bylaw.app.web.RouteTable;
import org.bylaw.app.web.Upload;
import org.bylaw.app.web.Visit;
import org.bylaw.app.web.form.InputView.Choice;
import org.bylaw.app.web.security.Access;
import org.bylaw.committee.Committee;
import org.bylaw.committee.Member;
import org.bylaw.committee.Role;
import org.bylaw.file.Read;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.market.MarketConfig;
import org.jspecify.annotations.Nullable;

/** Where a proposal is begun: with a market, a new market, another file of a venue, or a file that somebody has. */
public final class NewPages implements Pages {

    private static final List<Role> PROPOSING = List.of(Role.PROPOSER, Role.GUARDIAN);
    private static final String PASTED = "the file";

    private final Services services;

    /** The pages over the services of an installation. */
    public NewPages(Services services) {
        this.services = services;
    }

    @Override
    public void routes(RouteTable table) {
        Access proposing = Access.roleAnywhere(Role.PROPOSER, Role.GUARDIAN);
        table.get("/proposals/new", proposing, this::choose);
        table.post("/proposals", proposing, this::begin);
    }

    private List<String> venues(String account) {
        var book = services.ledger().book();
        return services.configurations().venues(services.branch().head()).stream()
                .filter(venue -> {
                    Committee committee = services.offices().committee(venue, book);
                    Member member =
                            committee == null ? null : committee.member(account).orElse(null);
                    return member != null && member.hasOneOf(PROPOSING);
                })
                .toList();
    }

    private Answer choose(Visit visit) {
        return Answer.page(
                "form/new.jte",
                view(
                        visit,
                        visit.query("venue").orElse(""),
                        visit.query("market").orElse(""),
                        "",
                        "",
                        null,
                        List.of()));
    }

    private NewView view(
            Visit visit,
            String wanted,
            String market,
            String name,
            String pasted,
            @Nullable String error,
            List<String> faults) {
        List<String> venues = venues(visit.person().account());
        String venue = venues.contains(wanted) ? wanted : venues.size() == 1 ? venues.get(0) : "";
        List<String> markets = venue.isEmpty()
                ? List.of()
                : services.configurations().venue(services.branch().head(), venue).markets().stream()
                        .map(each -> each.config().market())
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
        return new NewView(
                venues,
                venue,
                market,
                markets,
                venue.isEmpty()
                        ? List.of()
                        : EditLayout.others(venue, markets).stream()
                                .map(file -> new Choice(file.path(), FileTexts.title(file)))
                                .toList(),
                NewMarket.starts(markets),
                name,
                pasted,
                error,
                faults);
    }

    private Answer begin(Visit visit) {
        Form form = visit.form();
        return switch (form.value("start")) {
            case "file" -> beginWith(visit, form.value("file"));
            case "market" -> beginNew(visit, form);
            case "text" -> beginFromText(visit, form);
            default -> throw NotServed.badRequest("The form says not what the proposal begins with.");
        };
    }

    private Origins head() {
        return new Origins(services.configurations(), services.branch().head(), List.of());
    }

    private Answer beginWith(Visit visit, String path) {
        Optional<VenueFile> file = VenueFile.at(path);
        if (file.isEmpty()) {
            return again(visit, visit.form().value("venue"), "", "", "choose what to change", List.of());
        }
        if (file.get().kind() == VenueFile.Kind.MARKET && head().atBase(file.get()) == null) {
            return again(
                    visit,
                    file.get().venue(),
                    file.get().market(),
                    "",
                    file.get().venue() + " has no market " + file.get().market() + "; list it as a new one",
                    List.of());
        }
        return begin(visit, file.get(), "Change " + FileTexts.title(file.get()), List.of(), "");
    }

    private Answer beginNew(Visit visit, Form form) {
        String venue = form.value("venue");
        String name = form.value("name").strip();
        Origins head = head();
        NewMarket start = VenueFile.at(new VenueFile(venue, VenueFile.Kind.POLICY, "").path())
                        .isEmpty()
                ? new NewMarket(null, "choose a venue")
                : NewMarket.of(venue, name, form.value("from"), head);
        if (start.refusal() != null) {
            return again(visit, venue, name, "", start.refusal(), List.of());
        }
        TypedFile file = Objects.requireNonNull(start.file());
        return begin(
                visit, file.file(), "List " + name, List.of(new ProposedText(file.file(), head.written(file))), "");
    }

    private Answer beginFromText(Visit visit, Form form) {
        String venue = form.value("venue");
        Upload upload = form.upload("upload").orElse(null);
        boolean uploaded = upload != null && upload.content().length() > 0;
        String text = form.value("text");
        if (!uploaded && text.isBlank()) {
            return again(visit, venue, "", "", "paste the text of a market file, or choose a file", List.of());
        }
        Read<MarketConfig> read = uploaded && upload != null
                ? StrictJsonReader.MARKET.read(PASTED, upload.content().bytes())
                : StrictJsonReader.MARKET.read(PASTED, text);
        if (uploaded && upload != null) {
            text = new String(upload.content().bytes(), StandardCharsets.UTF_8);
        }
        if (read instanceof Read.Faulty<MarketConfig> faulty) {
            List<String> faults = faulty.faults().stream().map(FileTexts::words).toList();
            return again(visit, venue, "", text, "the text is no market file", faults);
        }
        MarketConfig market = ((Read.Ok<MarketConfig>) read).value();
        VenueFile file = market.venue() == null || market.market() == null
                ? null
                : VenueFile.at(VenueFile.ofMarket(market.venue(), market.market())
                                .path())
                        .orElse(null);
        if (file == null) {
            return again(visit, venue, "", text, "the file names no venue and market that there can be", List.of());
        }
        boolean there = head().atBase(file) != null;
        return begin(
                visit,
                file,
                (there ? "Change " : "List ") + file.market(),
                List.of(new ProposedText(file, text)),
                text);
    }

    private Answer begin(Visit visit, VenueFile file, String title, List<ProposedText> texts, String pasted) {
        String account = visit.person().account();
        DraftContent content = new DraftContent(
                services.branch().head(), new Statement(title, null, "", List.of(), null, null), texts);
        try {
            long id = services.proceedings().begin(account, file.venue(), content, null);
            return Answer.to("/proposals/" + id + "/edit?with=" + file.path());
        } catch (RefusedException refused) {
            return again(visit, file.venue(), "", pasted, String.valueOf(refused.getMessage()), List.of());
        }
    }

    private Answer again(Visit visit, String venue, String name, String pasted, String error, List<String> faults) {
        return Answer.refusedForm("form/new.jte", view(visit, venue, "", name, pasted, error, faults));
    }
}
