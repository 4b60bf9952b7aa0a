package paidan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class PaidanTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine paidan =
      Paidan.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

  @Test
  void version_is_printed() {
    assertThat(paidan.execute("--version")).isZero();
    assertThat(out.toString()).startsWith("paidan ");
  }

  @Test
  void without_a_command_the_usage_is_printed_and_the_exit_status_is_2() {
    assertThat(paidan.execute()).isEqualTo(2);
    assertThat(err.toString()).contains("Usage: paidan");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          chek beijing             | 没有命令“chek”。         | There is no command "chek".
          check                    | 缺少 R。                 | R is missing.
          check beijing --foo      | 没有选项“--foo”。        | There is no option "--foo".
          check beijing --reprt=x  | 是不是：--report         | Did you mean: --report
          check beijing more       | 多出一个参数“more”。     | "more" is one argument too many.
          check beijing --as-of=x  | --as-of：无法理解“x”；应为日期 | "x" cannot be understood; expected a day
          test beijing --min-coverage=x | 应为数字。          | expected a number.
          run orders.jsonl         | 缺少选项 --rulebook=R。  | The option --rulebook=R is missing.
          run - --csv --csv        | 选项 --csv 写了两次。    | The option --csv is given twice.
          run - --csv=maybe        | 其中之一：true, false    | expected one of: true, false.
          template a --rulebook=b --out=c.xlsx | 规则手册写了两次         | The rulebook is named twice
          run --rulebook           | 须有取值：--rulebook=R。 | needs a value: --rulebook=R.
          """)
  void what_cannot_be_understood_is_told_in_the_language_asked_for(
      String line, String chinese, String english) {
    for (String language : List.of("zh", "en")) {
      err.getBuffer().setLength(0);
      String all = line.replaceFirst(" |$", " --lang=" + language + " ");
      assertThat(paidan.execute(all.strip().split(" "))).isEqualTo(Exit.ERRORS);
      assertThat(err.toString())
          .contains(language.equals("zh") ? chinese : english)
          .contains(language.equals("zh") ? "用法： paidan" : "Usage: paidan")
          .doesNotContain("java.");
    }
  }

  @Test
  void help_is_told_in_the_language_asked_for() {
    assertThat(paidan.execute("run", "--lang", "zh", "--help")).isZero();
    assertThat(out.toString())
        .contains("用法： paidan run", "显示本帮助。", "退出码：", "  3   有些行不是工单")
        .doesNotContain("Usage", "Exit codes", "Show this help");
    out.getBuffer().setLength(0);
    assertThat(paidan.execute("--help", "--lang=zh")).isZero();
    assertThat(out.toString()).contains("用法： paidan", "命令：").doesNotContain("Commands:");
    out.getBuffer().setLength(0);
    assertThat(paidan.execute("run", "--lang", "en", "--help")).isZero();
    assertThat(out.toString())
        .contains("Usage: paidan run", "Exit codes:", "  3   some lines are no orders");
  }

  @Test
  void exit_codes_are_told_of_all_commands_that_exist_and_in_both_languages() {
    Set<String> english = Usage.words(Locale.ENGLISH).keySet();
    assertThat(Usage.words(Locale.CHINESE).keySet()).isEqualTo(english);
    Set<String> commands =
        paidan.getSubcommands().keySet().stream()
            .map(command -> "paidan." + command)
            .collect(Collectors.toSet());
    commands.add("paidan");
    assertThat(
            english.stream()
                .filter(key -> key.startsWith("paidan."))
                .map(key -> key.replaceFirst("\\.usage\\.exitCodeList\\.\\d$", "")))
        .hasSameElementsAs(commands);
  }
}
