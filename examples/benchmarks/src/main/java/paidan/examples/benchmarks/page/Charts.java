package paidan.examples.benchmarks.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUnits;

/** Figures of one measure as a picture: lines over rows, on logarithmic axes; bars otherwise. */
final class Charts {

  private static final int WIDTH = 860;
  private static final int HEIGHT = 420;
  private static final double DOT = 7;
  private static final float STROKE = 2f;
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Color GRID = new Color(0xDDDDDD);

  /** Told apart by those who do not see red and green (Okabe and Ito). */
  private static final List<Color> COLOURS =
      List.of(
          new Color(0xD55E00),
          new Color(0xE69F00),
          new Color(0x444444),
          new Color(0x0072B2),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0x56B4E9));

  private Charts() {}

  static String svg(String title, List<Figure> figures) {
    Set<String> places = Figures.distinct(figures, Figure::at);
    boolean lines =
        places.size() > 1 && places.stream().allMatch(place -> NUMBER.matcher(place).matches());
    JFreeChart chart = lines ? lines(title, figures) : bars(title, figures);
    chart.setBackgroundPaint(Color.WHITE);
    chart.getTitle().setFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
    chart.getLegend().setFrame(org.jfree.chart.block.BlockBorder.NONE);
    SVGGraphics2D svg = new SVGGraphics2D(WIDTH, HEIGHT, SVGUnits.PX);
    chart.draw(svg, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    return svg.getSVGElement(null, true, null, null, null);
  }

  private static JFreeChart lines(String title, List<Figure> figures) {
    XYSeriesCollection data = new XYSeriesCollection();
    for (String contestant : Figures.distinct(figures, Figure::contestant)) {
      XYSeries series = new XYSeries(contestant);
      figures.stream()
          .filter(figure -> figure.contestant().equals(contestant))
          .forEach(figure -> series.add(Double.parseDouble(figure.at()), figure.value()));
      data.addSeries(series);
    }
    JFreeChart chart =
        ChartFactory.createXYLineChart(
            title, "rows", null, data, PlotOrientation.VERTICAL, true, false, false);
    XYPlot plot = chart.getXYPlot();
    plot.setDomainAxis(logarithmic("rows"));
    plot.setRangeAxis(logarithmic(null));
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(GRID);
    plot.setRangeGridlinePaint(GRID);
    plot.setOutlineVisible(false);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    for (int i = 0; i < data.getSeriesCount(); i++) {
      renderer.setSeriesPaint(i, COLOURS.get(i % COLOURS.size()));
      renderer.setSeriesStroke(i, new BasicStroke(STROKE));
      renderer.setSeriesShape(i, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
    }
    plot.setRenderer(renderer);
    return chart;
  }

  private static LogAxis logarithmic(@org.jspecify.annotations.Nullable String label) {
    LogAxis axis = new LogAxis(label);
    TickUnits powersOfTen = new TickUnits();
    powersOfTen.add(new NumberTickUnit(1));
    axis.setStandardTickUnits(powersOfTen);
    axis.setNumberFormatOverride(java.text.NumberFormat.getNumberInstance(Locale.ROOT));
    axis.setAutoRangeMinimumSize(1e-9);
    axis.setSmallestValue(1e-3);
    return axis;
  }

  private static JFreeChart bars(String title, List<Figure> figures) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    figures.forEach(
        figure -> data.addValue(figure.value(), figure.contestant(), Numbers.label(figure.at())));
    JFreeChart chart = ChartFactory.createBarChart(title, null, null, data);
    CategoryPlot plot = chart.getCategoryPlot();
    plot.setBackgroundPaint(Color.WHITE);
    plot.setRangeGridlinePaint(GRID);
    plot.setOutlineVisible(false);
    NumberAxis axis = new NumberAxis();
    axis.setNumberFormatOverride(java.text.NumberFormat.getNumberInstance(Locale.ROOT));
    plot.setRangeAxis(axis);
    plot.getDomainAxis().setMaximumCategoryLabelLines(3);
    BarRenderer renderer = (BarRenderer) plot.getRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setMaximumBarWidth(0.08);
    for (int i = 0; i < data.getRowCount(); i++) {
      renderer.setSeriesPaint(i, COLOURS.get(i % COLOURS.size()));
    }
    chart.setTitle(new TextTitle(title));
    return chart;
  }
}
