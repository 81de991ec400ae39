package doha.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingsTest {

    private final Readings readings = Readings
            .defaults(List.of(new Switch("goals", List.of("best-efforts", "binding"), "whether goals bind", null),
                    new Switch("scope", List.of("areas", "country"), "where it applies", null)));

    @Test
    void theFirstPositionIsTheDefault() {
        assertThat(readings.asMap()).isEqualTo(Map.of("goals", "best-efforts", "scope", "areas"));
        assertThat(readings.with("goals", "binding").position("goals")).isEqualTo("binding");
        assertThat(readings.position("goals")).isEqualTo("best-efforts");
    }

    @Test
    void anUnknownSwitchIsRefusedWithTheNearest() {
        assertThatIllegalArgumentException().isThrownBy(() -> readings.with("goal", "binding"))
                .withMessage("no switch 'goal'; did you mean 'goals'?");
        assertThatIllegalArgumentException().isThrownBy(() -> readings.position("moon"))
                .withMessage("no switch 'moon'; there are [goals, scope]");
    }

    @Test
    void anUnknownPositionIsRefusedWithTheNearest() {
        assertThatIllegalArgumentException().isThrownBy(() -> readings.with("goals", "bindng"))
                .withMessage("no position of goals 'bindng'; did you mean 'binding'?");
        assertThatIllegalArgumentException().isThrownBy(() -> readings.with(Map.of("scope", "moon")))
                .withMessage("no position of scope 'moon'; there are [areas, country]");
    }
}
