/**
 * What a rule sees of a work order in each stage, and what it may say: the API of rule authors.
 *
 * <p>A stage is a fact type. A rule takes part in a stage by matching its type:
 *
 * <ol>
 *   <li>{@link paidan.stage.Intake}: what is it? Every rule that applies fires.
 *   <li>{@link paidan.stage.Screening}: is it handled differently (Article 11)? Rules fire by
 *       salience; the first that decides decides, later ones are only recorded.
 *   <li>{@link paidan.stage.Assignment}: who leads (Articles 11 §2, 12)? The highest salience
 *       decides, and no other rule fires.
 *   <li>{@link paidan.stage.Completion}: who assists and supervises, by when (Articles 12 to 14)?
 *       Every rule that applies fires.
 * </ol>
 *
 * <p>Words are the words of the JSON formats: {@code requestType == "complaint"}.
 *
 * <p>A rule may have annotations: {@code @basis("…")} is the provision behind it, {@code @replaces}
 * says that it stands in for the shipped rule of its package and name, and {@code @chinese("…")} is
 * what readers of Chinese are told in place of its name.
 */
@NullMarked
package paidan.stage;

import org.jspecify.annotations.NullMarked;
