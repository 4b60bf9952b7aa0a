package paidan.cli;

import picocli.CommandLine.Parameters;

/** The rulebook that a command is about, named first. */
final class RulebookParameter {

  static final String DESCRIPTION = "Folder, zip, or name of a built-in rulebook (beijing). 规则手册。";

  @Parameters(index = "0", paramLabel = "R", description = DESCRIPTION)
  private String name = "";

  String name() {
    return name;
  }
}
