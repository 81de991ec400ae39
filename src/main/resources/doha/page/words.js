// How things are said.

/** The tone of each phase, as the pictures have it. */
export const TONES = {
    performed: 'met', 'kept-throughout': 'met',
    overdue: 'breached', 'performed-late': 'breached', violated: 'breached', 'violation-ceased': 'breached',
    running: 'open', 'kept-so-far': 'open', suspended: 'held', released: 'held',
    'goal-missed': 'undecided', undetermined: 'undecided', 'not-triggered': 'idle'};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = 86400000;

export function phase(label) {
    return label.replaceAll('-', ' ');
}

export function number(count) {
    return count.toLocaleString('en-US');
}

/** 2021-05-02 as 2 May 2021. */
export function day(date) {
    const [year, month, dayOfMonth] = date.split('-').map(Number);
    return dayOfMonth + ' ' + MONTHS[month - 1] + ' ' + year;
}

/** The number of a day, and the day of a number. */
export function toNumber(date) {
    return Math.round(Date.parse(date + 'T00:00:00Z') / DAY);
}

export function toDate(number) {
    return new Date(number * DAY).toISOString().slice(0, 10);
}

export function isDay(text) {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text + 'T00:00:00Z'));
}

export function plural(count, one, many) {
    return count === 1 ? '1 ' + one : number(count) + ' ' + many;
}

export function summary(counts) {
    return counts.met + ' met, ' + counts.breached + ' breached, ' + counts.pending + ' pending';
}

export function gate(gate) {
    if (!gate) {
        return 'Before the signing there is no gate.';
    }
    const days = gate['closed-days'] > 0 ? '; ' + plural(gate['closed-days'], 'day', 'days') + ' closed in all' : '';
    return 'The gate is ' + (gate.open ? 'open' : 'closed') + ' since ' + day(gate.since) + days + '.';
}

export function pace(pace) {
    if (!pace) {
        return 'Before the signing there is no withdrawal to measure.';
    }
    const level = pace.level === null ? 'no level of US forces was reported' : 'US forces were last reported at ' + number(pace.level);
    const ceiling = pace.ceiling === null ? '' : ', at most ' + number(pace.ceiling) + ' may remain';
    return 'The US withdrawal is ' + phase(pace.word) + ': ' + level + ceiling + (pace.next ? '; next is ' + pace.next : '') + '.';
}

/** What a fact claims, without its day and id. */
export function claim(fact) {
    const parts = [fact.fact];
    for (const field of ['count', 'by', 'area', 'on-target', 'outside-fighting', 'taliban', 'of', 'to', 'accepted', 'outcome', 'group']) {
        const value = fact[field];
        if (value !== undefined && value !== null) {
            parts.push(field === 'count' ? number(value) : Array.isArray(value) ? field + ' ' + value.join(' ')
                : field === 'group' ? String(value) : field + ' ' + value);
        }
    }
    return parts.join(', ');
}

export function days(fact) {
    return fact.until ? fact.on + ' until ' + fact.until : fact.on;
}

/** A part of the changes, as reasons name it. */
export function part(part, changes) {
    switch (part.kind) {
        case 'fact':
            return (changes.remove ?? []).includes(part.name) ? 'leaving out ' + part.name
                : (changes.facts ?? []).some(fact => fact.id === part.name) ? 'adding ' + part.name : 'changing ' + part.name;
        case 'reading': return 'reading ' + part.name + ' as ' + (changes.readings?.[part.name] ?? 'it is');
        case 'unknown': return 'silence on ' + part.name;
        case 'known-by': return 'counting what was known by ' + part.name;
        default: return 'the day ' + part.name;
    }
}

export function because(reason, changes) {
    const parts = reason.parts.map(p => part(p, changes));
    if (parts.length === 1) {
        return 'because of ' + parts[0];
    }
    const all = parts.slice(0, -1).join(', ') + ' and ' + parts[parts.length - 1];
    switch (reason.how) {
        case 'each-needed': return 'because of ' + all + ', each needed';
        case 'each-enough': return 'because of ' + all + ', each enough alone';
        default: return 'because of your changes together';
    }
}
