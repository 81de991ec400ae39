package doha;

import doha.internal.rules.RuleBase;
import doha.internal.rules.RuleCompiler;
import doha.model.Vocabulary;
import doha.scenario.VocabularyReader;
import java.io.StringReader;
import java.util.Map;
import org.drools.core.phreak.PhreakBuilder;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** The rules of which one at a time can be put in another's place without compiling the rest anew. For one thread. */
public final class AlterableRules {

    private static final String PACKAGE = "doha.rules";

    static {
        // The engine's eager way of laying out its network cannot take rules out again (it fails, or leaves holes).
        System.setProperty("drools.useEagerSegmentCreation", "false");
        if (PhreakBuilder.isEagerSegmentCreation()) {
            throw new IllegalStateException("the engine has started already: altering rules needs a Java machine of its own");
        }
    }

    private final InternalKnowledgeBase compiled;
    private final Agreement agreement;

    /** Of rule files by name and text. */
    public AlterableRules(Map<String, String> files) {
        Vocabulary vocabulary = VocabularyReader.standard();
        this.compiled = (InternalKnowledgeBase) RuleCompiler.compile(files);
        this.agreement = new Agreement(new RuleBase(compiled, vocabulary, "rules", files));
    }

    /** The agreement with the rules as they are now. */
    public Agreement agreement() {
        return agreement;
    }

    /** Puts a rule in the place of the one of its name; whether its text compiles. Where it does not, nothing is changed. */
    public boolean replace(String name, String text) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        builder.add(ResourceFactory.newReaderResource(new StringReader(text)), ResourceType.DRL);
        if (builder.hasErrors()) {
            return false;
        }
        compiled.removeRule(PACKAGE, name);
        compiled.addPackages(builder.getKnowledgePackages());
        return true;
    }
}
