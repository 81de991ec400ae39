package doha.scenario;

import doha.scenario.Node.Entries;
import doha.scenario.Node.Scalar;
import java.time.LocalDate;

/** Reads the numbers of ranges and distributions, of days or of counts (interfaces.md, vary forms); refused ones are {@code bad-range}. */
record RangeReader(FieldParser values) {

    /** Whether a range goes upwards; told where not. Bounds that are not there are no fault. */
    boolean ordered(Number from, Number to, Entries entries) {
        if (from == null || to == null || from.doubleValue() <= to.doubleValue()) {
            return true;
        }
        values.report().fault("bad-range", entries.get("to"), "'to' is before 'from'; a range goes upwards");
        return false;
    }

    /** A bound as a number, days as those of the epoch; null where there is none or it is of the wrong kind. */
    Double bound(Entries entries, String key, boolean days) {
        Node node = entries.get(key);
        Long value = node == null ? null : whole(node, key, days);
        return value == null ? null : (Double) value.doubleValue();
    }

    /** A standard deviation; of days, {@code 14} and {@code 14d} are the same. */
    Double deviation(Node node, boolean days) {
        boolean inDays = days && node instanceof Scalar scalar && isDays(scalar.text());
        Double sd = inDays ? (Double) Double.parseDouble(withoutUnit((Scalar) node)) : values.number(node, "sd");
        if (sd != null && sd <= 0) {
            values.report().fault("bad-range", node, Messages.quoted(((Scalar) node).text()) + " is no deviation; 'sd' is above 0");
            return null;
        }
        return sd;
    }

    /** A day of the epoch, or a count. */
    Long whole(Node node, String key, boolean days) {
        if (days) {
            LocalDate day = values.day(node, key);
            return day == null ? null : (Long) day.toEpochDay();
        }
        return values.count(node, key);
    }

    /** A step of a range, above 0: {@code 7d} for days, {@code 500} for counts. */
    Long step(Node node, boolean days) {
        String takes = days ? "a number of days, such as 7d" : "a whole number, such as 500";
        Long step = null;
        if (days) {
            Scalar scalar = values.scalar(node, "step", takes);
            if (scalar == null) {
                return null;
            }
            if (!isDays(scalar.text()) || scalar.text().length() > 10) {
                values.report().fault("wrong-kind", node, Messages.quoted(scalar.text()) + " is no step for days; it takes " + takes);
                return null;
            }
            step = Long.parseLong(withoutUnit(scalar));
        } else {
            step = whole(node, "step", false);
        }
        if (step != null && step == 0) {
            values.report().fault("bad-range", node, Messages.quoted(((Scalar) node).text()) + " leads nowhere; 'step' takes " + takes);
            return null;
        }
        return step;
    }

    private static boolean isDays(String text) {
        return text.length() > 1 && text.endsWith("d") && CoreSchema.digits(text, 0) == text.length() - 1;
    }

    private static String withoutUnit(Scalar days) {
        return days.text().substring(0, days.text().length() - 1);
    }
}
