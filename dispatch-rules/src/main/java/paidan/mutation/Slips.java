package paidan.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import paidan.decision.TimeLimit;
import paidan.directory.Tree;
import paidan.rulebook.AttributeCondition;
import paidan.rulebook.Conditions;
import paidan.rulebook.ListRow;
import paidan.rulebook.NodeCondition;
import paidan.rulebook.Rulebook;
import paidan.rulebook.TermCondition;

/** Makes the slips of a row. */
final class Slips {

  /** So many rows a slip changes at most. */
  static final int MOST_CHANGED = 2;

  private static final int MONTH = 30;
  private static final int PRIORITY_STEP = 100;

  private final Rulebook rulebook;
  private final ListRow row;
  private final List<Mutant> mutants = new ArrayList<>();

  private Slips(Rulebook rulebook, ListRow row) {
    this.rulebook = rulebook;
    this.row = row;
  }

  /**
   * All slips of a row.
   *
   * @param rulebook the rulebook
   * @param number which row, from 0
   */
  static List<Mutant> of(Rulebook rulebook, int number) {
    Slips slips = new Slips(rulebook, rulebook.rows().get(number));
    slips.add(Slip.DELETED, "", "", List.of());
    slips.types();
    slips.matter();
    slips.area();
    slips.terms();
    slips.attributes();
    slips.days();
    slips.results();
    slips.swap(number);
    return slips.mutants;
  }

  private void add(Slip slip, String column, String detail, List<ListRow> changed) {
    mutants.add(new Mutant(row, slip, column, detail, changed));
  }

  private void conditions(Slip slip, String column, String detail, Cells cells) {
    add(slip, column, detail, List.of(row.with(cells.conditions())));
  }

  private void types() {
    Conditions as = row.conditions();
    if (!as.restrictsType()) {
      return;
    }
    conditions(Slip.DROPPED, Mutant.TYPES, "", new Cells(as).types(Conditions.ANY_TYPE));
    int first = Integer.lowestOneBit(as.requestTypes());
    if (first != as.requestTypes()) {
      conditions(
          Slip.NARROWED,
          Mutant.TYPES,
          Mutant.types(first, Locale.ENGLISH),
          new Cells(as).types(first));
    }
    int added = Integer.lowestOneBit(Conditions.ANY_TYPE & ~as.requestTypes());
    if (added != 0 && (as.requestTypes() | added) != Conditions.ANY_TYPE) {
      int wider = as.requestTypes() | added;
      conditions(
          Slip.WIDENED,
          Mutant.TYPES,
          Mutant.types(wider, Locale.ENGLISH),
          new Cells(as).types(wider));
    }
  }

  private void matter() {
    NodeCondition cell = row.conditions().matter();
    nodes(
        "matter", cell, rulebook.matters(), changed -> new Cells(row.conditions()).matter(changed));
  }

  private void area() {
    NodeCondition cell = row.conditions().area();
    nodes("area", cell, rulebook.areas(), changed -> new Cells(row.conditions()).area(changed));
  }

  private void nodes(
      String column,
      @Nullable NodeCondition cell,
      Tree<?> tree,
      Function<@Nullable NodeCondition, Cells> with) {
    if (cell == null) {
      return;
    }
    conditions(Slip.DROPPED, column, "", with.apply(null));
    int node = cell.node(0);
    int parent = tree.parent(node);
    if (parent >= 0) {
      conditions(Slip.WIDENED, column, tree.path(parent), with.apply(cell.replace(0, parent)));
    }
    if (tree.end(node) > node + 1 && !cell.only(0)) {
      conditions(Slip.NARROWED, column, tree.path(node + 1), with.apply(cell.replace(0, node + 1)));
    } else if (cell.size() > 1) {
      conditions(Slip.NARROWED, column, "− " + tree.path(node), with.apply(cell.without(0)));
    }
  }

  private void terms() {
    Conditions as = row.conditions();
    TermCondition present = as.terms();
    if (present != null) {
      conditions(Slip.DROPPED, "terms", "", new Cells(as).terms(null));
      if (present.size() > 1) {
        conditions(
            Slip.NARROWED, "terms", "− " + words(present), new Cells(as).terms(present.without(0)));
      }
    }
    TermCondition absent = as.absentTerms();
    if (absent != null) {
      conditions(Slip.DROPPED, "termsAbsent", "", new Cells(as).absentTerms(null));
      if (absent.size() > 1) {
        conditions(
            Slip.WIDENED,
            "termsAbsent",
            "− " + words(absent),
            new Cells(as).absentTerms(absent.without(0)));
      }
    }
  }

  private String words(TermCondition cell) {
    List<String> words = new ArrayList<>();
    for (int term : cell.group(0)) {
      words.add(rulebook.term(term));
    }
    return String.join("+", words);
  }

  private void attributes() {
    List<AttributeCondition> cells = row.conditions().attributes();
    for (int i = 0; i < cells.size(); i++) {
      AttributeCondition cell = cells.get(i);
      String column = "[" + rulebook.attribute(cell.attribute()).name() + "]";
      conditions(Slip.DROPPED, column, "", new Cells(row.conditions()).attribute(i, null));
      boolean none = cell.kind() == AttributeCondition.Kind.NONE_OF;
      if (cell.values().length > 1) {
        String gone = rulebook.attributeValues(cell.attribute()).get(cell.values()[0]);
        conditions(
            none ? Slip.WIDENED : Slip.NARROWED,
            column,
            "− " + gone,
            new Cells(row.conditions()).attribute(i, cell.withoutValue(0)));
      }
      if (!cell.ranges().isEmpty()) {
        ranges(i, cell, column);
      }
    }
  }

  private void ranges(int i, AttributeCondition cell, String column) {
    AttributeCondition.Interval range = cell.ranges().get(0);
    if (Double.isFinite(range.lower())) {
      range(
          i,
          cell,
          column,
          new AttributeCondition.Interval(
              range.lower(), !range.lowerIncluded(), range.upper(), range.upperIncluded()),
          !range.lowerIncluded());
    }
    if (Double.isFinite(range.upper())) {
      range(
          i,
          cell,
          column,
          new AttributeCondition.Interval(
              range.lower(), range.lowerIncluded(), range.upper(), !range.upperIncluded()),
          !range.upperIncluded());
    }
  }

  private void range(
      int i,
      AttributeCondition cell,
      String column,
      AttributeCondition.Interval other,
      boolean wider) {
    boolean none = cell.kind() == AttributeCondition.Kind.NONE_OF;
    String told =
        (other.lowerIncluded() ? "[" : "(")
            + other.lower()
            + ".."
            + other.upper()
            + (other.upperIncluded() ? "]" : ")");
    conditions(
        wider == none ? Slip.NARROWED : Slip.WIDENED,
        column,
        told,
        new Cells(row.conditions()).attribute(i, cell.withRange(0, other)));
  }

  private void days() {
    Conditions as = row.conditions();
    if (as.firstDay() != Integer.MIN_VALUE) {
      int day = as.firstDay() + MONTH;
      if (day <= as.lastDay()) {
        conditions(Slip.DATE_SHIFTED, "firstDay", date(day), new Cells(as).firstDay(day));
      }
    }
    if (as.lastDay() != Integer.MAX_VALUE) {
      int day = as.lastDay() + MONTH;
      conditions(Slip.DATE_SHIFTED, "lastDay", date(day), new Cells(as).lastDay(day));
    }
  }

  private static String date(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  private void results() {
    int priority = row.priority() > 0 ? 0 : row.priority() + PRIORITY_STEP;
    add(
        Slip.PRIORITY_CHANGED,
        "priority",
        Integer.toString(priority),
        List.of(row.withPriority(priority)));
    TimeLimit limit = row.timeLimit();
    if (limit != null) {
      TimeLimit other = new TimeLimit(limit.amount() == 1 ? 2 : limit.amount() / 2, limit.unit());
      add(Slip.LIMIT_CHANGED, "limit", other.toString(), List.of(row.withTimeLimit(other)));
    }
  }

  private void swap(int number) {
    List<ListRow> rows = rulebook.rows();
    for (int i = 1; i < rows.size(); i++) {
      ListRow other = rows.get((number + i) % rows.size());
      if (!told(other).equals(told(row))) {
        ListRow now = row.with(other.lead());
        add(
            Slip.LEADS_SWAPPED,
            Mutant.LEAD,
            Mutant.lead(now, other, Locale.ENGLISH),
            List.of(now, other.with(row.lead())));
        return;
      }
    }
  }

  private static String told(ListRow row) {
    return Mutant.lead(row.lead(), Locale.ENGLISH);
  }

  /** Conditions of which one cell becomes another. */
  private static final class Cells {

    private int types;
    private @Nullable NodeCondition matter;
    private @Nullable NodeCondition area;
    private @Nullable TermCondition terms;
    private @Nullable TermCondition absentTerms;
    private final List<AttributeCondition> attributes;
    private int firstDay;
    private int lastDay;

    Cells(Conditions as) {
      types = as.requestTypes();
      matter = as.matter();
      area = as.area();
      terms = as.terms();
      absentTerms = as.absentTerms();
      attributes = new ArrayList<>(as.attributes());
      firstDay = as.firstDay();
      lastDay = as.lastDay();
    }

    Cells types(int others) {
      types = others;
      return this;
    }

    Cells matter(@Nullable NodeCondition other) {
      matter = other;
      return this;
    }

    Cells area(@Nullable NodeCondition other) {
      area = other;
      return this;
    }

    Cells terms(@Nullable TermCondition others) {
      terms = others;
      return this;
    }

    Cells absentTerms(@Nullable TermCondition others) {
      absentTerms = others;
      return this;
    }

    Cells attribute(int i, @Nullable AttributeCondition other) {
      if (other == null) {
        attributes.remove(i);
      } else {
        attributes.set(i, other);
      }
      return this;
    }

    Cells firstDay(int day) {
      firstDay = day;
      return this;
    }

    Cells lastDay(int day) {
      lastDay = day;
      return this;
    }

    Conditions conditions() {
      return new Conditions(types, matter, area, terms, absentTerms, attributes, firstDay, lastDay);
    }
  }
}
