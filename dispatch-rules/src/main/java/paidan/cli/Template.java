package paidan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paidan.rulebook.RulebookException;
import paidan.sheet.SourceFile;
import paidan.workbook.RulebookTemplate;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a workbook to edit a rulebook in. */
@Command(
    name = "template",
    description =
        "Writes a workbook to edit a rulebook in: empty, or with the rows of R."
            + " 生成用于编写规则手册的工作簿：空白，或含 R 的各行。",
    mixinStandardHelpOptions = true)
final class Template implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Mixin private Replacing replacing = new Replacing();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "OUT.xlsx",
      description = "Where to write. 输出的工作簿。")
  private Path target = Path.of("");

  @ArgGroup(multiplicity = "0..1")
  private @Nullable RulebookArgument rulebook;

  @Override
  public Integer call() throws RulebookException, Failure {
    if (!target.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx")) {
      throw new Failure(common.say("template-ending", target));
    }
    replacing.check(target, common);
    RulebookTemplate template =
        rulebook == null
            ? RulebookTemplate.empty(common.locale())
            : RulebookTemplate.of(common.named(rulebook.name()).files(), common.locale());
    common.replace(target, template::write);
    tell(template);
    return Exit.OK;
  }

  private void tell(RulebookTemplate template) {
    try (PrintWriter err = Common.stderr()) {
      new FindingLines(common.locale()).of(template.findings()).forEach(err::println);
      if (!template.code().isEmpty()) {
        err.println(
            common.say(
                "template-code",
                String.join(", ", template.code().stream().map(SourceFile::name).toList())));
      }
      err.println(common.say("template-written", target));
    }
  }
}
