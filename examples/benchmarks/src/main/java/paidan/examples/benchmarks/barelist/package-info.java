/**
 * The work that every contestant can do: a list of rows with matter, area and request type, each
 * naming an organizer. {@link paidan.examples.benchmarks.barelist.Engine} names the contestants, a
 * class each says how it reads its file and decides an order.
 */
@NullMarked
package paidan.examples.benchmarks.barelist;

import org.jspecify.annotations.NullMarked;
