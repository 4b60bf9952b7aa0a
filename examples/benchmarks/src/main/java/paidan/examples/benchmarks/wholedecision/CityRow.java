package paidan.examples.benchmarks.wholedecision;

import org.jspecify.annotations.Nullable;

/**
 * A row of the city's dispatch list.
 *
 * @param id its ID
 * @param complaintsOnly whether it takes complaints and reports only
 * @param matter code of a matter of any level
 * @param area code of an area of any level; null for anywhere
 * @param term a term that the text must have; null for any text
 * @param owner value of the attribute; null for any
 * @param lead code of a unit; null for the subdistrict of the order
 * @param assistedByRoads whether the roads department of the district assists
 * @param hours whether the time limit is 24 hours rather than 7 days
 * @param basis its legal basis
 */
record CityRow(
    String id,
    boolean complaintsOnly,
    String matter,
    @Nullable String area,
    @Nullable String term,
    @Nullable String owner,
    @Nullable String lead,
    boolean assistedByRoads,
    boolean hours,
    String basis) {}
