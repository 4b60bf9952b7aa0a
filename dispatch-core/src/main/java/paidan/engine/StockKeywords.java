package paidan.engine;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.drools.decisiontable.parser.ActionType;
import org.drools.decisiontable.parser.DefaultRuleSheetListener;

/** The keywords that Drools knows outside the tables of a sheet. */
final class StockKeywords {

  /** In lower case. */
  static final Set<String> SETTINGS = settings();

  private StockKeywords() {}

  private static Set<String> settings() {
    Set<String> all = new HashSet<>();
    for (String name :
        new String[] {
          DefaultRuleSheetListener.RULESET_TAG,
          DefaultRuleSheetListener.IMPORT_TAG,
          DefaultRuleSheetListener.VARIABLES_TAG,
          DefaultRuleSheetListener.FUNCTIONS_TAG,
          DefaultRuleSheetListener.QUERIES_TAG,
          DefaultRuleSheetListener.DECLARES_TAG,
          DefaultRuleSheetListener.UNIT_TAG,
          DefaultRuleSheetListener.DIALECT_TAG,
          DefaultRuleSheetListener.SEQUENTIAL_FLAG,
          DefaultRuleSheetListener.MIN_SALIENCE_TAG,
          DefaultRuleSheetListener.MAX_SALIENCE_TAG,
          DefaultRuleSheetListener.ESCAPE_QUOTES_FLAG,
          DefaultRuleSheetListener.NUMERIC_DISABLED_FLAG,
          DefaultRuleSheetListener.IGNORE_NUMERIC_FORMAT_FLAG
        }) {
      all.add(name.toLowerCase(Locale.ROOT));
    }
    for (ActionType.Code code : ActionType.ATTRIBUTE_CODE_SET) {
      all.add(code.getColHeader().toLowerCase(Locale.ROOT));
    }
    return Set.copyOf(all);
  }
}
