package paidan.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import paidan.directory.Tree;
import paidan.order.RequestType;
import paidan.text.TermHits;

/** Tells for each condition cell of a row whether it holds for an order. */
final class Judge {

  private static final String NOTHING = "-";

  private final Rulebook rulebook;
  private final Facts facts;

  Judge(Rulebook rulebook, Facts facts) {
    this.rulebook = rulebook;
    this.facts = facts;
  }

  List<Judgement> of(Conditions row) {
    List<Judgement> all = new ArrayList<>();
    if (row.firstDay() != Integer.MIN_VALUE || row.lastDay() != Integer.MAX_VALUE) {
      all.add(
          new Judgement(
              "validity",
              Truth.of(facts.day() >= row.firstDay() && facts.day() <= row.lastDay()),
              day(row.firstDay()) + ".." + day(row.lastDay()),
              day(facts.day())));
    }
    if (row.restrictsType()) {
      RequestType type = facts.requestType();
      all.add(
          new Judgement(
              Matched.REQUEST_TYPE,
              row.typeHolds(facts),
              types(row.requestTypes()),
              type == null ? NOTHING : type.word()));
    }
    Trees trees = rulebook.trees();
    if (row.matter() != null) {
      all.add(nodes(Matched.MATTER, row.matter(), trees.matters(), facts.matter()));
    }
    if (row.area() != null) {
      all.add(nodes(Matched.AREA, row.area(), trees.areas(), facts.area()));
    }
    if (row.terms() != null) {
      all.add(terms("terms", row.terms(), row.terms().test(facts.hits())));
    }
    if (row.absentTerms() != null) {
      all.add(terms("termsAbsent", row.absentTerms(), !row.absentTerms().test(facts.hits())));
    }
    for (AttributeCondition cell : row.attributes()) {
      String items = String.join("; ", rulebook.attributes().items(cell));
      all.add(
          new Judgement(
              Matched.ATTRIBUTES + rulebook.attributes().name(cell.attribute()),
              cell.test(facts),
              switch (cell.kind()) {
                case ANY_OF -> items;
                case NONE_OF -> "not(" + items + ")";
                case ABSENT -> "absent";
              },
              given(cell)));
    }
    return all;
  }

  private static String day(int day) {
    return day == Integer.MIN_VALUE || day == Integer.MAX_VALUE
        ? ""
        : LocalDate.ofEpochDay(day).toString();
  }

  private static String types(int bits) {
    return Arrays.stream(RequestType.values())
        .filter(type -> (bits & (1 << type.ordinal())) != 0)
        .map(RequestType::word)
        .collect(Collectors.joining("; "));
  }

  private static Judgement nodes(String fact, NodeCondition cell, Tree<?> tree, TreePlace place) {
    String items =
        IntStream.range(0, cell.size())
            .mapToObj(i -> (cell.only(i) ? "only " : "") + tree.path(cell.node(i)))
            .collect(Collectors.joining("; "));
    String given =
        Arrays.stream(place.possible()).mapToObj(tree::path).collect(Collectors.joining(" / "));
    return new Judgement(
        fact,
        cell.test(tree, place),
        cell.negated() ? "not(" + items + ")" : items,
        given.isEmpty() ? NOTHING : given);
  }

  private Judgement terms(String fact, TermCondition cell, boolean holds) {
    TermHits hits = facts.hits();
    String asked =
        Arrays.stream(cell.groups())
            .map(
                group ->
                    Arrays.stream(group)
                        .mapToObj(rulebook::term)
                        .collect(Collectors.joining(" + ")))
            .collect(Collectors.joining("; "));
    String found =
        Arrays.stream(cell.groups())
            .flatMapToInt(Arrays::stream)
            .filter(hits::contains)
            .distinct()
            .mapToObj(rulebook::term)
            .collect(Collectors.joining("; "));
    return new Judgement(fact, Truth.of(holds), asked, found.isEmpty() ? NOTHING : found);
  }

  private String given(AttributeCondition cell) {
    int value = facts.attributeValue(cell.attribute());
    double number = facts.attributeNumber(cell.attribute());
    return value == AttributeCondition.ABSENT_VALUE && Double.isNaN(number)
        ? NOTHING
        : rulebook.attributes().text(cell, value, number);
  }
}
