/**
 * How fast decisions are, beside what else could make them. {@link paidan.examples.benchmarks.Page}
 * runs everything and writes one page; {@code barelist} and {@code wholedecision} hold the work and
 * who does it, {@code ownjvm} what JMH does not measure, {@code page} how it is shown.
 */
@NullMarked
package paidan.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
