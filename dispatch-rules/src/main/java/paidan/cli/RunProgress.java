package paidan.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressState;
import paidan.diagnostic.Message;

/**
 * How far a run has come, on the terminal that stdout is: how much of the file is read, how many
 * orders, how fast, and how long it will still take. It is gone when the run ends.
 */
final class RunProgress implements AutoCloseable {

  private static final int SHORTEST_BAR = 8;
  private static final int EVERY_MILLIS = 500;

  private final Locale language;
  private final PrintStream terminal;
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong lines = new AtomicLong();
  private final ConsoleProgressBarConsumer consumer;
  private final ProgressBar bar;

  /**
   * Begins to show it.
   *
   * @param size of the file in bytes; -1 when nobody knows
   */
  RunProgress(long size, Locale language, PrintStream terminal) {
    this.language = language;
    this.terminal = terminal;
    this.consumer = new ConsoleProgressBarConsumer(terminal);
    this.bar =
        new ProgressBarBuilder()
            .setInitialMax(size)
            .setUpdateIntervalMillis(EVERY_MILLIS)
            .setRenderer(this::render)
            .setConsumer(consumer)
            .clearDisplayOnFinish()
            .build();
  }

  /** The same bytes, counted. */
  InputStream counted(InputStream input) {
    return new FilterInputStream(input) {
      @Override
      public int read() throws IOException {
        int one = super.read();
        bytes.addAndGet(one < 0 ? 0 : 1);
        return one;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        bytes.addAndGet(Math.max(read, 0));
        return read;
      }
    };
  }

  /** A line of the file has been read. */
  void line() {
    lines.incrementAndGet();
    bar.stepTo(bytes.get());
  }

  /** Makes room for something else to be told; the next half second shows it again. */
  void makeRoom() {
    terminal.print('\r' + " ".repeat(consumer.getMaxRenderedLength()) + '\r');
    terminal.flush();
  }

  private String render(ProgressState state, int width) {
    return line(
        state.getCurrent(), state.getMax(), lines.get(), state.getTotalElapsed(), width, language);
  }

  /** As much as the width has room for: the bar goes first, then the time left. */
  static String line(
      long read, long size, long orders, Duration elapsed, int width, Locale language) {
    double seconds = Math.max(elapsed.toMillis(), 1) / 1000.0;
    String told = say(language, "progress", orders, Math.round(orders / seconds));
    if (size <= 0) {
      return told;
    }
    double part = Math.min(1.0, (double) read / size);
    String percent = "%3d%%".formatted((int) (part * 100));
    if (part == 0) {
      return percent + " " + told;
    }
    String left = say(language, "progress-left", clock(Math.round(seconds * (1 - part) / part)));
    String all = told + left;
    int room = width - columns(percent) - columns(all) - 4;
    if (room >= SHORTEST_BAR) {
      int full = (int) (part * room);
      return percent + " [" + "=".repeat(full) + " ".repeat(room - full) + "] " + all;
    }
    return percent + " " + (columns(all) + 5 <= width ? all : told);
  }

  private static String clock(long seconds) {
    return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** Chinese characters and their punctuation are two columns wide. */
  static int columns(String text) {
    return text.chars().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }

  private static String say(Locale language, String code, Object... arguments) {
    return Message.of(Common.BUNDLE, code, arguments).text(language);
  }

  @Override
  public void close() {
    bar.close();
  }
}
