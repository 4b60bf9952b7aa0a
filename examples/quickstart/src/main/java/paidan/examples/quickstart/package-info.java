/** The embedding that a host would copy. */
package paidan.examples.quickstart;
