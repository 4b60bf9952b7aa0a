package paidan.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Message;
import paidan.order.RequestType;

/**
 * What a rulebook makes of an order before any rule has seen it.
 *
 * @param facts with the request type and the matter that the order itself gives
 * @param matterKnown whether the catalogue knows the matter that the order names
 * @param requestTypeByTerms what the words speak for; null when for nothing, or for several equally
 * @param matterByTerms what the words speak for; {@link TreePlace#NOT_GIVEN} when for nothing
 * @param notes names and values that the rulebook does not know
 */
public record Reading(
    Facts facts,
    boolean matterKnown,
    @Nullable RequestType requestTypeByTerms,
    TreePlace matterByTerms,
    List<Message> notes) {}
