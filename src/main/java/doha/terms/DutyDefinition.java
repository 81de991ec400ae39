package doha.terms;

import doha.model.Kind;

/**
 * A row of the agreement's table. Given by the vocabulary.
 *
 * @param duty     its id
 * @param part     the part of the agreement that it is in
 * @param kind     act, standing or goal
 * @param hasDue   whether the table gives it a due day
 * @param arises   what it arises with, in words
 * @param ends     what ends it, in words; null if nothing does
 * @param disputed whether it is a duty under some readings only
 */
public record DutyDefinition(String duty, String part, Kind kind, boolean hasDue, String arises, String ends, boolean disputed) {}
