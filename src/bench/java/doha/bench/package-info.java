/** Benchmarks: {@code mvn -Pbench verify} runs them all and writes their results into the document on performance. */
package doha.bench;
