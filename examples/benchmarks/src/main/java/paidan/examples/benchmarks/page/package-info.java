/** The page of results: figures as they come in, aims beside them, charts, HTML and Markdown. */
@NullMarked
package paidan.examples.benchmarks.page;

import org.jspecify.annotations.NullMarked;
