package doha.terms;

import doha.model.Kind;

/**
 * A row of the agreement's table.
 *
 * @param duty   its id
 * @param part   the part of the agreement it stands in
 * @param kind   act, standing or goal
 * @param hasDue whether the table gives it a due day
 * @param arises what it arises with, in words
 * @param annex  whether it is known only from reports on an annex
 */
public record DutyDefinition(String duty, String part, Kind kind, boolean hasDue, String arises, boolean annex) { }
