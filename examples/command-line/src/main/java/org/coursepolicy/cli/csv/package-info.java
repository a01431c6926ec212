/**
 * Records from a folder of CSV files, for teachers who keep their marks in spreadsheets.
 *
 * <p>Start with {@link org.coursepolicy.cli.csv.RecordFolder}. The columns of most files are the members of the record's
 * kinds, and a row is read by its kind, as a JSON object would be: this package gives kinds a row to read from, and knows
 * the way back from a place in the record to the cell it came from.
 */
package org.coursepolicy.cli.csv;
