package org.coursepolicy.cli.report;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a page says: sections of figures and tables. All of it is plain text, which the template escapes.
 *
 * @param title what the page is about
 * @param lead one sentence
 * @param sections its sections
 */
record Page(String title, String lead, List<Section> sections) {
    Page {
        sections = ImmutableList.copyOf(sections);
    }

    /**
     * A section.
     *
     * @param id its anchor
     * @param heading its heading
     * @param text sentences before the blocks
     * @param blocks figures and tables
     */
    record Section(String id, String heading, List<String> text, List<Block> blocks) {
        Section {
            text = ImmutableList.copyOf(text);
            blocks = ImmutableList.copyOf(blocks);
        }
    }

    /**
     * A figure and the tables with its numbers, or tables alone.
     *
     * @param figures at most one
     * @param tables its tables
     */
    record Block(List<Figure> figures, List<Table> tables) {
        Block {
            figures = ImmutableList.copyOf(figures);
            tables = ImmutableList.copyOf(tables);
        }

        static Block of(Figure figure, Table... tables) {
            return new Block(List.of(figure), List.of(tables));
        }

        static Block of(Table table) {
            return new Block(List.of(), List.of(table));
        }
    }

    /**
     * A picture.
     *
     * @param source the picture itself, as a URI
     * @param alt what it shows, in words
     * @param caption the line below it
     */
    record Figure(String source, String alt, String caption) {}

    /**
     * A table. The first cell of each row is its heading.
     *
     * @param caption what it is of
     * @param columns the headings of its columns
     * @param rows its rows
     */
    record Table(String caption, List<String> columns, List<Row> rows) {
        Table {
            columns = ImmutableList.copyOf(columns);
            rows = ImmutableList.copyOf(rows);
        }
    }

    /**
     * A row.
     *
     * @param name its heading
     * @param cells the other cells
     */
    record Row(String name, List<Cell> cells) {
        Row {
            cells = ImmutableList.copyOf(cells);
        }

        static Row of(String name, String... texts) {
            return new Row(name, List.of(texts).stream().map(Cell::number).toList());
        }
    }

    /**
     * A cell.
     *
     * @param text what stands in it
     * @param note what stands below it in small letters; mostly nothing
     * @param style classes of the style sheet, none of which is a text of others
     */
    record Cell(String text, String note, String style) {
        static Cell number(String text) {
            return new Cell(text, "", "n");
        }

        boolean hasNote() {
            return !note.isEmpty();
        }

        static Cell words(String text) {
            return new Cell(text, "", "w");
        }
    }

    /** Returns the page as HTML. */
    String toHtml() {
        try {
            String template =
                    Resources.toString(Resources.getResource(Page.class, "page.mustache"), StandardCharsets.UTF_8);
            return Mustache.compiler()
                    .escapeHTML(true)
                    .strictSections(true)
                    .compile(template)
                    .execute(this);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
