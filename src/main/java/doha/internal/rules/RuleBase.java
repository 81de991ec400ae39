package doha.internal.rules;

import doha.model.Vocabulary;
import java.util.function.Supplier;
import org.kie.api.KieBase;

/** Compiled rules, the words they use and where they come from. Any number of threads may use it at once. */
public final class RuleBase {

    private final Supplier<KieBase> judging;
    private final Supplier<KieBase> explaining;
    private final Vocabulary vocabulary;
    private final RuleSources sources;

    /**
     * Rules made when first used.
     *
     * @param judging    makes the rules that give the verdicts
     * @param explaining makes all rules, those that rest until asked {@link doha.terms.WhyNot why not} among them
     * @param vocabulary the duties, switches and fact types they speak of
     * @param sources    the rule files
     */
    RuleBase(Supplier<KieBase> judging, Supplier<KieBase> explaining, Vocabulary vocabulary, RuleSources sources) {
        this.judging = new Lazy<>(judging);
        this.explaining = new Lazy<>(explaining);
        this.vocabulary = vocabulary;
        this.sources = sources;
    }

    /** Rules that are made, and judge and explain alike. */
    public RuleBase(KieBase all, Vocabulary vocabulary, RuleSources sources) {
        this(() -> all, () -> all, vocabulary, sources);
    }

    /** The rules that give the verdicts; for {@link doha.terms.WhyNot} they may have no answer. */
    public KieBase judging() {
        return judging.get();
    }

    /** All rules. */
    public KieBase explaining() {
        return explaining.get();
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public RuleSources sources() {
        return sources;
    }
}
