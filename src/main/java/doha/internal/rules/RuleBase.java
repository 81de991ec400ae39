package doha.internal.rules;

import doha.model.Place;
import doha.model.RuleInfo;
import doha.model.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** Compiled rules, the words they use and the files they come from, each made when it is first asked for. For any number of threads. */
public final class RuleBase {

    private final Supplier<KieBase> judging;
    private final Supplier<KieBase> explaining;
    private final Supplier<Set<String>> fulfilling;
    private final Vocabulary vocabulary;
    private final String folder;
    private final Supplier<Map<String, String>> files;
    private final Supplier<List<RuleModel>> models;
    private final Supplier<String> hash = new Lazy<>(this::digest);

    /**
     * Rules that give the verdicts, and all of them, those that rest until asked {@link doha.terms.WhyNot why not} among them; and the names
     * of those on which it rests whether a duty is done.
     */
    RuleBase(Supplier<KieBase> judging, Supplier<KieBase> explaining, Supplier<Set<String>> fulfilling, Vocabulary vocabulary,
            String folder, Supplier<Map<String, String>> files, Supplier<List<RuleModel>> models) {
        this.judging = new Lazy<>(judging);
        this.explaining = new Lazy<>(explaining);
        this.fulfilling = new Lazy<>(fulfilling);
        this.vocabulary = vocabulary;
        this.folder = folder;
        this.files = new Lazy<>(() -> new TreeMap<>(files.get()));
        this.models = new Lazy<>(models);
    }

    /** Rules that are made, and judge and explain alike. */
    public RuleBase(KieBase all, Vocabulary vocabulary, String folder, Map<String, String> files) {
        this(() -> all, vocabulary, folder, () -> files, () -> RuleReader.read(files).orElseThrow());
    }

    /** As the other, each made when it is first asked for. */
    RuleBase(Supplier<KieBase> all, Vocabulary vocabulary, String folder, Supplier<Map<String, String>> files,
            Supplier<List<RuleModel>> models) {
        this(all, all, () -> Set.copyOf(RuleStrata.fulfilling(models.get())), vocabulary, folder, files, models);
    }

    /** The rules that give the verdicts; for {@link doha.terms.WhyNot} they may have no answer. */
    public KieBase judging() {
        return judging.get();
    }

    /** All rules. */
    public KieBase explaining() {
        return explaining.get();
    }

    /** The names of the rules on which it rests whether a duty is done. */
    public Set<String> fulfilling() {
        return fulfilling.get();
    }

    public Vocabulary vocabulary() {
        return vocabulary;
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
