/** The report: one self-contained page that tells where scenarios stand, and why, for readers who look before they read. */
package doha.report;
