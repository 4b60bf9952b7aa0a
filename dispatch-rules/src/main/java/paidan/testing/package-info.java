/**
 * Unit tests for rules and rows that read like the regulation: a JUnit Jupiter extension, orders in
 * words, and AssertJ assertions on decisions. Needs JUnit Jupiter and AssertJ on the class path.
 */
@NullMarked
package paidan.testing;

import org.jspecify.annotations.NullMarked;
