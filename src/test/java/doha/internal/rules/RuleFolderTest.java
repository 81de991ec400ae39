package doha.internal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import doha.RuleCopies;
import doha.model.Diagnostic;
import doha.model.RulesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files {@code --rules DIR} takes. */
class RuleFolderTest {

    @TempDir
    private Path folder;

    private Set<String> shown(RuleFolder rules) {
        return rules.files().keySet().stream().map(file -> file.replace(folder + "/", "")).collect(Collectors.toCollection(TreeSet::new));
    }

    private void write(String... files) throws IOException {
        for (String file : files) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "package doha.rules\n");
        }
    }

    private String refusal() {
        return assertThrows(RulesException.class, () -> RuleFolder.read(folder)).getMessage().replace(folder.toString(), "DIR");
    }

    @Test
    void theFolderOfAnAgreementGetsTheBuiltInGeneralRules() throws IOException {
        write("clauses.drl");
        assertEquals(Set.of("clauses.drl", "rules/general/deadlines.drl", "rules/general/evidence.drl", "rules/general/gates.drl",
                "rules/general/life-of-a-duty.drl", "rules/general/pace.drl", "rules/general/progress.drl", "rules/general/why-not.drl"),
                shown(RuleFolder.read(folder)));
    }

    @Test
    void aFileOfTheNameOfAGeneralOneTakesItsPlace() throws IOException {
        RuleCopies.flat(folder);
        assertEquals(RuleCopies.rules().stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet()),
                shown(RuleFolder.read(folder)));
    }

    @Test
    void aFolderWithGeneralRulesAndAnAgreementIsTakenAsItIs() throws IOException {
        write("general/life.drl", "geneva-1988/clauses.drl", "drawings/plan.txt");
        assertEquals(Set.of("general/life.drl", "geneva-1988/clauses.drl"), shown(RuleFolder.read(folder)));
        assertEquals(RuleCopies.rules().stream().map(Path::toString).toList(),
                List.copyOf(RuleFolder.read(Path.of("rules")).files().keySet()));
    }

    @Test
    void whatCannotBeTakenIsRefusedWithWhatToDo() throws IOException {
        assertEquals("DIR:1:1: there are no *.drl files in this folder", refusal());
        write("general/life.drl");
        assertEquals("DIR:1:1: there is no folder of an agreement beside 'general'", refusal());
        write("geneva-1988/clauses.drl", "paris-1973/clauses.drl");
        assertEquals("DIR:1:1: there are several agreements here, geneva-1988, paris-1973; --rules takes one, such as DIR/geneva-1988",
                refusal());
        write("clauses.drl");
        assertEquals("DIR/clauses.drl:1:1: a rule file lies in the folder of an agreement, or in 'general', not beside them", refusal());
    }

    @Tag("slow")
    @Test
    void onlyRulesOfTheBuiltInAgreementNeedNoVocabularyOfTheirOwn() throws IOException {
        RuleCopies.flat(folder);
        Files.delete(folder.resolve("vocabulary.yaml"));
        assertEquals(List.of(), RuleFolder.read(folder).faults());
        for (Path rules : RuleCopies.rules()) {
            Files.delete(folder.resolve(rules.getFileName()));
        }
        Files.writeString(folder.resolve("clauses.drl"), """
                package doha.rules
                import doha.terms.*
                rule "A.1: the maps are handed over" @clause("Article 1") when Signed($signing : on)
                then insertLogical(new Obligation("A.1", $signing, null)); end
                """);
        assertEquals(List.of(folder + "/vocabulary.yaml:1:1: there is no vocabulary.yaml beside the rules; it declares the duties, the "
                + "switches and the types of fact that they speak of"),
                RuleFolder.read(folder).faults().stream().map(Diagnostic::toString).toList());
    }
}
