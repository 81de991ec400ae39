/** Running the rules on a scenario: verdicts, gate, pace, and the reasons for each. */
package doha.engine;
