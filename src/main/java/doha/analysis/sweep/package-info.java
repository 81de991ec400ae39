/** How often each verdict comes out over a grid of scenarios or over samples of them. Knows nothing of files or terminals. */
package doha.analysis.sweep;
