/**
 * The result of an experiment as one HTML page that needs nothing else, for people.
 *
 * <p>Start with {@link org.coursepolicy.cli.report.ExperimentReport}. What the page says is a {@link
 * org.coursepolicy.cli.report.Page}, sections of figures and tables, made from the result by one class for each sort of
 * section; a template makes it HTML, and escapes every text.
 */
package org.coursepolicy.cli.report;
