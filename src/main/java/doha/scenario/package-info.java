/** Scenario files: reading, checking, and everything that can be wrong with them. */

package doha.scenario;
