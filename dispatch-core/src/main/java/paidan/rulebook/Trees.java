package paidan.rulebook;

import paidan.directory.Area;
import paidan.directory.Matter;
import paidan.directory.Tree;

/**
 * The two trees that rows point into.
 *
 * @param matters matter catalogue
 * @param areas administrative areas
 */
record Trees(Tree<Matter> matters, Tree<Area> areas) {}
