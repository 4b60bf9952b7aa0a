package paidan.examples.benchmarks.page;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Writes the figures as one page with charts, and as Markdown for a README. */
public final class Report {

  private static final String TRIED = "/TRIED.md";

  private final Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
  private final Figures figures;

  /**
   * A report.
   *
   * @param figures what was measured
   */
  public Report(Figures figures) {
    this.figures = figures;
    templates.setClassForTemplateLoading(Report.class, "");
    templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
  }

  /**
   * Writes {@code index.html} and {@code figures.md}.
   *
   * @param folder where to
   * @param sections what to show
   * @param aims what to hold the figures against
   * @param quick whether the run was a quick one
   * @throws IOException when they cannot be written
   */
  public void write(Path folder, List<Section> sections, List<Aim> aims, boolean quick)
      throws IOException {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("quick", quick);
    model.put("machine", Machine.facts());
    model.put("aims", aims.stream().map(this::told).toList());
    model.put(
        "sections",
        sections.stream()
            .filter(section -> !figures.measures(section.title()).isEmpty())
            .map(this::told)
            .toList());
    model.put("tried", tried());
    fill("page.ftlh", model, folder.resolve("index.html"));
    fill("page.ftl", model, folder.resolve("figures.md"));
  }

  private void fill(String template, Map<String, Object> model, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      templates.getTemplate(template).process(model, out);
    } catch (TemplateException e) {
      throw new IOException(e);
    }
  }

  private Map<String, Object> told(Aim aim) {
    return Map.of(
        "text", aim.text(),
        "wanted", aim.wanted(),
        "value", aim.value(figures),
        "outcome", aim.outcome(figures));
  }

  private Map<String, Object> told(Section section) {
    return Map.of(
        "id", section.id(),
        "title", section.title(),
        "explanation", section.explanation(),
        "notes", section.notes(),
        "measures",
            figures.measures(section.title()).stream()
                .map(measure -> told(section, measure))
                .toList());
  }

  private Map<String, Object> told(Section section, String measure) {
    List<Figure> all = figures.of(section.title(), measure);
    Set<String> columns = Figures.distinct(all, Figure::at);
    List<Map<String, Object>> rows =
        Figures.distinct(all, Figure::contestant).stream()
            .map(
                contestant ->
                    Map.<String, Object>of(
                        "name", contestant, "cells", cells(all, contestant, columns)))
            .toList();
    return Map.of(
        "title",
        measure,
        "chart",
        Charts.svg(measure, all),
        "columns",
        columns.stream().map(Numbers::label).toList(),
        "rows",
        rows);
  }

  private static List<String> cells(List<Figure> all, String contestant, Set<String> columns) {
    return columns.stream().map(column -> cell(all, contestant, column)).toList();
  }

  private static String cell(List<Figure> all, String contestant, String column) {
    return all.stream()
        .filter(figure -> figure.contestant().equals(contestant) && figure.at().equals(column))
        .map(
            figure ->
                figure.error() > 0
                    ? Numbers.plain(figure.value()) + " ± " + Numbers.plain(figure.error())
                    : Numbers.plain(figure.value()))
        .findFirst()
        .orElse("–");
  }

  private static String tried() throws IOException {
    try (InputStream in = Objects.requireNonNull(Report.class.getResourceAsStream(TRIED))) {
      List<TablesExtension> tables = List.of((TablesExtension) TablesExtension.create());
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return HtmlRenderer.builder()
          .extensions(tables)
          .build()
          .render(Parser.builder().extensions(tables).build().parse(text));
    }
  }
}
