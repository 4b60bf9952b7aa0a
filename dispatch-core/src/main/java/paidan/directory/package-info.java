/**
 * Who, where, what, when: areas, organizers, matters, working days and the words of attributes,
 * each found by what people write.
 */
@NullMarked
package paidan.directory;

import org.jspecify.annotations.NullMarked;
