package paidan.sheet;

import paidan.order.ComplainantKind;
import paidan.order.Flag;
import paidan.order.RequestType;
import paidan.order.Urgency;

/**
 * The words for what an order may say only in certain words, in English and in Chinese: the same in
 * rulebooks, in scenarios and in orders in CSV.
 */
public final class OrderWords {

  /** Kinds of requests (诉求类型). */
  public static final ClosedWords<RequestType> REQUEST_TYPES =
      ClosedWords.<RequestType>none()
          .and(RequestType.CONSULTATION, "consultation", "咨询")
          .and(RequestType.HELP, "help", "求助")
          .and(RequestType.COMPLAINT, "complaint", "投诉")
          .and(RequestType.REPORT, "report", "举报")
          .and(RequestType.SUGGESTION, "suggestion", "建议")
          .and(RequestType.OTHER, "other", "其他");

  /** How urgent an order is. */
  public static final ClosedWords<Urgency> URGENCIES =
      ClosedWords.<Urgency>none()
          .and(Urgency.DANGER, "danger", "危险", "紧急")
          .and(Urgency.UTILITY, "utility", "公用", "公用事业")
          .and(Urgency.ORDINARY, "ordinary", "一般", "普通")
          .and(Urgency.COMPLEX, "complex", "复杂", "疑难");

  /** Who calls. */
  public static final ClosedWords<ComplainantKind> COMPLAINANT_KINDS =
      ClosedWords.<ComplainantKind>none()
          .and(ComplainantKind.NATURAL_PERSON, "natural-person", "自然人", "个人")
          .and(ComplainantKind.LEGAL_PERSON, "legal-person", "法人")
          .and(ComplainantKind.ORGANIZATION, "organization", "其他组织", "组织", "非法人组织");

  /** What an operator has recognised. */
  public static final ClosedWords<Flag> FLAGS =
      ClosedWords.<Flag>none()
          .and(Flag.EMERGENCY_110, "emergency-110", "紧急110", "110")
          .and(Flag.EMERGENCY_119, "emergency-119", "紧急119", "119")
          .and(Flag.EMERGENCY_120, "emergency-120", "紧急120", "120")
          .and(Flag.EMERGENCY_122, "emergency-122", "紧急122", "122")
          .and(Flag.STATE_SECRET, "state-secret", "国家秘密", "涉及国家秘密")
          .and(Flag.COMMERCIAL_SECRET, "commercial-secret", "商业秘密", "涉及商业秘密")
          .and(Flag.PERSONAL_PRIVACY, "personal-privacy", "个人隐私", "涉及个人隐私")
          .and(Flag.UNLAWFUL, "unlawful", "违法悖俗")
          .and(Flag.BEYOND_DUTIES, "beyond-duties", "超出职责")
          .and(Flag.MALICIOUS_USE, "malicious-use", "恶意占用", "恶意占用资源");

  private OrderWords() {}
}
