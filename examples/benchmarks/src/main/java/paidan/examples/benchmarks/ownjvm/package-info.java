/**
 * Figures that need a JVM of their own and no JMH: loading, heap, steady load, virtual threads.
 * Each class has a main method that prints one line of JSON.
 */
@NullMarked
package paidan.examples.benchmarks.ownjvm;

import org.jspecify.annotations.NullMarked;
