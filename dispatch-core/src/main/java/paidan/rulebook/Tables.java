package paidan.rulebook;

import static paidan.sheet.Column.optional;
import static paidan.sheet.Column.required;

import java.util.List;
import paidan.sheet.Column;
import paidan.sheet.ColumnType;
import paidan.sheet.NumberedColumns;
import paidan.sheet.TableFormat;

/** The sheets of a rulebook and their columns (rulebook.md). */
final class Tables {

  static final Column CODE = required("Code", "代码", ColumnType.CODE);
  static final Column NAME = required("Name", "名称", ColumnType.TEXT);
  static final Column OPTIONAL_NAME = optional("Name", "名称", ColumnType.TEXT);
  static final Column AREA_LEVEL = required("Level", "级别", ColumnType.WORD);
  static final Column LEVEL = optional("Level", "级别", ColumnType.WORD);
  static final Column KIND = optional("Kind", "类别", ColumnType.TEXT, "类型");
  static final Column REQUIRED_KIND = required("Kind", "类别", ColumnType.WORD, "类型");
  static final Column PARENT = optional("Parent", "上级", ColumnType.CODE, "上级代码");
  static final Column ALIASES = optional("Aliases", "别名", ColumnType.LIST);
  static final Column VALID_FROM = optional("Valid from", "生效日期", ColumnType.DATE);
  static final Column VALID_TO = optional("Valid to", "失效日期", ColumnType.DATE);
  static final Column SUCCESSOR = optional("Successor", "继任", ColumnType.CODE, "继任单位", "继任代码");

  static final Column AREA_CODE = optional("Area", "区划", ColumnType.CODE, "行政区划");
  static final Column FUNCTIONS = optional("Functions", "职能", ColumnType.LIST);
  static final Column SERVICE_HOURS = optional("Service hours", "服务时间", ColumnType.TEXT);
  static final Column CONTACT = optional("Contact", "联系方式", ColumnType.TEXT);

  static final Column KEYWORDS = optional("Keywords", "关键词", ColumnType.LIST);
  static final Column COMMUNITY_LIST = optional("Community list", "社区清单", ColumnType.YES_NO);

  static final Column ID = required("ID", "编号", ColumnType.CODE);
  static final Column REQUEST_TYPE = optional("Request type", "诉求类型", ColumnType.CONDITION);
  static final Column MATTER = optional("Matter", "事项", ColumnType.CONDITION);
  static final Column AREA = optional("Area", "区划", ColumnType.CONDITION, "行政区划");
  static final Column TERMS = optional("Terms", "词语", ColumnType.TERMS, "关键词");
  static final Column TERMS_ABSENT = optional("Terms absent", "排除词", ColumnType.TERMS);
  static final Column LEAD = required("Lead", "主办", ColumnType.TEXT, "主办单位", "首接单位");
  static final Column ASSIST = optional("Assist", "协办", ColumnType.TEXT, "协办单位");
  static final Column SUPERVISE = optional("Supervise", "督办", ColumnType.TEXT, "督办单位");
  static final Column TIME_LIMIT = optional("Time limit", "办理时限", ColumnType.TEXT, "时限");
  static final Column URGENCY = optional("Urgency", "紧急程度", ColumnType.WORD);
  static final Column NOTICE = optional("Notice", "告知", ColumnType.TEXT);
  static final Column PRIORITY = optional("Priority", "优先级", ColumnType.INTEGER);
  static final Column LEGAL_BASIS = optional("Legal basis", "法律依据", ColumnType.LIST);
  static final Column ENABLED = optional("Enabled", "启用", ColumnType.YES_NO);
  static final Column REMARKS = optional("Remarks", "备注", ColumnType.TEXT);

  static final Column CIRCUMSTANCE = required("Circumstance", "情形", ColumnType.WORD);
  static final Column LINES = optional("Lines", "专线", ColumnType.LIST);
  static final Column CHANNEL = optional("Channel", "渠道", ColumnType.TEXT);
  static final Column UNIT = optional("Unit", "单位", ColumnType.TEXT);
  static final Column EFFECT = required("Effect", "效果", ColumnType.WORD);

  static final Column TYPE = required("Request type", "诉求类型", ColumnType.WORD);
  static final Column REQUIRED_TERMS = required("Terms", "词语", ColumnType.TERMS);
  static final Column WEIGHT = optional("Weight", "权重", ColumnType.INTEGER);
  static final Column REQUIRED_MATTER = required("Matter", "事项", ColumnType.TEXT);
  static final Column ANSWER = required("Answer", "答复", ColumnType.TEXT);
  static final Column SOURCE = optional("Source", "来源", ColumnType.TEXT);

  static final Column DATE = required("Date", "日期", ColumnType.DATE);
  static final Column DAY_NAME = optional("Name", "名称", ColumnType.TEXT);

  static final Column ATTRIBUTE = required("Attribute", "属性", ColumnType.TEXT);
  static final Column VALUE = required("Value", "取值", ColumnType.TEXT, "值");
  static final Column WHEN_ABSENT = optional("When absent", "缺省", ColumnType.WORD);
  static final Column MEANING = optional("Meaning", "含义", ColumnType.TEXT);

  static final Column KEY = required("Key", "键", ColumnType.TEXT);
  static final Column SETTING = required("Value", "值", ColumnType.TEXT, "取值");

  static final TableFormat RULEBOOK =
      new TableFormat("Rulebook", "规则手册", List.of(KEY, SETTING, REMARKS));
  static final TableFormat AREAS =
      new TableFormat(
          "Areas",
          "行政区划",
          List.of(CODE, NAME, AREA_LEVEL, KIND, PARENT, ALIASES, VALID_FROM, VALID_TO, SUCCESSOR));
  static final TableFormat ORGANIZERS =
      new TableFormat(
          "Organizers",
          "承办单位",
          List.of(
              CODE,
              NAME,
              REQUIRED_KIND,
              LEVEL,
              AREA_CODE,
              FUNCTIONS,
              PARENT,
              SERVICE_HOURS,
              ALIASES,
              VALID_FROM,
              VALID_TO,
              SUCCESSOR,
              CONTACT));
  static final TableFormat MATTERS =
      new TableFormat(
          "Matters",
          "事项目录",
          List.of(
              CODE,
              OPTIONAL_NAME,
              PARENT,
              KIND,
              KEYWORDS,
              COMMUNITY_LIST,
              ALIASES,
              VALID_FROM,
              VALID_TO,
              SUCCESSOR),
          false,
          new NumberedColumns("Level", "级", ColumnType.TEXT));
  static final TableFormat DISPATCH_LIST =
      new TableFormat(
          "Dispatch list",
          "派单目录",
          List.of(
              ID,
              REQUEST_TYPE,
              MATTER,
              AREA,
              TERMS,
              TERMS_ABSENT,
              LEAD,
              ASSIST,
              SUPERVISE,
              TIME_LIMIT,
              URGENCY,
              SERVICE_HOURS,
              NOTICE,
              PRIORITY,
              LEGAL_BASIS,
              VALID_FROM,
              VALID_TO,
              ENABLED,
              REMARKS),
          true,
          null);
  static final TableFormat CIRCUMSTANCES =
      new TableFormat(
          "Circumstances",
          "分类处理",
          List.of(
              ID,
              CIRCUMSTANCE,
              REQUEST_TYPE,
              MATTER,
              AREA,
              TERMS,
              TERMS_ABSENT,
              LINES,
              CHANNEL,
              UNIT,
              EFFECT,
              NOTICE,
              LEGAL_BASIS,
              VALID_FROM,
              VALID_TO,
              ENABLED,
              REMARKS),
          true,
          null);
  static final TableFormat REQUEST_TYPES =
      new TableFormat(
          "Request types",
          "诉求类型",
          List.of(ID, TYPE, REQUIRED_TERMS, TERMS_ABSENT, WEIGHT, REMARKS));
  static final TableFormat MATTER_TERMS =
      new TableFormat(
          "Matter terms",
          "事项词表",
          List.of(ID, REQUIRED_MATTER, REQUIRED_TERMS, TERMS_ABSENT, WEIGHT, REMARKS));
  static final TableFormat ANSWERS =
      new TableFormat(
          "Answers",
          "知识库",
          List.of(
              ID,
              MATTER,
              AREA,
              REQUIRED_TERMS,
              TERMS_ABSENT,
              ANSWER,
              SOURCE,
              VALID_FROM,
              VALID_TO,
              REMARKS));
  static final TableFormat CALENDAR =
      new TableFormat("Calendar", "工作日历", List.of(DATE, REQUIRED_KIND, DAY_NAME));
  static final TableFormat VOCABULARY =
      new TableFormat("Vocabulary", "词汇", List.of(ATTRIBUTE, VALUE, ALIASES, WHEN_ABSENT, MEANING));

  /** Read by the tools for rule developers; a dispatcher passes over it. */
  static final TableFormat SCENARIOS =
      new TableFormat("Scenarios", "测试用例", List.of(ID), true, null);

  static final List<TableFormat> ALL =
      List.of(
          RULEBOOK,
          AREAS,
          ORGANIZERS,
          MATTERS,
          DISPATCH_LIST,
          CIRCUMSTANCES,
          REQUEST_TYPES,
          MATTER_TERMS,
          ANSWERS,
          CALENDAR,
          VOCABULARY);

  private Tables() {}
}
