/** How fast a decision is, and how it grows with the list. Figures are in the README beside. */
package paidan.examples.benchmarks;
