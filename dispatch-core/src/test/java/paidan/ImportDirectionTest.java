package paidan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Imports run one way. The packages are listed from bottom to top. */
class ImportDirectionTest {

  private static final List<String> BOTTOM_TO_TOP =
      List.of(
          "paidan.order",
          "paidan.diagnostic",
          "paidan.decision",
          "paidan.directory",
          "paidan.sheet",
          "paidan.json",
          "paidan.text",
          "paidan.rulebook",
          "paidan.stage",
          "paidan.engine",
          "paidan");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("paidan");

  static Stream<Arguments> packages_with_those_above_them() {
    return Stream.iterate(0, i -> i < BOTTOM_TO_TOP.size() - 1, i -> i + 1)
        .map(
            i ->
                Arguments.of(
                    BOTTOM_TO_TOP.get(i),
                    BOTTOM_TO_TOP.subList(i + 1, BOTTOM_TO_TOP.size()).toArray(String[]::new)));
  }

  @ParameterizedTest
  @MethodSource("packages_with_those_above_them")
  void a_package_imports_none_of_those_above_it(String below, String[] above) {
    noClasses()
        .that()
        .resideInAPackage(below)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(above)
        // A package of the list may have no class yet.
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void only_the_engine_sees_drools() {
    noClasses()
        .that()
        .resideOutsideOfPackage("paidan.engine")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..")
        .check(CLASSES);
  }

  @Test
  void every_package_is_in_the_list() {
    assertThat(CLASSES).isNotEmpty().extracting(c -> c.getPackageName()).isSubsetOf(BOTTOM_TO_TOP);
  }
}
