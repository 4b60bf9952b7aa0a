package paidan.examples.benchmarks.barelist;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A list of any size, four rows a matter, half of them without area: a complaint in one
 * subdistrict, a request for help in another, and both anywhere else. The row with the area wins.
 * The same every time.
 */
public final class BareList {

  /** How many rows a matter has. */
  public static final int ROWS_A_MATTER = 4;

  static final int DISTRICTS = 16;
  static final int SUBDISTRICTS = 20;
  static final int ORGANIZERS = 400;
  static final String COMPLAINT = "complaint";
  static final String HELP = "help";

  /** Every fiftieth order is of this type, which no row takes. */
  static final String UNTAKEN = "suggestion";

  private static final int UNTAKEN_EVERY = 50;
  private static final long SEED = 20_260_302;

  private final int size;

  /**
   * A list.
   *
   * @param size rows, a multiple of four
   */
  public BareList(int size) {
    if (size < ROWS_A_MATTER || size % ROWS_A_MATTER != 0) {
      throw new IllegalArgumentException("four rows a matter: " + size);
    }
    this.size = size;
  }

  int matters() {
    return size / ROWS_A_MATTER;
  }

  static String matter(int number) {
    return "M%06d".formatted(number);
  }

  static String area(int number) {
    int place = number % (DISTRICTS * SUBDISTRICTS);
    return "A%02d%02d".formatted(1 + place / SUBDISTRICTS, 1 + place % SUBDISTRICTS);
  }

  static String organizer(int number) {
    return "U%03d".formatted(number % ORGANIZERS);
  }

  /**
   * The rows, those with an area before those without, as a reader of the first match needs them.
   *
   * @return matter by matter
   */
  public Stream<BareRow> rows() {
    return IntStream.range(0, matters()).boxed().flatMap(BareList::rowsOf);
  }

  private static Stream<BareRow> rowsOf(int number) {
    String matter = matter(number);
    return Stream.of(
        new BareRow(matter, area(number), COMPLAINT, organizer(number * 7)),
        new BareRow(matter, area(number + 1), HELP, organizer(number * 7 + 1)),
        new BareRow(matter, null, COMPLAINT, organizer(number * 7 + 2)),
        new BareRow(matter, null, HELP, organizer(number * 7 + 3)));
  }

  /**
   * Orders over all matters; half of them lie in an area that the list names for their matter.
   *
   * @param count how many
   * @return orders
   */
  public List<BareOrder> orders(int count) {
    Random random = new Random(SEED);
    List<BareOrder> orders = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int number = random.nextInt(matters());
      boolean complains = random.nextBoolean();
      int named = complains ? number : number + 1;
      int place = random.nextBoolean() ? named : random.nextInt(DISTRICTS * SUBDISTRICTS);
      String type = i % UNTAKEN_EVERY == 0 ? UNTAKEN : complains ? COMPLAINT : HELP;
      orders.add(new BareOrder(matter(number), area(place), type));
    }
    return orders;
  }
}
