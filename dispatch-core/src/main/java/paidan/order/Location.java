package paidan.order;

import org.jspecify.annotations.Nullable;

/**
 * Where it is.
 *
 * @param area code, path or name of the area; run-together names too (东城区东华门街道); null when not
 *     known
 * @param address the address as told; free text, never in evidence or logs; null when not told
 * @param longitude degrees east, null when not known
 * @param latitude degrees north, null when not known
 */
public record Location(
    @Nullable String area,
    @Nullable String address,
    @Nullable Double longitude,
    @Nullable Double latitude) {

  /** Takes what is blank, or no number, for absent. */
  public Location {
    area = Given.text(area);
    address = Given.text(address);
    longitude = Given.number(longitude);
    latitude = Given.number(latitude);
  }

  /** Shows neither address nor coordinates. */
  @Override
  public String toString() {
    return "Location[area=" + area + "]";
  }
}
