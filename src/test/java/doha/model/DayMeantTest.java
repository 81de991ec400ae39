package doha.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayMeantTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "18 Jun 2020 | 2020-06-18", "June 18, 2020 | 2020-06-18", "18th of June 2020 | 2020-06-18", "18-Jun-20 | 2020-06-18",
            "2020 June 18 | 2020-06-18", "Thursday, 18 June 2020 | 2020-06-18", "18. JUNE 2020 | 2020-06-18", "1 Sept 2020 | 2020-09-01",
            "6/18/2020 | 2020-06-18", "18/6/2020 | 2020-06-18", "18.06.2020 | 2020-06-18", "6/18/20 | 2020-06-18", "2020/6/18 | 2020-06-18",
            "20200618 | 2020-06-18", "2020-6-18 | 2020-06-18", "2020-18-06 | 2020-06-18", "2020-06-18T12:00:00Z | 2020-06-18",
            "2020–06–18 | 2020-06-18", "6/6/2020 | 2020-06-06",
            "6/7/2020 | 2020-06-07 2020-07-06", "07.06.2020 | 2020-07-06 2020-06-07", "01/02/03 | 2003-01-02 2003-02-01 2001-02-03",
            "2021-02-29 | -", "30 Feb 2021 | -", "June 2020 | -", "2020 | -", "13/13/2020 | -", "soon | -", "18 Foo 2020 | -",
            "1 2 3 4 | -",
            "18 ma 2020 | -", "123 June 2020 | -"})
    void namesTheDaysThatATextMayMean(String given, String days) {
        assertThat(DayMeant.of(given)).map(String::valueOf).isEqualTo(days == null ? Arrays.asList() : Arrays.asList(days.split(" ")));
    }
}
