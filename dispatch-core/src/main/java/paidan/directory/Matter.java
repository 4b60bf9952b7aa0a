package paidan.directory;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Position;

/**
 * What an order can be about (诉求事项).
 *
 * @param code its code, such as {@code 0203}
 * @param name its own name without those above it, such as 停水
 * @param parent code or name of the matter it is part of, null at the top
 * @param kind asset or incident; null as read from a sheet: as its parent, else an incident. In a
 *     {@link Tree} it is never null
 * @param keywords words by which it is found in a text
 * @param communityList whether it is on the community's list (Article 17)
 * @param aliases other names
 * @param validity when it exists
 * @param successor code or name of the matter that took its place, null when there is none
 * @param position where it is listed
 */
public record Matter(
    String code,
    String name,
    @Nullable String parent,
    @Nullable MatterKind kind,
    List<String> keywords,
    boolean communityList,
    List<String> aliases,
    Validity validity,
    @Nullable String successor,
    Position position)
    implements Listed {

  /** Takes copies of the lists. */
  public Matter {
    Objects.requireNonNull(code);
    Objects.requireNonNull(name);
    Objects.requireNonNull(validity);
    Objects.requireNonNull(position);
    keywords = List.copyOf(keywords);
    aliases = List.copyOf(aliases);
  }

  /**
   * Whether it concerns a thing that has an owner, so that the matter is ranked before the area.
   *
   * @return true for an asset
   */
  public boolean asset() {
    return kind == MatterKind.ASSET;
  }

  Matter withKind(MatterKind inherited) {
    return new Matter(
        code,
        name,
        parent,
        inherited,
        keywords,
        communityList,
        aliases,
        validity,
        successor,
        position);
  }
}
