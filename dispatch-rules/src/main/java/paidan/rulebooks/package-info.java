/** Rulebooks by their names: those that come with the library, and those in folders and zips. */
@NullMarked
package paidan.rulebooks;

import org.jspecify.annotations.NullMarked;
