package doha.internal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doha.internal.rules.RuleModel.Premise;
import doha.model.DutyId;
import doha.model.Place;
import doha.model.RuleInfo;
import doha.terms.Obligation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read of a rule's text. */
class RuleReaderTest {

    private static List<RuleModel> read(String text) {
        return RuleReader.read(Map.of("some.drl", "import doha.model.*\nimport doha.terms.*\n" + text)).orElseThrow();
    }

    private static List<String> names(String text) {
        return read(text).stream().map(RuleModel::name).toList();
    }

    private static RuleModel only(String text) {
        List<RuleModel> rules = read(text);
        assertEquals(1, rules.size());
        return rules.get(0);
    }

    @Test
    void aRuleInsideACommentIsNotListed() {
        assertEquals(List.of("a", "b"), names("""
                rule "a" when Signed() then end
                // rule "in a line" when then end
                /* rule "in a block"
                rule "at the start of a line in a block" when then end */
                rule b when Signed() then String text = "rule \\"c\\"";
                end
                """));
    }

    @Test
    void twoBlanksBeforeWhenDoNotGiveARuleToAnotherDuty() {
        List<RuleModel> rules = read("""
                rule "without a duty"
                    @clause("Days")
                  when
                    Signed()
                then
                end
                rule "with one"
                    @clause("Part One, A.2")
                    @duty("I.A.2")
                when
                then
                end
                """);
        assertEquals(List.of(new RuleInfo("without a duty", "Days", null, new Place("some.drl", 3, 7)),
                new RuleInfo("with one", "Part One, A.2", new DutyId("I.A.2"), new Place("some.drl", 9, 7))),
                rules.stream().map(RuleModel::info).toList());
    }

    @Test
    void patternsAreReadWhereverTheyAre() {
        RuleModel rule = only("""
                rule "r"
                when
                    Signed($on : on)
                    not Fulfilled(duty == "I")
                    exists Gated(duty in ("I", "P.3"))
                    (BestEfforts() or Undeterminable())
                    accumulate(Report(of == "signing", $r : this); $all : collectList($r))
                    $f : Fulfilment() from $all
                then
                end
                """);
        assertEquals(
                List.of("Signed true true", "Fulfilled true false", "Gated true true", "BestEfforts true false",
                        "Undeterminable true false",
                        "Report true false", "Object false false", "Fulfilment false false"),
                rule.premises().stream().map(p -> p.term().getSimpleName() + " " + p.inMemory() + " " + p.needed()).toList());
    }

    @Test
    void conditionsAreReadWithThePlacesOfWhatTheyCompareWith() {
        Premise premise = only("rule r when Fact(5 < count, !(type == \"a\" || type == \"b\"),\n  $d : on, standing.atLeast($w)) then end")
                .premises().get(0);
        assertEquals(List.of("count > 5 3:18", "type != \"a\" 3:39", "type != \"b\" 3:54", "on : $d 4:3", "standing.atLeast($w)   4:12"),
                premise.conditions().stream().flatMap(c -> c.anyOf().stream())
                        .map(c -> c.property() + " " + c.operator() + " " + c.operand() + " " + c.place().line() + ":" + c.place().column())
                        .toList());
    }

    @Test
    void conclusionsAreReadThroughConstructorsFactoriesAndVariables() {
        RuleModel rule = only("""
                rule "r"
                when
                    $g : Gated(duty == "I")
                    Obligation($d : duty)
                then
                    // insertLogical(new Signed(null));
                    insertLogical(new Obligation($d, null, Days.fixed("2020-03-10, or so", null)));
                    insertLogical($g);
                    insertLogical(unknown());
                end
                """);
        assertEquals(List.of("Obligation", "Gated", "Object"), rule.conclusions().stream().map(c -> c.term().getSimpleName()).toList());
        assertEquals(List.of("duty = $d 9:34", "since = null 9:38", "due = Days.fixed(\"2020-03-10, or so\", null) 9:44"),
                rule.conclusions().get(0).arguments()
                        .stream().map(a -> a.property() + " = " + a.text() + " " + a.place().line() + ":" + a.place().column()).toList());
        assertEquals(Obligation.class, rule.conclusions().get(0).term());
        assertEquals("I", rule.conclusions().get(1).only("duty"));
    }

    @Test
    void aConditionThatIsNotUnderstoodMayLookAtAnything() {
        assertEquals(List.of(Object.class),
                only("rule r when Gated() from entry-point \"e\" then end").premises().stream().map(Premise::term).toList());
    }

    @Test
    void aFileThatCannotBeParsedGivesNothing() {
        assertEquals(Optional.empty(), RuleReader.read(Map.of("some.drl", "rule \"a\" when Signed( then end")));
        assertFalse(RuleReader.read(Map.of("some.drl", "")).isEmpty());
    }

    @Test
    void whatIsWrittenIsRead() {
        List<RuleModel> rules = read("""
                rule "with a tab\\t and \\\\ more" @clause("a") @duty("I")
                when
                    Fact(type == "a\\tb" || count == 5, $on : on)
                then
                    insertLogical(new Obligation("I", $on,
                        null));
                end
                """);
        assertEquals(rules, RuleIndex.read(RuleIndex.write(rules)));
    }
}
