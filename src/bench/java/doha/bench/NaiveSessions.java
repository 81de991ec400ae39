package doha.bench;

import doha.internal.engine.Session;
import doha.model.Fact;
import doha.model.Query;
import doha.model.Silence;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import doha.terms.EvaluationDate;
import doha.terms.PhaseConclusion;
import doha.terms.Reading;
import doha.terms.RecordSilent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** The rules as the tutorials run them: compiled from their text as they stand, a new session for every scenario. */
final class NaiveSessions {

    private final InternalKnowledgeBase rules = KnowledgeBaseFactory.newKnowledgeBase();
    private final Vocabulary vocabulary;

    NaiveSessions(Path folder, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
                builder.add(ResourceFactory.newByteArrayResource(Files.readString(file).getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (builder.hasErrors()) {
            throw new IllegalStateException(builder.getErrors().toString());
        }
        rules.addPackages(builder.getKnowledgePackages());
    }

    Map<String, Object> phases(Scenario scenario) {
        KieSession session = rules.newKieSession();
        try {
            Session.terms(vocabulary).forEach(session::insert);
            for (Silence silence : scenario.unknown()) {
                session.insert(new RecordSilent(silence.duty().value(), silence.from() == null ? LocalDate.MIN : silence.from(), silence.to()));
            }
            Query query = scenario.query();
            query.readings().asMap().forEach((name, position) -> session.insert(new Reading(name, position)));
            session.insert(new EvaluationDate(query.asOf(), query.knownBy() == null ? LocalDate.MAX : query.knownBy()));
            for (Fact fact : scenario.facts()) {
                session.insert(fact);
            }
            session.fireAllRules();
            Map<String, Object> phases = new HashMap<>();
            for (Object term : session.getObjects(PhaseConclusion.class::isInstance)) {
                phases.put(((PhaseConclusion) term).duty(), ((PhaseConclusion) term).phase());
            }
            return phases;
        } finally {
            session.dispose();
        }
    }
}
