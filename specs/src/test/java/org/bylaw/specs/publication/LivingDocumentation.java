package org.bylaw.specs.publication;

import io.cucumber.messages.types.Envelope;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.query.Query;
import io.cucumber.query.Repository;
import io.cucumber.query.Repository.RepositoryFeature;
import java.io.File;
import java.nio.file.Path;
import org.bylaw.file.SourceRegister;
import org.bylaw.rulebook.RuleSet;

/** A plugin of Cucumber that writes the site when the last scenario has been run. */
public final class LivingDocumentation implements ConcurrentEventListener {

    private final Path folder;
    private final Repository messages = Repository.builder()
            .feature(RepositoryFeature.INCLUDE_GHERKIN_DOCUMENTS, true)
            .build();

    /** Writes into {@code folder}, which is made where it is missing. */
    public LivingDocumentation(File folder) {
        this.folder = folder.toPath();
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(Envelope.class, this::hear);
    }

    private void hear(Envelope message) {
        messages.update(message);
        if (message.getTestRunFinished().isPresent()) {
            Join join = Join.of(
                    SourceRegister.shipped(), RuleSet.shipped().cards(), FeatureReader.read(new Query(messages)));
            new SiteWriter(folder).write(join);
        }
    }
}
