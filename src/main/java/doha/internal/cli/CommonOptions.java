package doha.internal.cli;

import java.util.List;
import org.apache.commons.cli.Option;

/** The options that several commands take. */
final class CommonOptions {

    private CommonOptions() { }

    static Option asOf() {
        return valued("as-of", "DAY", "judge on this day (YYYY-MM-DD); else the scenario's own as-of, else its latest fact's day");
    }

    static Option knownBy() {
        return valued("known-by", "DAY", "count only what was known by this day");
    }

    static Option reading() {
        return valued("reading", "K=V", "put a switch in another position, such as goals=binding; may be repeated");
    }

    static Option rules() {
        return valued("rules", "DIR", "run the rules of this folder instead of the built-in ones");
    }

    static Option format(List<String> formats) {
        return valued("format", "FORMAT", String.join(", ", formats) + "; " + formats.get(0) + " if not given");
    }

    static Option valued(String name, String value, String description) {
        return Option.builder().longOpt(name).hasArg().argName(value).desc(description).get();
    }

    static Option flag(String name, String description) {
        return Option.builder().longOpt(name).desc(description).get();
    }
}
