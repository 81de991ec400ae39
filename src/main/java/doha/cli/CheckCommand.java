package doha.cli;

import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.Options;

/** {@code doha check}: whether files can be used. */
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
        return new Options().addOption(CommonOptions.rules());
    }

    @Override
    public List<String> examples() {
        return List.of("doha check scenarios");
    }

    @Override
    public void run(Call call, Context context) throws IOException {
        List<String> files = ScenarioFiles.find(call.arguments(1, Integer.MAX_VALUE));
        Library library = context.library(call.rules());
        int refused = 0;
        for (String file : files) {
            if (ScenarioFiles.read(file, library, context) == null) {
                refused++;
            }
        }
        String all = files.size() + (files.size() == 1 ? " file" : " files");
        context.out().append(all).append(refused == 0 ? ": usable\n" : ": " + refused + " refused\n");
    }
}
