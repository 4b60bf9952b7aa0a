package paidan.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Position;
import paidan.export.ListExport;
import paidan.export.SafeCsv;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.rulebooks.NamedRulebook;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the dispatch list for other programs. */
@Command(
    name = "export",
    description =
        "Writes the dispatch list as rules or a decision table for stock Drools, or as CSV."
            + " 导出派单目录：Drools 规则、决策表或 CSV。",
    mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {

  private static final List<String> KINDS = List.of("drl.xlsx", "drl", "csv");

  @Mixin private Common common = new Common();

  @Mixin private Replacing replacing = new Replacing();

  @Option(
      names = "--as",
      paramLabel = "KIND",
      description = "drl, drl.xlsx or csv; without it as the name of the file ends. 格式，默认看文件名。")
  private @Nullable String kind;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "OUT",
      description = "Where to write. 输出文件。")
  private Path target = Path.of("");

  @ArgGroup(multiplicity = "1")
  private RulebookArgument rulebook = new RulebookArgument();

  @Override
  public Integer call() throws RulebookException, Failure {
    String as = kind();
    if (as.equals("drl.xlsx")) {
      replacing.check(target, common);
    } else {
      replacing.checkText(target, as, common);
    }
    NamedRulebook named = common.named(rulebook.name());
    Rulebook read = named.load();
    common.write(target, out -> write(as, named, read, out));
    return Exit.OK;
  }

  private String kind() throws Failure {
    String name = kind == null ? String.valueOf(target.getFileName()) : "." + kind;
    String plain = name.toLowerCase(Locale.ROOT);
    for (String one : KINDS) {
      if (plain.endsWith("." + one)) {
        return one;
      }
    }
    throw new Failure(common.say("export-kind", kind == null ? target : kind));
  }

  private void write(String as, NamedRulebook named, Rulebook read, OutputStream out)
      throws IOException {
    try (PrintWriter err = Common.stderr()) {
      if (as.equals("csv")) {
        SafeCsv csv = new SafeCsv(named.files());
        int rows = csv.write(writer(out));
        for (Position cell : csv.changed()) {
          err.println(common.say("export-apostrophe", cell.text(common.locale())));
        }
        err.println(common.say("exported-rows", target, rows));
        return;
      }
      ListExport list = new ListExport(read);
      int rules = as.equals("drl") ? list.writeDrl(writer(out)) : list.writeTable(out);
      err.println(common.say("exported-rules", target, read.listSize(), rules));
    }
  }

  /** Flushed, and left open, by those who write to it. */
  private static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
