package paidan.engine;

import org.jspecify.annotations.Nullable;

/**
 * A rule as evidence names it.
 *
 * @param packageName its package
 * @param name its name
 * @param basis the provision behind it, from its {@code @basis}; null when it names none
 */
public record RuleDescription(String packageName, String name, @Nullable String basis) {}
