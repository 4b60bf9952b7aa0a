/** The command line of those who write rules: {@code java -jar paidan.jar}. */
@NullMarked
package paidan.cli;

import org.jspecify.annotations.NullMarked;
