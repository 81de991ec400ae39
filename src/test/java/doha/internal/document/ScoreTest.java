package doha.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import doha.model.Duty;
import doha.model.DutyId;
import doha.model.Kind;
import doha.model.Outcomes;
import doha.model.Phase;
import doha.model.Progress;
import doha.model.Verdict;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScoreTest {

    private static final OptionalInt NONE = OptionalInt.empty();

    private static Verdict verdict(String id, Phase phase, Progress progress) {
        Duty duty = new Duty(new DutyId(id), "p", "p", "o", List.of("o"), "o", Kind.ACT, "d", "a", "", true, "", "", Map.of());
        return new Verdict(duty, phase, null, null, null, null, progress, null, List.of(), List.of());
    }

    private static OptionalInt score(Phase phase, Progress progress) {
        return Score.of(verdict("A", phase, progress));
    }

    private static Progress share(Double share) {
        return new Progress(share, false, List.of());
    }

    @ParameterizedTest
    @CsvSource({"not-triggered,", "running,0", "kept-so-far,3", "suspended,0", "released,0", "goal-missed,0", "undetermined,",
            "performed,3",
            "kept-throughout,3", "overdue,0", "performed-late,3", "violated,0", "violation-ceased,2"})
    void everyPhaseHasItsScoreWithoutNumbers(String phase, Integer expected) {
        OptionalInt score = expected == null ? NONE : OptionalInt.of(expected);
        assertThat(score(Phase.valueOf(phase.toUpperCase().replace('-', '_')), null)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"0.0,0", "0.0001,1", "0.4999,1", "0.5,2", "0.5001,2", "0.9999,2", "1.0,2", ",0"})
    void aShareCountsForWhatIsNotDone(Double share, int expected) {
        for (Phase phase : List.of(Phase.RUNNING, Phase.SUSPENDED, Phase.RELEASED, Phase.OVERDUE)) {
            assertThat(score(phase, share(share))).isEqualTo(OptionalInt.of(expected));
        }
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void andForNothingElse(Phase phase) {
        Set<Phase> open = EnumSet.of(Phase.RUNNING, Phase.SUSPENDED, Phase.RELEASED, Phase.OVERDUE);
        assertThat(score(phase, share(0.7)).equals(score(phase, null))).isEqualTo(!open.contains(phase));
    }

    @Test
    void aFindingInPartHasNoNumbers() {
        assertThat(score(Phase.OVERDUE, new Progress(null, true, List.of()))).isEqualTo(OptionalInt.of(0));
    }

    private static OptionalInt provision(Phase... phases) {
        List<Verdict> verdicts = Arrays.stream(phases).map(phase -> verdict("A" + phase.ordinal(), phase, null)).toList();
        return Score.of(new Outcomes(verdicts, null, null), verdicts.stream().map(verdict -> verdict.duty().id()).toList());
    }

    @Test
    void aProvisionHasTheMeanOfTheScoresThatThereAreRoundedDown() {
        assertThat(provision(Phase.PERFORMED, Phase.VIOLATION_CEASED)).isEqualTo(OptionalInt.of(2));
        assertThat(provision(Phase.PERFORMED, Phase.VIOLATION_CEASED, Phase.UNDETERMINED)).isEqualTo(OptionalInt.of(2));
        assertThat(provision(Phase.PERFORMED, Phase.RUNNING)).isEqualTo(OptionalInt.of(1));
        assertThat(provision(Phase.RUNNING, Phase.VIOLATION_CEASED, Phase.OVERDUE)).isEqualTo(OptionalInt.of(0));
        assertThat(provision(Phase.PERFORMED, Phase.PERFORMED_LATE)).isEqualTo(OptionalInt.of(3));
        assertThat(provision(Phase.NOT_TRIGGERED, Phase.UNDETERMINED)).isEqualTo(NONE);
        assertThat(provision()).isEqualTo(NONE);
    }

    @Test
    void dutiesOfOtherProvisionsOrOfOtherReadingsDoNotCount() {
        Outcomes outcomes = new Outcomes(List.of(verdict("A", Phase.PERFORMED, null), verdict("B", Phase.OVERDUE, null)), null, null);
        assertThat(Score.of(outcomes, List.of(new DutyId("A"), new DutyId("C")))).isEqualTo(OptionalInt.of(3));
    }

    private static Optional<BigDecimal> percent(int... scores) {
        return Score.percent(Arrays.stream(scores).mapToObj(score -> score < 0 ? NONE : OptionalInt.of(score)).toList());
    }

    @Test
    void anAgreementIsImplementedToThatPartOfTheMostItsScoredProvisionsCanHave() {
        assertThat(percent(3, 3)).contains(new BigDecimal("100.00"));
        assertThat(percent(0, 0)).contains(new BigDecimal("0.00"));
        assertThat(percent(1, 2, 0)).contains(new BigDecimal("33.33"));
        assertThat(percent(3, 2, 0, 1)).contains(new BigDecimal("50.00"));
        assertThat(percent(3, 2, 0, -1)).contains(new BigDecimal("55.55"));
        assertThat(percent(-1)).isEmpty();
    }
}
