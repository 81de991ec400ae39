package doha.internal.rules;

import doha.model.RuleInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The rule files: their text, hashed for the receipt, and the rules in it. Read only when asked for. */
public final class RuleSources {

    private final String folder;
    private final Supplier<Map<String, String>> read;
    private final Supplier<List<RuleModel>> model;
    private Map<String, String> files;
    private List<RuleModel> models;
    private String hash;

    /** Files by the name to show, with their text, from a folder; and what their rules say. */
    RuleSources(String folder, Supplier<Map<String, String>> read, Supplier<List<RuleModel>> model) {
        this.folder = folder;
        this.read = read;
        this.model = model;
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
    public synchronized Map<String, String> files() {
        if (files == null) {
            files = new TreeMap<>(read.get());
        }
        return files;
    }

    /** {@code sha256:…} over the names without their folders and the contents, in their order: the same wherever the files lie. */
    public synchronized String hash() {
        if (hash == null) {
            hash = digest();
        }
        return hash;
    }

    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Map.Entry<String, String>> named = new ArrayList<>();
            files().forEach((file, text) -> named.add(Map.entry(file.substring(file.lastIndexOf('/') + 1), text)));
            named.sort(Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()));
            for (Map.Entry<String, String> file : named) {
                String name = file.getKey();
                byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
                digest.update((name + "\0" + text.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(text);
            }
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What the rules look for and conclude, in the order of the files and of their lines. */
    public synchronized List<RuleModel> models() {
        if (models == null) {
            models = model.get();
        }
        return models;
    }

    /** The names and places of all rules, in the order of the files and of their lines. */
    public List<RuleInfo> rules() {
        return models().stream().map(RuleModel::info).toList();
    }
}
