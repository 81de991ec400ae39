/** Questions over assessments; nothing here knows of files or terminals. */
package doha.analysis;
