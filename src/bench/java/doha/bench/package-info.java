/** Benchmarks: {@code mvn -f src -pl bench -am -DskipTests package} runs them all and writes their results into the document on performance. */
package doha.bench;
