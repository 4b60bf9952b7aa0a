package paidan.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import paidan.order.Complainant;
import paidan.order.Location;
import paidan.order.RequestType;
import paidan.rulebook.TreePlace;
import paidan.stage.Intake;

/** The first stage, on a {@link Draft}. */
final class IntakeFact extends StageFact implements Intake {

  IntakeFact(Draft draft) {
    super(draft);
  }

  @Override
  public @Nullable String getGivenRequestType() {
    RequestType type = draft.order().requestType();
    return type == null ? null : type.word();
  }

  @Override
  public @Nullable String getRequestTypeByTerms() {
    RequestType type = draft.reading().requestTypeByTerms();
    return type == null ? null : type.word();
  }

  @Override
  public boolean isMatterGiven() {
    return draft.order().matter() != null;
  }

  @Override
  public boolean isMatterKnown() {
    return draft.reading().matterKnown();
  }

  @Override
  public @Nullable String getMatterByTerms() {
    var matter = draft.rulebook().matter(draft.reading().matterByTerms());
    return matter == null ? null : matter.path();
  }

  @Override
  public boolean isMatterByTermsAmbiguous() {
    return draft.reading().matterByTerms().nodes().length > 1;
  }

  @Override
  public boolean isContactGiven() {
    Complainant complainant = draft.order().complainant();
    return complainant != null && (complainant.contact() != null || complainant.ref() != null);
  }

  @Override
  public boolean isContentGiven() {
    return draft.order().title() != null || draft.order().text() != null;
  }

  @Override
  public boolean isPlaceGiven() {
    Location location = draft.order().location();
    return location != null
        && (location.area() != null || location.address() != null || location.longitude() != null);
  }

  @Override
  public void takeRequestType(String word) {
    RequestType type =
        RequestType.ofWord(word)
            .orElseThrow(
                () ->
                    noWord(
                        "request type",
                        word,
                        Arrays.stream(RequestType.values()).map(RequestType::word)));
    boolean derived = type != draft.order().requestType();
    draft.understand(draft.facts().with(type, draft.facts().matter()));
    if (derived) {
      draft.evidence();
    }
  }

  @Override
  public void takeMatterByTerms() {
    TreePlace place = draft.reading().matterByTerms();
    if (place.nodes().length > 0) {
      draft.understand(draft.facts().with(draft.facts().requestType(), place));
      draft.evidence();
    }
  }

  @Override
  public void takeMatter(String matter) {
    TreePlace place = draft.rulebook().placeOfMatter(matter);
    if (place.node() < 0) {
      throw new IllegalArgumentException("no matter of the catalogue: " + matter);
    }
    draft.understand(draft.facts().with(draft.facts().requestType(), place));
    draft.evidence();
  }

  @Override
  public void lacks(String element) {
    draft.lacks(element);
    draft.evidence();
  }
}
