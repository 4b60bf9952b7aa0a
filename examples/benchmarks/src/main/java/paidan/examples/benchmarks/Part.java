package paidan.examples.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import paidan.examples.benchmarks.page.Section;

/** The parts of the page, each of which can be run alone. */
enum Part {
  /** The work that all can do. */
  BARE_LIST(
      "Bare list",
      "Matter, area and request type to organizer: four rows a matter, half of the rows without area,"
          + " 16,384 different orders of which one in fifty meets no row. JMH, one thread. Each"
          + " contestant must first answer orders as the hand-written router does, or it is not timed.",
      "Paidan makes a whole decision here (principles in Drools, time limit, evidence);"
          + " all others only look the organizer up. “Index alone” is Rulebook.select on facts that are"
          + " already read, which is what the others are to be compared with.",
      "The hand-written router: two hash maps. OpenL Tablets: a SimpleRules table, which it indexes"
          + " by hash. Stock Drools: a decision table, a rule a row over one fact, session reused, classic"
          + " compiler; up to 10,000 rows, since it compiles a row in about a millisecond. kie-dmn and"
          + " Camunda DMN: one decision table, hit policy FIRST, rows with area first; both test row after"
          + " row, hence up to 10,000 and 1,000 rows.",
      "None of the others knows that rows above an order's area apply, that the more precise row wins"
          + " wherever it stands, or that two rows tie: their rows are sorted for them."),
  /** Circumstances, trees, roles, limits, evidence. */
  WHOLE_DECISION(
      "Whole decision",
      "Circumstances by terms in the text, request type, matter and area subtrees, roles, time limit and"
          + " evidence, for a made-up city. JMH, one thread. The hand-written router does the same work for"
          + " this very city: an Aho-Corasick automaton (hankcs), a hash map probed from the most precise"
          + " place upwards, a record of what matched. Both must decide 2,000 orders alike, lead, assisting,"
          + " supervising and due date, before they are timed.",
      "The other engines do not take part: they find no terms in a text, know no trees and no roles. The"
          + " hand-written router has none of what makes a decision checkable: no ties, no missing facts, no"
          + " rows that lost, no rules that a jurisdiction can replace."),
  /** What must not depend on when it was measured. */
  IN_TURNS(
      "Ratios, in turns",
      "How much longer one work takes than another, both in one JVM, a tenth of a second in turns: the"
          + " machine may be slower than it was a minute ago, but then it is so for both. The median of the"
          + " pairs, twice, each of them loaded first once; the middle of both.",
      "Whole decisions as above (200 characters), and the bare list."),
  /** One shape, all rows behind a residual check. */
  ADVERSARIAL(
      "Adversarial list",
      "All rows of one matter, without area, told apart by nothing that can be hashed: each has a number"
          + " range of its own as its only other condition. Beside it the ordinary list of the same size."),
  /** From files to the first decision. */
  LOADING(
      "Loading",
      "The bare list from its file to the first decision, each in a JVM of its own with the serial"
          + " collector: cold (the first load of the process) and again. Heap kept includes the catalogue"
          + " of matters, a node for every four rows.",
      "OpenL reads xlsx only; kie-dmn and Camunda read neither, but a DMN file of the same rows. “Reading"
          + " the cells” is fastexcel-reader over the workbook of Paidan and nothing more."),
  /** One thread, two, virtual ones. */
  THREADS(
      "Threads",
      "Whole decisions (100,000 rows, 500 terms, 200 characters) by one thread and by two: JMH. Virtual"
          + " threads: one for each order, beside a fixed pool of platform threads, on a newer JDK."),
  /** Percentiles. */
  LATENCY(
      "Latency under a steady load",
      "Whole decisions by one worker, orders arriving at half the rate that it can bear, whatever it does"
          + " (an open loop: an order that waits behind a slow one counts as slow). Then the same while"
          + " rulebooks of 100,000 rows load beside it without a pause and are swapped in.",
      "Before it a loop that takes as long as a decision and makes no object: its tail is the machine's."
          + " The aims are held against the JVM with the heap as large from the start as it may become."),
  /** Start and run of the command line. */
  PROCESS(
      "Whole processes",
      "From the start of the JVM to its end; the median of several starts. A day of Beijing is 70,000"
          + " made-up orders with the embedded rulebook.");

  private final Section section;

  Part(String title, String explanation, String... notes) {
    section =
        new Section(
            name().toLowerCase(Locale.ROOT).replace('_', '-'), title, explanation, List.of(notes));
  }

  Section section() {
    return section;
  }

  static List<Section> sections() {
    return Arrays.stream(values()).map(Part::section).toList();
  }
}
