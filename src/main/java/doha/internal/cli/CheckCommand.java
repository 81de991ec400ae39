package doha.internal.cli;

import doha.Agreement;
import doha.internal.check.RuleCheck;
import doha.model.Diagnostic;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import doha.scenario.VocabularyReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code doha check}: whether files, and rules, can be used. */
final class CheckCommand extends Command {

    CheckCommand() {
        super("check", "FILE·DIR…", "are these files usable?", List.of("doha check scenarios", "doha check --rules my-rules"),
                CallOptions.rules("check the rules of this folder too, and the files by its vocabulary; then no file need be named"));
    }

    @Override
    void run(Arguments call, Console console) throws IOException {
        Path rules = call.value("rules");
        List<String> files = ScenarioFiles.find(call.arguments(rules == null ? 1 : 0, Arguments.MANY));
        if (rules == null) {
            console.out().append(scenarios(files, VocabularyReader.standard(), call.agreement(), console)).append('\n');
            return;
        }
        RuleCheck check = RuleCheck.of(rules);
        // If scenarios are written, all else is a comment, so that the output is a scenario file.
        String comment = check.counterexamples().isEmpty() ? "" : "# ";
        String summary = comment + rules(check, console) + "\n";
        if (!files.isEmpty() && check.vocabulary().isPresent()) {
            summary += comment + scenarios(files, check.vocabulary().get(), check.faults().isEmpty() ? call.agreement() : null, console)
                    + "\n";
        }
        console.out().append(summary);
    }

    /** Reports what is wrong with the rules; says in a line whether they are usable. */
    private static String rules(RuleCheck check, Console console) throws IOException {
        int faults = check.faults().size();
        if (faults > 0) {
            console.refuse("the rules", check.faults());
        }
        for (Map.Entry<Diagnostic, Scenario> shown : check.counterexamples().entrySet()) {
            console.out().append("# A scenario that shows it: ").append(shown.getKey().toString()).append('\n')
                    .append(shown.getValue().toYaml()).append('\n');
        }
        for (Diagnostic note : check.notes()) {
            console.error(note.toString());
        }
        return count(check.files(), "rule file") + ": " + (faults == 0 ? "usable" : count(faults, "fault"))
                + (check.notes().isEmpty() ? "" : ", " + count(check.notes().size(), "note"));
    }

    /** Reports what is wrong with scenario files; says in a line whether they are usable. */
    private static String scenarios(List<String> files, Vocabulary vocabulary, @Nullable Agreement agreement, Console console)
            throws IOException {
        int refused = 0;
        int noted = 0;
        for (String file : files) {
            Scenario scenario = ScenarioFiles.read(file, vocabulary, console);
            if (scenario == null) {
                refused++;
            } else {
                noted += console.note(agreement == null ? scenario.notes() : agreement.notes(scenario, scenario.query()));
            }
        }
        return count(files.size(), "file") + ": " + (refused == 0 ? "usable" : refused + " refused")
                + (noted == 0 ? "" : ", " + count(noted, "note"));
    }
}
