package doha.engine;

import doha.model.Vocabulary;
import org.kie.api.KieBase;

/**
 * Compiled rules, the words they use and where they come from.
 *
 * @param compiled   the rules, shared by all sessions
 * @param vocabulary the duties, switches and fact types they speak of
 * @param sources    the rule files
 */
record RuleBase(KieBase compiled, Vocabulary vocabulary, RuleSources sources) { }
