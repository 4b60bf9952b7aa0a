package paidan.rulebook;

import paidan.sheet.ClosedWords;

/** What the Rulebook sheet (规则手册) can settle. */
public enum SettingKey {
  /** Name of the rulebook. */
  NAME,
  /** Its version. */
  VERSION,
  /** Where it applies. */
  JURISDICTION,
  /** The zone in which days and hours are counted. */
  TIME_ZONE,
  /** Language of what is told of decisions. */
  LANGUAGE,
  /** Which circumstance of Article 11 comes before which. */
  CIRCUMSTANCE_ORDER,
  /** Whether the district's government takes what nobody else can. */
  DISTRICT_FALLBACK,
  /** Limit of what is dangerous. */
  LIMIT_DANGER,
  /** Limit of public utilities. */
  LIMIT_UTILITY,
  /** Limit of ordinary orders. */
  LIMIT_ORDINARY,
  /** Limit of complex orders. */
  LIMIT_COMPLEX,
  /** Whether days end at the hour at which they began. */
  SAME_TIME_OF_DAY,
  /** Whether what would be due on a holiday is due on the next working day. */
  ROLL_TO_WORKING_DAY,
  /** Whether a community may never lead (Article 17). */
  COMMUNITY_NEVER_LEADS,
  /** Whether departments may not push their duties down. */
  NO_PUSHING_DOWN;

  /** The words of the column Key. */
  public static final ClosedWords<SettingKey> WORDS =
      ClosedWords.<SettingKey>none()
          .and(NAME, "name", "名称")
          .and(VERSION, "version", "版本")
          .and(JURISDICTION, "jurisdiction", "适用地区")
          .and(TIME_ZONE, "time zone", "时区")
          .and(LANGUAGE, "language", "语言")
          .and(CIRCUMSTANCE_ORDER, "circumstance order", "情形顺序")
          .and(DISTRICT_FALLBACK, "district fallback", "派区政府兜底")
          .and(LIMIT_DANGER, "limit danger", "危险时限")
          .and(LIMIT_UTILITY, "limit utility", "公用时限")
          .and(LIMIT_ORDINARY, "limit ordinary", "一般时限")
          .and(LIMIT_COMPLEX, "limit complex", "复杂时限")
          .and(SAME_TIME_OF_DAY, "same time of day", "按时刻计时")
          .and(ROLL_TO_WORKING_DAY, "roll to working day", "顺延至工作日")
          .and(COMMUNITY_NEVER_LEADS, "community never leads", "社区不得主办")
          .and(NO_PUSHING_DOWN, "no pushing down", "不得下推");
}
