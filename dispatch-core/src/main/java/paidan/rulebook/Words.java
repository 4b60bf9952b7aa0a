package paidan.rulebook;

import paidan.decision.Circumstance;
import paidan.directory.AreaLevel;
import paidan.directory.DayKind;
import paidan.directory.MatterKind;
import paidan.directory.OrganizerKind;
import paidan.directory.OrganizerLevel;
import paidan.directory.WhenAbsent;
import paidan.order.LegalChannel;
import paidan.sheet.ClosedWords;

/**
 * The words of the closed columns, in English and in Chinese (rulebook.md), but for those that
 * orders have too ({@link paidan.sheet.OrderWords}).
 */
final class Words {

  static final ClosedWords<Circumstance> CIRCUMSTANCES =
      ClosedWords.<Circumstance>none()
          .and(Circumstance.EMERGENCY, "emergency", "紧急事项")
          .and(Circumstance.LEGAL_CHANNEL, "legal channel", "法定途径", "legal-channel")
          .and(Circumstance.REPEATED, "repeated", "重复诉求")
          .and(Circumstance.SECRET, "secret", "涉密隐私", "secrets")
          .and(Circumstance.BEYOND_DUTIES, "beyond duties", "超出职责", "beyond-duties")
          .and(Circumstance.UNLAWFUL, "unlawful", "违法悖俗");

  /** Article 11 (2); other channels are named in free text. */
  static final ClosedWords<LegalChannel.Channel> LEGAL_CHANNELS =
      ClosedWords.<LegalChannel.Channel>none()
          .and(LegalChannel.Channel.LITIGATION, "litigation", "诉讼")
          .and(LegalChannel.Channel.ARBITRATION, "arbitration", "仲裁")
          .and(
              LegalChannel.Channel.DISCIPLINE_INSPECTION,
              "discipline inspection",
              "纪检监察",
              "discipline-inspection")
          .and(
              LegalChannel.Channel.ADMINISTRATIVE_RECONSIDERATION,
              "administrative reconsideration",
              "行政复议",
              "administrative-reconsideration")
          .and(
              LegalChannel.Channel.INFORMATION_DISCLOSURE,
              "information disclosure",
              "政府信息公开",
              "information-disclosure",
              "信息公开")
          .and(LegalChannel.Channel.PETITION, "petition", "信访")
          .and(LegalChannel.Channel.OTHER, "other", "其他");

  static final ClosedWords<Boolean> EFFECTS =
      ClosedWords.<Boolean>none().and(true, "decides", "处置").and(false, "warns", "提示");

  static final ClosedWords<AreaLevel> AREA_LEVELS =
      ClosedWords.<AreaLevel>none()
          .and(AreaLevel.CITY, "city", "市", "市级")
          .and(AreaLevel.DISTRICT, "district", "区", "区级", "borough")
          .and(AreaLevel.SUBDISTRICT, "subdistrict", "街乡", "街道", "乡镇", "town")
          .and(AreaLevel.COMMUNITY, "community", "社区", "村");

  static final ClosedWords<OrganizerLevel> ORGANIZER_LEVELS =
      ClosedWords.<OrganizerLevel>none()
          .and(OrganizerLevel.MUNICIPAL, "municipal", "市级")
          .and(OrganizerLevel.DISTRICT, "district", "区级")
          .and(OrganizerLevel.SUBDISTRICT, "subdistrict", "街乡", "town")
          .and(OrganizerLevel.COMMUNITY, "community", "社区");

  static final ClosedWords<OrganizerKind> ORGANIZER_KINDS =
      ClosedWords.<OrganizerKind>none()
          .and(OrganizerKind.GOVERNMENT, "government", "政府")
          .and(OrganizerKind.DEPARTMENT, "department", "部门", "agency")
          .and(OrganizerKind.SUBDISTRICT, "subdistrict", "街道")
          .and(OrganizerKind.TOWN, "town", "乡镇")
          .and(OrganizerKind.ENTERPRISE, "enterprise", "企业")
          .and(OrganizerKind.INSTITUTION, "institution", "事业单位")
          .and(OrganizerKind.LIAISON, "liaison", "联络机制")
          .and(OrganizerKind.HOTLINE, "hotline", "热线")
          .and(OrganizerKind.COMMUNITY, "community", "社区");

  static final ClosedWords<MatterKind> MATTER_KINDS =
      ClosedWords.<MatterKind>none()
          .and(MatterKind.ASSET, "asset", "设施", "部件")
          .and(MatterKind.INCIDENT, "incident", "事件");

  static final ClosedWords<DayKind> DAY_KINDS =
      ClosedWords.<DayKind>none()
          .and(DayKind.HOLIDAY, "holiday", "节假日", "休息日", "放假")
          .and(DayKind.WORKING_DAY, "working day", "工作日", "调休上班", "上班");

  static final ClosedWords<WhenAbsent> WHEN_ABSENT =
      ClosedWords.<WhenAbsent>none().and(WhenAbsent.ASK, "ask", "询问").and(WhenAbsent.NO, "no", "否");

  private Words() {}
}
