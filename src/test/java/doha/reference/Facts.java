package doha.reference;

import doha.model.DutyId;
import doha.model.Fact;
import doha.model.FactId;
import doha.model.Place;
import doha.model.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Facts by code, with the defaults that a scenario file would fill in: {@code fact("us-forces", "2020-06-18").count(8600)}. */
public final class Facts {

    private static final Set<String> PART_TWO = Set.of("soil-used", "threat-not-prevented", "recruiting", "training", "fundraising",
            "hosting",
            "asylum-to-threat", "papers-to-threat");

    final String type;
    final LocalDate on;
    LocalDate until;
    Standing standing = Standing.CONFIRMED;
    Integer count;
    String taliban;
    private String id;
    private LocalDate known;
    private String by;
    private String area;
    private String against;
    private Boolean tolerated;
    private String onTarget;
    private Boolean outsideFighting;
    private List<DutyId> of = List.of();
    private LocalDate to;
    private Boolean accepted;
    private String outcome;
    private String group;
    private String source;
    private Place place;

    private Facts(String type, LocalDate on) {
        this.type = type;
        this.on = on;
        switch (type) {
            case "use-of-force", "interference", "air-strike" -> by = "us";
            case "attack" -> by = "taliban";
            case "new-government" -> by = "talks";
            case "released-prisoner-threat" -> against = "us-allies";
            case "ties" -> area = "taliban-controlled";
            default -> {
                if (PART_TWO.contains(type)) {
                    area = "taliban-controlled";
                    against = "us-allies";
                    tolerated = true;
                }
            }
        }
    }

    /** A fact of a type, on a day. */
    public static Facts fact(String type, LocalDate on) {
        return new Facts(type, on);
    }

    /** As {@link #fact(String, LocalDate)}, the day as in a file. */
    public static Facts fact(String type, String on) {
        return fact(type, LocalDate.parse(on));
    }

    /** The signing, on the day it was. */
    public static Facts signing() {
        return fact("signing", "2020-02-29");
    }

    /** A fact that a duty was performed. */
    public static Facts performed(String duty, String on) {
        return fact("finding", on).of(duty).outcome("performed");
    }

    /** A fact that a duty was performed in part. */
    public static Facts inPart(String duty, String on) {
        return fact("finding", on).of(duty).outcome("in-part");
    }

    /** A fact that a standing duty was violated. */
    public static Facts violated(String duty, String on) {
        return fact("finding", on).of(duty).outcome("violated");
    }

    /** An accepted extension. */
    public static Facts extension(String duty, String on, String to) {
        return fact("extension", on).of(duty).to(to).accepted(true);
    }

    /** Builds facts in the order given; ids are given as for a file. */
    public static List<Fact> list(Facts... facts) {
        return list(List.of(facts));
    }

    /** As {@link #list(Facts...)}. */
    public static List<Fact> list(List<Facts> facts) {
        Set<String> taken = new HashSet<>();
        facts.forEach(f -> taken.add(f.id));
        List<Fact> built = new ArrayList<>();
        for (Facts f : facts) {
            if (f.id == null) {
                f.id = f.type + "-" + f.on;
                for (int i = 2; !taken.add(f.id); i++) {
                    f.id = f.type + "-" + f.on + "-" + i;
                }
            }
            if (f.place == null) {
                f.place = new Place("facts", built.size() + 1, 1);
            }
            built.add(f.build());
        }
        return built;
    }

    /** The fact; its id, where none was given, is its type and its day. */
    public Fact build() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("count", count == null ? null : count.longValue());
        values.put("by", by);
        values.put("area", area);
        values.put("against", against);
        values.put("tolerated", tolerated);
        values.put("on-target", onTarget);
        values.put("outside-fighting", outsideFighting);
        values.put("taliban", taliban);
        values.put("of", of.isEmpty() ? null : of);
        values.put("to", to);
        values.put("accepted", accepted);
        values.put("outcome", outcome);
        values.put("group", group);
        values.values().removeIf(Objects::isNull);
        return new Fact(new FactId(id == null ? type + "-" + on : id), type, on, until, known == null ? on : known, standing,
                values, source, null, null, null, place);
    }

    public Facts id(String value) {
        id = value;
        return this;
    }

    public Facts until(String day) {
        return until(LocalDate.parse(day));
    }

    public Facts until(LocalDate day) {
        until = day;
        return this;
    }

    public Facts known(String day) {
        return known(LocalDate.parse(day));
    }

    public Facts known(LocalDate day) {
        known = day;
        return this;
    }

    public Facts standing(Standing value) {
        standing = value;
        return this;
    }

    public Facts reported() {
        return standing(Standing.REPORTED);
    }

    public Facts impartial() {
        return standing(Standing.IMPARTIAL);
    }

    public Facts alleged() {
        return standing(Standing.ALLEGED);
    }

    public Facts count(int value) {
        count = value;
        return this;
    }

    public Facts by(String value) {
        by = value;
        return this;
    }

    public Facts area(String value) {
        area = value;
        return this;
    }

    public Facts against(String value) {
        against = value;
        return this;
    }

    public Facts tolerated(boolean value) {
        tolerated = value;
        return this;
    }

    public Facts onTarget(String value) {
        onTarget = value;
        return this;
    }

    public Facts outsideFighting(boolean value) {
        outsideFighting = value;
        return this;
    }

    public Facts taliban(String value) {
        taliban = value;
        return this;
    }

    public Facts of(String... duties) {
        return of(List.of(duties).stream().map(DutyId::new).toList());
    }

    public Facts of(List<DutyId> duties) {
        of = duties;
        return this;
    }

    public Facts to(String day) {
        return to(LocalDate.parse(day));
    }

    public Facts to(LocalDate day) {
        to = day;
        return this;
    }

    public Facts accepted(boolean value) {
        accepted = value;
        return this;
    }

    public Facts outcome(String value) {
        outcome = value;
        return this;
    }

    public Facts group(String value) {
        group = value;
        return this;
    }

    public Facts source(String value) {
        source = value;
        return this;
    }
}
