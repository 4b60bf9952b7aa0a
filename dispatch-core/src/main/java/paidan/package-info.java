/**
 * The door: {@link paidan.Dispatcher} takes work orders and gives routing decisions.
 *
 * <pre>{@code
 * try (Dispatcher dispatcher = Dispatcher.load(Path.of("rulebook"))) {
 *   RoutingDecision decision = dispatcher.dispatch(order);
 * }
 * }</pre>
 */
@NullMarked
package paidan;

import org.jspecify.annotations.NullMarked;
