package doha;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One name for one thing, and few of them. */
@Tag("slow")
class SimpleNamesTest {

    /** To be made smaller, never larger: types that a library user meets, those for rules' authors apart. */
    private static final int MOST_PUBLIC_TYPES = 80;

    private static List<JavaClass> classes() {
        return new ClassFileImporter().importPath(Path.of("target/classes/doha")).stream()
                .filter(type -> !type.isAnonymousClass() && !type.getPackageName().startsWith("doha.rules")).toList();
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC) && type.getEnclosingClass().map(SimpleNamesTest::isPublic).orElse(true);
    }

    @Test
    void noTwoClassesShareASimpleName() {
        Map<String, List<String>> names = classes().stream()
                .filter(type -> (type.isTopLevelClass() || isPublic(type)) && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(names).hasSizeGreaterThan(100);
        names.values().removeIf(types -> types.size() == 1);
        assertThat(names).isEmpty();
    }

    @Test
    void aUserMeetsFewTypes() {
        List<String> types = classes().stream().filter(SimpleNamesTest::isPublic).map(JavaClass::getName)
                .filter(name -> !name.startsWith("doha.terms.") && !name.startsWith("doha.internal.")).sorted().toList();
        assertThat(types).contains("doha.Agreement", "doha.analysis.Timeline$Cause").hasSizeLessThanOrEqualTo(MOST_PUBLIC_TYPES);
    }
}
