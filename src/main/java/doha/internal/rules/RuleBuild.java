package doha.internal.rules;

import doha.internal.rules.RuleModel.Premise;
import doha.terms.WhyNot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Compiles the built-in rules when the project is built, and stores what is read from their text, so that the program starts soon. */
final class RuleBuild {

    /** Makes Java of rules; only the build has it at hand. */
    private static final String COMPILER = "org.drools.model.codegen.ExecutableModelProject";

    private RuleBuild() {}

    /**
     * Compiles the rules in the folder named first into the classes in the folder named second, and writes there the files' names, what the
     * rules say, their order, those that show a duty done and those at rest; and the version named third.
     */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        Path rules = Path.of(args[0]);
        List<String> index = new ArrayList<>();
        Map<String, String> files = new TreeMap<>();
        try (var listed = Files.walk(rules, 2)) {
            for (Path file : listed.filter(Files::isRegularFile).sorted().toList()) {
                String name = rules.relativize(file).toString().replace('\\', '/');
                index.add(name);
                if (name.endsWith(".drl")) {
                    files.put(BuiltInRules.SHOWN + name, Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        List<RuleModel> models = RuleReader.read(files).orElseThrow(() -> new IllegalStateException("the rules cannot be parsed"));
        Path classes = Path.of(args[1]);
        Path into = classes.resolve("doha/rules");
        compile(files, classes, into);
        Files.writeString(classes.resolve("doha/version"), args[2], StandardCharsets.UTF_8);
        Files.write(into.resolve("index"), index, StandardCharsets.UTF_8);
        Files.write(into.resolve("rules"), RuleIndex.write(models), StandardCharsets.UTF_8);
        Files.write(into.resolve("order"), RuleStrata.of(models).entrySet().stream()
                .map(rule -> rule.getValue() + " " + rule.getKey()).toList(), StandardCharsets.UTF_8);
        Files.write(into.resolve("fulfilling"), RuleStrata.fulfilling(models), StandardCharsets.UTF_8);
        Files.write(into.resolve("resting"), resting(models), StandardCharsets.UTF_8);
    }

    /**
     * The rules that rest until asked {@link WhyNot why not}: verdicts need none of them, so that a judging memory does without and is
     * the smaller and quicker for it. Read from the text of the rules; a rule of which the text does not show it is not among them.
     */
    static List<String> resting(List<RuleModel> rules) {
        Set<RuleModel> resting = new LinkedHashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (RuleModel rule : rules) {
                more |= rests(rule, rules, resting) && resting.add(rule);
            }
        }
        return rules.stream().filter(resting::contains).map(RuleModel::name).toList();
    }

    /** Whether a rule needs the question itself, or a term that only rules at rest conclude. */
    private static boolean rests(RuleModel rule, List<RuleModel> rules, Set<RuleModel> resting) {
        return rule.premises().stream().filter(Premise::needed).anyMatch(premise -> premise.term() == WhyNot.class
                || !DependencyGraph.GIVEN.contains(premise.term()) && onlyFrom(resting, premise, rules));
    }

    private static boolean onlyFrom(Set<RuleModel> resting, Premise premise, List<RuleModel> rules) {
        List<RuleModel> sources = rules.stream().filter(rule -> rule.feeds(premise)).toList();
        return !sources.isEmpty() && resting.containsAll(sources);
    }

    /** Compiles one rule after the other, so that two builds give the same bytes. */
    private static void compile(Map<String, String> files, Path classes, Path rules) throws IOException, ReflectiveOperationException {
        System.setProperty("drools.reproducibleExecutableModelGeneration", "true");
        System.setProperty("drools.parallelRulesBuildThreshold", "-1");
        System.setProperty("drools.parallelLambdaExternalization", "false");
        KieServices services = KieServices.get();
        KieFileSystem source = services.newKieFileSystem().generateAndWritePomXML(services.newReleaseId("doha", "doha", "built-in"));
        // In one folder, that of their package.
        files.forEach((name, text) -> source.write("src/main/resources/doha/rules/" + name.replace('/', '-'), text));
        KieBuilder builder = services.newKieBuilder(source).buildAll(Class.forName(COMPILER).asSubclass(KieBuilder.ProjectType.class));
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException("the rules cannot be compiled:\n" + builder.getResults());
        }
        try (var old = Files.walk(rules)) {
            for (Path file : old.filter(file -> file.toString().endsWith(".class")).toList()) {
                Files.delete(file);
            }
        }
        InternalKieModule compiled = (InternalKieModule) builder.getKieModule();
        int written = 0;
        for (String name : compiled.getFileNames()) {
            if (name.startsWith("doha/rules/") && name.endsWith(".class") || BuiltInRules.COMPILED.endsWith(name)) {
                Path file = classes.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, compiled.getBytes(name));
                written++;
            }
        }
        System.out.println("Compiled " + files.size() + " files of rules to " + written + " classes");
    }
}
