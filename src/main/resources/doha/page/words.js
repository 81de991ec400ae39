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
    return count.toLocaleString('en');
}

export function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

/** 0.9834 as 98.3 %. */
function percent(share) {
    return Math.floor(share * 1000 + 1e-6) / 10 + ' %';
}

/** How far a duty has come, with the numbers that it asks for. */
export function done(progress) {
    const share = progress.share === null ? (progress['in-part'] ? 'done in part' : null) : percent(progress.share) + ' done';
    return [share, progress.measures.map(measure).join('; ')].filter(text => text).join(': ');
}

/** A number that a duty asks for: how many of how many, or the way from one level to another. */
function measure(given) {
    const told = (count, otherwise) => count === null ? otherwise : number(count);
    return given.of + ' ' + told(given.now, 'not reported') + (given.from === 0 ? ' of ' + told(given.to, '?')
        : ', from ' + told(given.from, 'an unknown number') + ' to ' + told(given.to, 'an unknown number'));
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

const COMMON = ['id', 'fact', 'on', 'until', 'known', 'standing', 'source', 'url', 'page', 'note', 'file', 'line'];

/** What a fact claims, without its day and id. */
export function claim(fact) {
    const own = Object.entries(fact).filter(([name, value]) => !COMMON.includes(name) && value !== null);
    return [fact.fact, ...own.map(([name, value]) => name === 'count' ? number(value) : name + ' ' + [value].flat().join(' '))].join(', ');
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
