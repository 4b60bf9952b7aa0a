package paidan.examples.benchmarks.page;

import java.util.List;

/**
 * A part of the page.
 *
 * @param id its anchor, and the word by which it is run alone
 * @param title its heading, which its figures carry
 * @param explanation what is measured, and how
 * @param notes what the contestants cannot do, and what else a reader must know
 */
public record Section(String id, String title, String explanation, List<String> notes) {}
