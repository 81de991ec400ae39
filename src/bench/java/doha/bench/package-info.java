/** Benchmarks: {@code mvn -Pbench verify} runs them all and writes their results into the README. */
package doha.bench;
