package org.coursepolicy.cli.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.coursepolicy.cli.report.Page.Figure;
import org.coursepolicy.simulate.Share;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws charts as SVG. They stand in the page as pictures, so that what is in one cannot meet what is in another. */
final class Charts {
    /** More series than this cannot be told apart. */
    static final int MOST_SERIES = 6;

    /** The colours of Okabe and Ito, which the colour-blind tell apart; with them, lines differ in their dashes. */
    private static final List<Color> COLORS = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0x56B4E9),
            new Color(0xE69F00));

    private static final List<BasicStroke> LINES =
            List.of(SeriesLines.SOLID, SeriesLines.DASH_DASH, SeriesLines.DOT_DOT, SeriesLines.DASH_DOT);

    private static final Pattern DECIMALS = Pattern.compile("(\\.\\d\\d)\\d+");
    private static final int WIDTH = 960;
    private static final int HEIGHT = 400;
    private static final int LOW = 300;

    /** So many letters have room below the axis. */
    private static final int ROOM = 110;

    private Charts() {}

    /** Draws shares of several policies as steps over bins of one width. */
    static Figure steps(
            String xTitle, String yTitle, long width, int first, Map<String, List<Double>> shares, String alt) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .xAxisTitle(xTitle)
                .yAxisTitle(yTitle)
                .build();
        style(chart.getStyler());
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Step);
        List<String> names = different(shares.keySet());
        int i = 0;
        for (Map.Entry<String, List<Double>> entry : shares.entrySet()) {
            int bins = entry.getValue().size();
            double[] x = new double[bins + 1];
            double[] y = new double[bins + 1];
            for (int bin = 0; bin <= bins; bin++) {
                x[bin] = (double) (first + bin) * width;
                y[bin] = 100 * entry.getValue().get(Math.min(bin, bins - 1));
            }
            XYSeries series = chart.addSeries(names.get(i), x, y);
            series.setMarker(SeriesMarkers.NONE);
            series.setLineColor(COLORS.get(i));
            series.setLineStyle(LINES.get(i % LINES.size()));
            series.setLineWidth(2f);
            i++;
        }
        return figure(chart, alt);
    }

    /** Draws shares of several policies as bars beside each other. */
    static Figure bars(
            String xTitle, String yTitle, List<String> categories, Map<String, List<Double>> shares, String alt) {
        CategoryChart chart = categories(HEIGHT, xTitle, yTitle, categories);
        List<String> names = different(shares.keySet());
        int i = 0;
        for (Map.Entry<String, List<Double>> entry : shares.entrySet()) {
            CategorySeries series = chart.addSeries(
                    names.get(i),
                    different(categories),
                    entry.getValue().stream().map(share -> 100 * share).toList());
            series.setFillColor(COLORS.get(i));
            i++;
        }
        return figure(chart, alt);
    }

    /** Draws shares with their intervals. */
    static Figure intervals(String xTitle, String yTitle, Map<String, Share> shares, String alt) {
        CategoryChart chart = categories(LOW, xTitle, yTitle, shares.keySet());
        chart.getStyler().setOverlapped(true).setErrorBarsColor(COLORS.get(0)).setMarkerSize(7);
        List<String> labels = different(shares.keySet());
        // An interval is not even on both sides of its share, so it is drawn from its own middle.
        CategorySeries interval = chart.addSeries(
                "interval of 95 %",
                labels,
                percents(shares, share -> (share.low() + share.high()) / 2),
                percents(shares, share -> (share.high() - share.low()) / 2));
        interval.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
        interval.setMarker(SeriesMarkers.NONE);
        interval.setShowInLegend(false);
        CategorySeries found =
                chart.addSeries("share, with its interval of 95 %", labels, percents(shares, Share::value));
        found.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
        found.setMarker(SeriesMarkers.CIRCLE);
        found.setMarkerColor(COLORS.get(0));
        return figure(chart, alt);
    }

    private static List<Double> percents(Map<String, Share> shares, ToDoubleFunction<Share> of) {
        return shares.values().stream()
                .map(share -> share.all() == 0 ? 0 : 100 * of.applyAsDouble(share))
                .toList();
    }

    /** Labels are cut; those that are the same then get a number. */
    private static List<String> different(Collection<String> labels) {
        List<String> different = new ArrayList<>();
        for (String label : labels) {
            String cut = Told.cut(label);
            different.add(different.contains(cut) ? cut + " (" + (different.size() + 1) + ")" : cut);
        }
        return different;
    }

    private static CategoryChart categories(int height, String xTitle, String yTitle, Collection<String> labels) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(height)
                .xAxisTitle(xTitle)
                .yAxisTitle(yTitle)
                .build();
        style(chart.getStyler());
        chart.getStyler().setYAxisMin(0.0);
        int longest = labels.stream().mapToInt(String::length).max().orElse(0);
        if (labels.size() * longest > ROOM) {
            chart.getStyler().setXAxisLabelRotation(45);
        }
        return chart;
    }

    private static void style(AxesChartStyler styler) {
        styler.setLocale(Locale.ROOT)
                .setPlotGridLinesColor(new Color(0xDDDDDD))
                .setPlotGridVerticalLinesVisible(false)
                .setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13))
                .setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        styler.setChartBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setChartTitleVisible(false)
                .setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13))
                .setLegendBorderColor(Color.WHITE)
                .setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Vertical);
    }

    private static Figure figure(Chart<?, ?> chart, String alt) {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        try {
            VectorGraphicsEncoder.saveVectorGraphic(chart, svg, VectorGraphicsFormat.SVG);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        // A hundredth of a pixel is enough; the rest would be most of the page.
        String picture = DECIMALS.matcher(svg.toString(StandardCharsets.UTF_8)).replaceAll("$1");
        String source = "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(picture.getBytes(StandardCharsets.UTF_8));
        return new Figure(source, alt, alt);
    }
}
