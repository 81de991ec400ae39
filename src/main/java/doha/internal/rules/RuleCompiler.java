package doha.internal.rules;

import doha.model.Diagnostic;
import doha.model.Place;
import doha.model.RulesException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** Compiles rule files at run time, and says what is wrong with them by file and line. The only class that needs the rule compiler. */
public final class RuleCompiler {

    private static final Pattern PLACE = Pattern.compile("\\bLine:? (\\d+)(?::|, Column: )(\\d+)[ \\]]");

    private RuleCompiler() {
    }

    /** Rules from the text of their files, by the names to show. Faults throw {@link RulesException}. */
    public static KieBase compile(Map<String, String> files) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        files.forEach((name, text) -> {
            Resource resource = ResourceFactory.newReaderResource(new StringReader(text), "UTF-8");
            resource.setSourcePath(name);
            builder.add(resource, ResourceType.DRL);
        });
        if (builder.hasErrors()) {
            throw new RulesException(faults(builder, files));
        }
        InternalKnowledgeBase rules = KnowledgeBaseFactory.newKnowledgeBase();
        rules.addPackages(builder.getKnowledgePackages());
        return rules;
    }

    private static List<Diagnostic> faults(KnowledgeBuilder builder, Map<String, String> files) {
        List<Diagnostic> faults = new ArrayList<>();
        for (KnowledgeBuilderError error : builder.getErrors()) {
            String file = error.getResource() == null || error.getResource().getSourcePath() == null
                    ? files.keySet().iterator().next() : error.getResource().getSourcePath();
            faults.add(fault(new RuleFile(file, files.getOrDefault(file, "")), error.getLines(), error.getMessage()));
        }
        // A fault without a line, in a file that has others with one, only follows from those.
        Set<String> located = faults.stream().filter(f -> f.place().line() > 1).map(f -> f.place().file()).collect(Collectors.toSet());
        faults.removeIf(f -> f.place().line() == 1 && located.contains(f.place().file()));
        return Diagnostic.sorted(faults);
    }

    private static Diagnostic fault(RuleFile file, int[] lines, String message) {
        int line = lines != null && lines.length > 0 ? Math.max(1, lines[0]) : 1;
        int column = 1;
        Matcher at = PLACE.matcher(message);
        if (at.find()) {
            // The compiler counts columns from 0.
            line = Integer.parseInt(at.group(1));
            column = 1 + Integer.parseInt(at.group(2));
        }
        return CompilerMessage.of(message).at(file, new Place(file.name(), line, column));
    }
}
