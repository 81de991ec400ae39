package doha.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import doha.model.Diagnostic;
import doha.model.RulesException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The slips of people who edit rules, and what they are told. */
class RuleMessagesTest {

    private static final String RULE = """
            package doha.rules

            import doha.terms.*

            rule "A: b"
                @clause("c")
            when
                Signed($signing : on)
                Reading(name == "goals", position == "binding")
            then
                insertLogical(new Obligation("I", $signing, $signing.plusDays(135)));
            end
            """;

    private static List<String> faults(String text) {
        Map<String, String> files = Map.of("a.drl", text);
        List<Diagnostic> faults = RuleText.faults(files, List.of("Obligation", "Signed", "Reading"));
        if (faults.isEmpty()) {
            try {
                RuleCompiler.compile(files);
            } catch (RulesException e) {
                faults = e.faults();
            }
        }
        return faults.stream().map(Diagnostic::toString).toList();
    }

    private static void check(String from, String to, String message) {
        assertThat(RULE).contains(from.replace("\\n", "\n"));
        assertThat(faults(RULE.replace(from.replace("\\n", "\n"), to.replace("\\n", "\n")))).containsExactly("a.drl:" + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', emptyValue = "", nullValues = "null", value = {
            "\\nthen\\n ¦ \\n ¦ 11:1: the rule 'A: b' has no 'then'; write it on a line of its own before what the rule concludes",
            "\\nthen ¦ \\nThen ¦ 10:1: 'Then' is written in small letters: then",
            "\\nthen ¦ \\ndo ¦ 10:1: 'do' is no word of a rule; write 'then'",
            "when ¦ WHEN ¦ 7:1: 'WHEN' is written in small letters: when",
            "when ¦ if ¦ 7:1: 'if' is no word of a rule; write 'when'",
            "when ¦ // ¦ 5:6: the rule 'A: b' has no 'when'; write it on a line of its own before the first condition",
            "\\nend ¦ \\nEnd ¦ 12:1: 'End' is written in small letters: end",
            "\\nend ¦ ~~ ¦ 5:6: the rule 'A: b' has no 'end'; write it on a line of its own after what the rule concludes",
            "rule \"A ¦ Rule \"A ¦ 5:1: 'Rule' is no part of a rule; write it in small letters: rule",
            "rule \"A ¦ # five bases\\nrule \"A ¦ 5:1: '#' is no part of a rule; a comment begins with //",
            "rule \"A ¦ five bases are enough\\nrule \"A ¦ 5:1: 'five' is no part of a rule; a rule begins with its name, such as rule \"Part One: …\", and ends with 'end'",
            "\\nend ¦ \\nend\\nfor ever ¦ 13:1: 'for' is no part of a rule; a rule begins with its name, such as rule \"Part One: …\", and ends with 'end'",
            "\"A: b\" ¦ A b ¦ 5:6: the name of a rule stands between quotation marks: rule \"A b\"",
            "\"goals\", ¦ \"goals, ¦ 9:21: from here on, a quotation mark is not closed on this line; close it after the text",
            "on) ¦ on ¦ 8:11: this bracket in the rule 'A: b' is not closed; close it with ')'",
            "on) ¦ on)) ¦ 8:26: this bracket in the rule 'A: b' closes none that is open; leave it out",
            "135))) ¦ 135)) ¦ 11:18: this bracket in the rule 'A: b' is not closed; close it with ')'",
            "\"goals\", ¦ \"goals\" ¦ 9:29: the rule 'A: b' has no comma before 'position'; within the brackets of a term, conditions are separated by commas",
            "\"goals\", ¦ \"goals\" and ¦ 9:29: the rule 'A: b' has 'and' within the brackets of a term; write a comma",
            "\"binding\" ¦ \"binding\" or position == \"x\" ¦ 9:52: the rule 'A: b' has 'or' within the brackets of a term; write ||",
            "new Obl ¦ Obl ¦ 11:19: the rule 'A: b' makes a term without 'new'; write insertLogical(new Obligation(\"I\", $signing, $signing.plusDays(135)));",
            "import doha.terms.*\\n ¦ \\n ¦ 8:5: the rule 'A: b' names 'Signed', which the file does not import; write 'import doha.terms.*' after the package",
            "Signed( ¦ no Signed( ¦ 8:8: the rule 'A: b': 'Signed' cannot stand there; see whether a comma, a bracket, a quotation mark or a word is missing before it",
            "$signing : on ¦ ~~ ¦ 11:39: the rule 'A: b': no condition of the rule binds $signing; bind it by the field that it stands for, such as $signing : on",
            "$signing.plus ¦ signing.plus ¦ 11:49: the rule 'A: b': 'signing' stands for nothing here; a variable begins with $, and a text stands between quotation marks",
            "plusDays ¦ plusDay ¦ 11:58: the rule 'A: b': 'plusDay' is nothing that a day can be asked; did you mean 'plusDays'?",
            "135 ¦ \"135\" ¦ 11:58: the rule 'A: b': 'plusDays' takes a whole number; here it has a text",
            "135 ¦ 135 days ¦ 11:71: the rule 'A: b': 'days' does not belong there; leave it out, or see whether a comma, a bracket or a quotation mark is missing before it",
            "\"I\", $signing, ¦ \"I\", ¦ 11:23: the rule 'A: b': Obligation takes duty (a text), since (a day), due (a day) and by (a text), or duty (a text), since (a day) and due (a day); here it has a text and a day"})
    void aSlipIsNamedWhereItStands(String from, String to, String message) {
        check(from, to, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', value = {
            "Signed( ¦ not Signed(on == $x || on != $y)\\n    exists Signed(",
            "on) ¦ on, on < $signing || on > $signing, this not in (null))",
            "when ¦ when // and or (",
            "\"A: b\" ¦ 'A: \"b\" and end'",
            "\\nthen ¦ \\n    $term : Reading() from $list\\nthen"})
    void soundRulesPass(String from, String to) {
        assertThat(RuleText.faults(Map.of("a.drl", RULE.replace(from.replace("\\n", "\n"), to.replace("\\n", "\n"))), List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', value = {"package doha.rules", "~"})
    void aFileWithoutARule(String text) {
        assertThat(faults(text.replace("~", "\n// soon\n")))
                .containsExactly("a.drl:1:1: the file holds no rule; write one, or take the file away");
    }
}
