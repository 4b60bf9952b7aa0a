package paidan.examples.benchmarks.wholedecision;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the hand-written router says, with what a person needs to check it.
 *
 * @param line an emergency line; null when there is no emergency
 * @param lead who leads; null when nobody was found
 * @param assist who assists
 * @param supervise who supervises
 * @param due by when; null without a lead
 * @param row ID of the row that decided
 * @param matched which cell of the row met what of the order
 * @param basis legal basis of the row
 * @param warnings IDs of the circumstances that only warn
 */
public record HandWrittenDecision(
    @Nullable String line,
    @Nullable String lead,
    List<String> assist,
    List<String> supervise,
    @Nullable OffsetDateTime due,
    @Nullable String row,
    Map<String, String> matched,
    @Nullable String basis,
    List<String> warnings) {}
