package doha.internal.rules;

import doha.model.DutyId;
import doha.model.Place;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of the rule files: hashed for the receipt, and searched for where each rule stands. Read only when asked. */
public final class RuleSources {

    private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule\\s+(?:\"([^\"]+)\"|(\\w+))");
    private static final Pattern META = Pattern.compile("@(clause|duty)\\s*\\(\\s*\"([^\"]*)\"\\s*\\)");

    private final String folder;
    private final Supplier<Map<String, String>> read;
    private Map<String, String> files;
    private String hash;

    /** Files by the name to show, with their text, from a folder. */
    public RuleSources(String folder, Supplier<Map<String, String>> read) {
        this.folder = folder;
        this.read = read;
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

    /** All rules, in the order of the files and of their lines. */
    public List<RuleInfo> rules() {
        List<RuleInfo> rules = new ArrayList<>();
        files().forEach((file, text) -> {
            Matcher rule = RULE.matcher(text);
            while (rule.find()) {
                int start = rule.start(rule.group(1) != null ? 1 : 2);
                int line = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
                int column = start - text.lastIndexOf('\n', start);
                String name = rule.group(1) != null ? rule.group(1) : rule.group(2);
                String clause = "";
                DutyId duty = null;
                int end = text.indexOf("\nwhen", start);
                Matcher meta = META.matcher(text.substring(start, end < 0 ? text.length() : end));
                while (meta.find()) {
                    if (meta.group(1).equals("clause")) {
                        clause = meta.group(2);
                    } else {
                        duty = new DutyId(meta.group(2));
                    }
                }
                rules.add(new RuleInfo(name, clause, duty, new Place(file, line, column)));
            }
        });
        return List.copyOf(rules);
    }
}
