package doha.internal.rules;

import doha.model.Place;
import doha.model.RuleInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rule files: their text, hashed for the receipt, and the rules in it. Read only when asked for. */
public final class RuleSources {

    private final String folder;
    private final Supplier<Map<String, String>> files;
    private final Supplier<List<RuleModel>> models;
    private final Supplier<String> hash = new Lazy<>(this::digest);

    /** Files by the name to show, with their text, from a folder; and what their rules say. */
    RuleSources(String folder, Supplier<Map<String, String>> read, Supplier<List<RuleModel>> models) {
        this.folder = folder;
        this.files = new Lazy<>(() -> new TreeMap<>(read.get()));
        this.models = new Lazy<>(models);
    }

    /** Rule files alone. */
    public RuleSources(String folder, Supplier<Map<String, String>> read) {
        this(folder, read, () -> RuleReader.read(read.get()).orElseThrow());
    }

    /** The folder they lie in, as the user named it. */
    public String folder() {
        return folder;
    }

    /** The text of each file by its name. */
    public Map<String, String> files() {
        return files.get();
    }

    /** {@code sha256:…} over the names without their folders and the contents, in their order: the same wherever the files lie. */
    public String hash() {
        return hash.get();
    }

    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files().entrySet().stream().map(file -> Map.entry(file.getKey().substring(file.getKey().lastIndexOf('/') + 1), file.getValue()))
                    .sorted(Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue())).forEach(file -> {
                        byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
                        digest.update((file.getKey() + "\0" + text.length + "\0").getBytes(StandardCharsets.UTF_8));
                        digest.update(text);
                    });
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What the rules look for and conclude, in the order of the files and of their lines. */
    public List<RuleModel> models() {
        return models.get();
    }

    /** The rule of a name, if there is one. */
    public Optional<RuleInfo> rule(String name) {
        return rules().stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    /** The place of a rule; the folder itself if it is not known, or no rule is named. */
    public Place place(@Nullable String rule) {
        return Optional.ofNullable(rule).flatMap(this::rule).map(RuleInfo::place).orElse(new Place(folder, 1, 1));
    }

    /** The names and places of all rules, in the order of the files and of their lines. */
    public List<RuleInfo> rules() {
        return models().stream().map(RuleModel::info).toList();
    }
}
