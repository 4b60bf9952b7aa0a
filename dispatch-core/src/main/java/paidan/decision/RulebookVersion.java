package paidan.decision;

import java.util.Objects;

/**
 * Which rulebook decided.
 *
 * @param name its name
 * @param version the version its authors give it, empty when they give none
 * @param hash {@code sha256:} and 64 digits over sheets, rules and library version
 */
public record RulebookVersion(String name, String version, String hash) {

  /** Checks what must be there, and takes copies. */
  public RulebookVersion {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(hash, "hash");
  }
}
