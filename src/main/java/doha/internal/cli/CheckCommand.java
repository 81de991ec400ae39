package doha.internal.cli;

import doha.analysis.RuleCheck;
import doha.model.Diagnostic;
import doha.scenario.Scenario;
import doha.scenario.ScenarioWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.Options;

/** {@code doha check}: whether files, and rules, can be used. */
final class CheckCommand implements Command {

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String summary() {
        return "are these files usable?";
    }

    @Override
    public String arguments() {
        return "FILE·DIR…";
    }

    @Override
    public Options options() {
        return new Options().addOption(CommonOptions.valued("rules", "DIR",
                "check the rules of this folder too, and the files by its vocabulary; no file need be named then"));
    }

    @Override
    public List<String> examples() {
        return List.of("doha check scenarios", "doha check --rules my-rules");
    }

    @Override
    public void run(Arguments call, Console context) throws IOException {
        List<String> named = call.arguments(call.has("rules") ? 0 : 1, Integer.MAX_VALUE);
        List<String> files = ScenarioFiles.find(named);
        Library library = context.library(call.rules());
        StringBuilder summary = new StringBuilder();
        boolean witnessed = false;
        boolean readable = true;
        if (call.has("rules")) {
            RuleCheck check = library.checkRules();
            witnessed = report(check, context);
            readable = check.vocabulary().isPresent();
            String all = check.files() + (check.files() == 1 ? " rule file" : " rule files");
            int faults = check.faults().size();
            int notes = check.notes().size();
            check.notes().forEach(note -> context.tell(note.toString()));
            summary.append(line(witnessed, all + (faults == 0 ? ": usable" : ": " + faults + (faults == 1 ? " fault" : " faults"))
                    + (notes == 0 ? "" : ", " + notes + (notes == 1 ? " note" : " notes"))));
        }
        if (!named.isEmpty() && readable) {
            summary.append(line(witnessed, scenarios(files, library, context)));
        }
        context.out().append(summary);
    }

    private static String scenarios(List<String> files, Library library, Console context) throws IOException {
        int refused = 0;
        for (String file : files) {
            if (ScenarioFiles.read(file, library, context) == null) {
                refused++;
            }
        }
        String all = files.size() + (files.size() == 1 ? " file" : " files");
        return all + (refused == 0 ? ": usable" : ": " + refused + " refused");
    }

    /** Whether scenarios were written; what else is written beside them is then a comment, so that the output is a scenario file. */
    private static boolean report(RuleCheck check, Console context) throws IOException {
        if (!check.faults().isEmpty()) {
            context.refuse("the rules", check.faults());
        }
        for (Map.Entry<Diagnostic, Scenario> shown : check.counterexamples().entrySet()) {
            context.out().append("# A scenario that shows it: ").append(shown.getKey().toString()).append('\n')
                    .append(ScenarioWriter.write(shown.getValue())).append('\n');
        }
        return !check.counterexamples().isEmpty();
    }

    private static String line(boolean comment, String text) {
        return (comment ? "# " : "") + text + "\n";
    }
}
