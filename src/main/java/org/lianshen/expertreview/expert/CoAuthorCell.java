package org.lianshen.expertreview.expert;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Co-authors in a cell, where known with the year of the last joint publication: {@code name (2024)}. */
public final class CoAuthorCell {

    private static final Pattern DATED = Pattern.compile("(.*\\S)\\s*[(（]\\s*((?:19|20)[0-9]{2})\\s*[)）]");

    private CoAuthorCell() {}

    /** The name alone. */
    public static String name(String written) {
        var dated = DATED.matcher(written);
        return dated.matches() ? dated.group(1) : written;
    }

    /** The years of those that have one; of somebody who is named more than once, the latest. */
    public static Map<String, Integer> years(List<String> written) {
        var years = new TreeMap<String, Integer>();
        written.stream()
                .map(DATED::matcher)
                .filter(dated -> dated.matches())
                .forEach(dated -> years.merge(dated.group(1), Integer.valueOf(dated.group(2)), Math::max));
        // a name that stands there without a year counts, whatever else is said of it
        written.stream().filter(name -> !DATED.matcher(name).matches()).forEach(years::remove);
        return years;
    }

    /** Name and year in a form that is read back without a change. */
    public static String write(String name, @Nullable Integer year) {
        return year == null ? name : name + " (" + year + ")";
    }
}
