/**
 * Findings in the forms that others show: SARIF for build servers, and the administrator's own
 * sheets with the cells marked.
 */
@NullMarked
package paidan.report;

import org.jspecify.annotations.NullMarked;
