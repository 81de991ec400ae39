package doha.internal.rules;

import doha.scenario.VocabularyReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** The agreement's own rules, compiled when the program was built. No parser or rule compiler is loaded for them. */
public final class BuiltInRules {

    static final String COMPILED = "/META-INF/kie/doha/doha/drools-model";
    private static final String SOURCES = "/doha/rules/";
    /** What the user sees in front of a built-in file: where it lies in the project. */
    static final String SHOWN = "rules/";

    private BuiltInRules() {
    }

    public static RuleBase load() {
        return new RuleBase(BuiltInRules::judging, () -> made(models()), () -> Set.copyOf(lines(SOURCES + "fulfilling")),
                VocabularyReader.standard(), "rules", BuiltInRules::sources, BuiltInRules::rules);
    }

    /** The version of the program, such as {@code 3.0.0}, as the build wrote it. */
    public static String version() {
        return text("/doha/version").strip();
    }

    private static KieBase judging() {
        Set<String> resting = Set.copyOf(lines(SOURCES + "resting"));
        List<Model> models = new ArrayList<>();
        for (Model all : models()) {
            ModelImpl judging = new ModelImpl(all.getName()).withGlobals(all.getGlobals()).withQueries(all.getQueries())
                    .withRules(all.getRules().stream().filter(rule -> !resting.contains(rule.getName())).toList());
            all.getTypeMetaDatas().forEach(judging::addTypeMetaData);
            models.add(judging);
        }
        return made(models);
    }

    private static List<Model> models() {
        // The first line names the version of the rule compiler; each other line a class that builds rules.
        return lines(COMPILED).stream().filter(line -> !line.isBlank() && !line.contains(":")).map(line -> instance(line.strip())).toList();
    }

    private static KieBase made(List<Model> models) {
        KieBase rules = KieBaseBuilder.createKieBaseFromModel(models);
        RuleStrata.apply(lines(SOURCES + "order").stream().map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(rule -> rule[1], rule -> Integer.valueOf(rule[0]))), rules);
        return rules;
    }

    private static Model instance(String name) {
        try {
            return (Model) Class.forName(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the built-in rules are not in this build: " + name, e);
        }
    }

    /** The text of each file that the rules were built from, its vocabulary among them, by its place in the project. */
    private static Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String name : lines(SOURCES + "index")) {
            sources.put(SHOWN + name, text(SOURCES + name));
        }
        return sources;
    }

    /** What the rules look for and conclude, as the build read it. */
    static List<RuleModel> rules() {
        return RuleIndex.read(lines(SOURCES + "rules"));
    }

    /** The simple names of the terms that the rules speak of. */
    static Set<String> terms() {
        return rules().stream().flatMap(RuleModel::terms).map(terms -> terms.term().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The texts of those files that are wanted, by their places in the project. */
    static Map<String, String> files(Predicate<String> wanted) {
        Map<String, String> files = sources();
        files.keySet().removeIf(wanted.negate());
        return files;
    }

    static List<String> lines(String resource) {
        return text(resource).lines().toList();
    }

    private static String text(String resource) {
        try (InputStream in = BuiltInRules.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the built-in rules are not in this build: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
