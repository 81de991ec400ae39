/** What the pages share, the report and the served one: the look, the pictures and the data they are drawn from. */
package doha.page;
