package paidan.examples.benchmarks.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All figures of a run, kept as JSON after each one so that a run that is broken off leaves them.
 */
public final class Figures {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final List<Figure> all = new ArrayList<>();

  private Figures(Path file) {
    this.file = file;
  }

  /**
   * Figures of an earlier run, or none.
   *
   * @param file where they are kept
   * @return what is there
   * @throws IOException when it cannot be read
   */
  public static Figures in(Path file) throws IOException {
    Figures figures = new Figures(file);
    if (Files.exists(file)) {
      figures.all.addAll(Arrays.asList(JSON.readValue(file.toFile(), Figure[].class)));
    }
    return figures;
  }

  /**
   * Forgets a section, because it is measured anew.
   *
   * @param section a section
   */
  public void forget(String section) {
    all.removeIf(figure -> figure.section().equals(section));
  }

  /**
   * Adds a figure and tells it.
   *
   * @param figure a figure
   * @throws IOException when it cannot be kept
   */
  public void add(Figure figure) throws IOException {
    all.add(figure);
    System.out.printf(
        "%s | %s | %s | %s | %s%n",
        figure.section(),
        figure.measure(),
        figure.contestant(),
        figure.at(),
        Numbers.plain(figure.value()));
    Files.createDirectories(file.toAbsolutePath().getParent());
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all);
  }

  /**
   * The figures of a section and a measure.
   *
   * @param section a section
   * @param measure a measure
   * @return in the order in which they were measured
   */
  public List<Figure> of(String section, String measure) {
    return all.stream()
        .filter(figure -> figure.section().equals(section) && figure.measure().equals(measure))
        .toList();
  }

  /**
   * The measures of a section.
   *
   * @param section a section
   * @return in the order in which they came
   */
  public Set<String> measures(String section) {
    return all.stream()
        .filter(figure -> figure.section().equals(section))
        .map(Figure::measure)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * One figure.
   *
   * @param section its section
   * @param measure what was measured
   * @param contestant who
   * @param at for what
   * @return empty when this run has not measured it
   */
  public OptionalDouble value(String section, String measure, String contestant, String at) {
    return of(section, measure).stream()
        .filter(figure -> figure.contestant().equals(contestant) && figure.at().equals(at))
        .mapToDouble(Figure::value)
        .findFirst();
  }

  static Set<String> distinct(List<Figure> figures, Function<Figure, String> part) {
    return figures.stream().map(part).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
