package paidan.engine;

/**
 * A shipped rule that a rule of the jurisdiction stands in for.
 *
 * @param packageName package of both
 * @param name name of both
 * @param file file of the one that counts
 */
public record Replacement(String packageName, String name, String file) {}
