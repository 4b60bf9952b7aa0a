package paidan.directory;

import java.time.OffsetDateTime;

/**
 * When a time limit ends.
 *
 * @param at the end, in the rulebook's zone
 * @param outsideCalendar whether days beyond the calendar were counted, by their weekday alone
 */
public record Due(OffsetDateTime at, boolean outsideCalendar) {}
