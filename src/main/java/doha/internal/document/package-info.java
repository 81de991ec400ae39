/** Results put into words, tables, JSON, CSV, markdown and graphs, for people and for programs; nothing here decides a verdict. */
package doha.internal.document;
