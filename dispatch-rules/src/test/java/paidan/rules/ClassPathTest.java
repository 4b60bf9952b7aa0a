package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.Dispatcher;
import paidan.rulebook.RulebookException;

/** Rulebooks in a host's own jar. */
class ClassPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/" + Linhai.FOLDER, Linhai.FOLDER + "/", "/" + Linhai.FOLDER + "/"})
  void slashes_around_a_folder_of_the_class_path_do_not_count(String folder)
      throws RulebookException {
    try (Dispatcher dispatcher = Dispatcher.builder().trustRules().loadFromClassPath(folder)) {
      assertThat(dispatcher.dispatch(Linhai.order("Roads").build()).lead().code())
          .isEqualTo("ROADS");
    }
  }

  @Test
  void a_folder_that_is_not_there_is_looked_for_on_the_class_path_and_not_on_the_disk() {
    assertThatThrownBy(() -> Dispatcher.builder().loadFromClassPath("no/such"))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("There is no rulebook at no/such on the class path.");
  }
}
