package doha.internal.web;

import doha.model.Query;
import doha.model.ScenarioException;
import doha.model.Vocabulary;
import doha.scenario.Scenario;
import doha.scenario.ScenarioFolder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scenario of the folder with changes, as a scenario file that extends it: what is asked about is read from the very text that
 * can be downloaded, so that the two cannot differ.
 *
 * @param name     the file that the text would be
 * @param text     the text; null if nothing is changed
 * @param base     the scenario as its file has it
 * @param scenario the scenario with the changes; the base if nothing is changed
 */
record WhatIf(String name, String text, Scenario base, Scenario scenario) {

    /** What a request may change: a scenario file's own keys, less those that name other files or ask other questions. */
    static final List<String> KEYS = List.of("title", "description", "as-of", "known-by", "readings", "unknown", "remove", "change",
            "facts");
    static final List<String> FIELDS = List.of("file", "changes");
    /** How many changes a request may make, counted singly. */
    static final int MOST_CHANGES = 500;

    /** Reads the scenario a request is about. No such file, and a file or changes that cannot be used, throw {@link HttpError}. */
    static WhatIf read(Body body, ScenarioFolder folder, Vocabulary vocabulary) {
        String file = body.text("file");
        Map<String, Object> changes = body.object("changes", KEYS);
        int number = changes.values().stream().mapToInt(WhatIf::size).sum();
        if (number > MOST_CHANGES) {
            throw HttpError.badRequest("'changes' makes " + number + " changes; at most " + MOST_CHANGES + " are taken");
        }
        Scenario base = base(file, folder, vocabulary);
        String name = name(file, folder);
        if (changes.isEmpty()) {
            return new WhatIf(name, null, base, base);
        }
        String text = text(file, base, changes);
        try {
            return new WhatIf(name, text, base, folder.read(name, text, vocabulary));
        } catch (ScenarioException e) {
            throw refused("these changes cannot be made", e);
        }
    }

    private static int size(Object value) {
        return value instanceof Collection<?> list ? list.size() : value instanceof Map<?, ?> map ? map.size() : 1;
    }

    private static Scenario base(String file, ScenarioFolder folder, Vocabulary vocabulary) {
        if (!folder.has(file)) {
            throw new HttpError(404, "no-such-scenario",
                    "there is no scenario file of that name in the folder; GET /api/scenarios lists them");
        }
        try {
            return folder.read(file, vocabulary);
        } catch (ScenarioException e) {
            throw refused("'" + file + "' cannot be used", e);
        }
    }

    private static HttpError refused(String what, ScenarioException e) {
        return new HttpError(422, "refused", what + ": " + (e.faults().size() == 1 ? "1 fault" : e.faults().size() + " faults"),
                e.faults());
    }

    /** Beside the base, under a name that no file has. */
    private static String name(String file, ScenarioFolder folder) {
        String stem = file.substring(0, file.lastIndexOf('.')) + "-what-if";
        String name = stem + ".yaml";
        for (int i = 2; folder.isTaken(name); i++) {
            name = stem + "-" + i + ".yaml";
        }
        return name;
    }

    /** The day is always named: without it, a later fact would move it. */
    private static String text(String file, Scenario base, Map<String, Object> changes) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("title", changes.getOrDefault("title", base.title() + ": what if"));
        if (changes.get("description") != null) {
            entries.put("description", changes.get("description"));
        }
        entries.put("extends", file.substring(file.lastIndexOf('/') + 1));
        entries.put("as-of", changes.getOrDefault("as-of", base.defaultAsOf()));
        for (String key : KEYS.subList(KEYS.indexOf("known-by"), KEYS.size())) {
            if (changes.containsKey(key)) {
                entries.put(key, changes.get(key));
            }
        }
        return Scenario.toYaml(entries);
    }

    /** What is asked of the scenario. */
    Query query() {
        return scenario.query();
    }

    /** What is asked of the base to compare with: about the same day, all else as its file has it. */
    Query baseQuestion() {
        return base.query().asOf(query().asOf());
    }

    /** The text to save; if nothing is changed, one that only extends. */
    String download() {
        String file = base.file();
        return text != null ? text : text(file, base, Map.of());
    }
}
