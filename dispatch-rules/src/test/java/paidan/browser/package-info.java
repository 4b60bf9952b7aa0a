/** A real browser, for the tests of pages. */
@NullMarked
package paidan.browser;

import org.jspecify.annotations.NullMarked;
