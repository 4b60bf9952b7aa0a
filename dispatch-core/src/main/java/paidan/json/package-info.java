/**
 * Work orders and decisions as JSON (and orders as CSV): strict input whose errors name the JSON
 * path, output that is stable in order and spelling. Schema version 1.
 */
@NullMarked
package paidan.json;

import org.jspecify.annotations.NullMarked;
