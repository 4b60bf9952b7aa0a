/** What a rule sees of a work order in each stage, and what it may say: the API of rule authors. */
@NullMarked
package paidan.stage;

import org.jspecify.annotations.NullMarked;
