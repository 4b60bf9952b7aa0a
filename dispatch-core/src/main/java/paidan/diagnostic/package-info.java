/**
 * What is wrong, where, and how to mend it: findings with a position, in English and in Chinese.
 */
@NullMarked
package paidan.diagnostic;

import org.jspecify.annotations.NullMarked;
