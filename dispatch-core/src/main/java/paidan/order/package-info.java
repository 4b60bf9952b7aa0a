/** The work order (诉求工单, Article 10) and its parts: what a host submits. */
@NullMarked
package paidan.order;

import org.jspecify.annotations.NullMarked;
