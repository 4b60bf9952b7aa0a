package paidan.report;

import java.util.regex.Pattern;
import paidan.diagnostic.Finding;

/** Kinds of findings as an administrator sorts them; the first that fits counts. */
enum FindingKind {
  TIE("tie.*"),
  DUPLICATE("duplicate-row.*"),
  NEVER_WINS("row-never-wins|catch-all-first"),
  NEVER_APPLIES("row-never-matches|row-over"),
  GAP(".*gaps?|gap-of-.*"),
  LEAD("lead-has-ended|lead-will-end|role-unfilled.*|post-twice"),
  PUSHED_DOWN("pushed-down|community-leads"),
  CIRCUMSTANCE("circumstance-.*|emergency-.*"),
  EXCEL("code-(became|lost|too|begins).*|formula.*|error-value|date-became-number"),
  DATES("ends-before.*|outside-validity|not-a-date|.*successor.*"),
  RULES("(drl|rule)-.*"),
  FILE("(file|csv|zip|workbook|folder|too-many|unreadable|name-leads)-.*|no-such-rulebook.*"),
  HEADINGS("(unknown|duplicate)-heading.*|missing-column|no-heading-row|cells-without-heading"),
  SHEETS("(merged|hidden|unknown-sheet)-?.*|sheet-empty|no-dispatch-list|dispatch-list-empty"),
  UNKNOWN("(order-)?unknown(-.*)?|no-such-word.*|no-request-type.*|look-alike"),
  AMBIGUOUS("ambiguous(-.*)?"),
  TWICE("duplicate-.*|.*-twice"),
  MISSING("required|blank-.*|.*-missing|matter-without-name"),
  CELLS(".*");

  private final Pattern codes;

  FindingKind(String codes) {
    this.codes = Pattern.compile(codes);
  }

  static FindingKind of(Finding finding) {
    for (FindingKind kind : values()) {
      if (kind.codes.matcher(finding.code()).matches()) {
        return kind;
      }
    }
    return CELLS;
  }

  /** In kebab case, as the page knows it. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
