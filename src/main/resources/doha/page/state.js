// What is looked at and what is changed: kept in the address, so that a view can be shared, reloaded and gone back to.
// Changes are in the words of a scenario file that extends another. None of these functions alters what it is given.

const LISTS = ['unknown', 'remove', 'change', 'facts'];

export function empty(file) {
    return {file, changes: {}, duty: null};
}

export function read(fragment) {
    const words = new URLSearchParams(fragment.replace(/^#/, ''));
    const changes = {};
    for (const key of ['title', 'as-of', 'known-by']) {
        if (words.get(key)) {
            changes[key] = words.get(key);
        }
    }
    for (const reading of words.getAll('reading')) {
        const at = reading.indexOf(':');
        changes.readings = {...changes.readings, [reading.slice(0, at)]: reading.slice(at + 1)};
    }
    for (const key of LISTS) {
        const entries = words.getAll(key === 'facts' ? 'fact' : key);
        if (entries.length > 0) {
            changes[key] = key === 'change' || key === 'facts' ? entries.map(parsed).filter(Boolean) : entries;
        }
    }
    return {file: words.get('file'), changes, duty: words.get('duty')};
}

/** Null for what somebody mangled in the address. */
function parsed(text) {
    try {
        const value = JSON.parse(text);
        return value && typeof value === 'object' && !Array.isArray(value) ? value : null;
    } catch {
        return null;
    }
}

export function write(state) {
    const words = new URLSearchParams();
    const {changes} = state;
    words.set('file', state.file);
    for (const key of ['title', 'as-of', 'known-by']) {
        if (changes[key]) {
            words.set(key, changes[key]);
        }
    }
    for (const [name, position] of Object.entries(changes.readings ?? {})) {
        words.append('reading', name + ':' + position);
    }
    for (const key of LISTS) {
        for (const entry of changes[key] ?? []) {
            words.append(key === 'facts' ? 'fact' : key, typeof entry === 'string' ? entry : JSON.stringify(entry));
        }
    }
    if (state.duty) {
        words.set('duty', state.duty);
    }
    return '#' + words.toString().replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%22', '"').replaceAll('%2C', ',');
}

/** The changes with one key set; keys that say nothing are left out. */
function having(changes, key, value) {
    const next = {...changes, [key]: value};
    const nothing = value === null || value === undefined || value === ''
        || typeof value === 'object' && Object.keys(value).length === 0;
    if (nothing) {
        delete next[key];
    }
    return next;
}

export function on(changes, base, day) {
    return having(changes, 'as-of', day === base['as-of'] ? null : day);
}

export function titled(changes, title) {
    return having(changes, 'title', title.trim());
}

export function knownBy(changes, base, day) {
    return having(changes, 'known-by', day === base['known-by'] ? null : day || (base['known-by'] ? '9999-12-31' : null));
}

export function turned(changes, base, name, position) {
    const readings = {...changes.readings, [name]: position};
    if (base.readings[name] === position) {
        delete readings[name];
    }
    return having(changes, 'readings', readings);
}

export function silent(changes, duty, is) {
    const others = (changes.unknown ?? []).filter(id => id !== duty);
    return having(changes, 'unknown', is ? [...others, duty] : others);
}

export function isAdded(changes, id) {
    return (changes.facts ?? []).some(fact => fact.id === id);
}

export function leftOut(changes, id) {
    if (isAdded(changes, id)) {
        return having(changes, 'facts', changes.facts.filter(fact => fact.id !== id));
    }
    return having(asWas(changes, id), 'remove', [...(changes.remove ?? []).filter(other => other !== id), id]);
}

/** A fact of the file as the file has it. */
export function asWas(changes, id) {
    const kept = having(changes, 'remove', (changes.remove ?? []).filter(other => other !== id));
    return having(kept, 'change', (changes.change ?? []).filter(change => change.id !== id));
}

export function added(changes, fact) {
    return having(changes, 'facts', [...(changes.facts ?? []), fact]);
}

/** A fact with fields set; null takes one away. */
export function edited(changes, base, id, fields) {
    if (isAdded(changes, id)) {
        return having(changes, 'facts', changes.facts.map(fact => fact.id === id ? without(fact, fields) : fact));
    }
    const was = base.facts.find(fact => fact.id === id);
    const change = {id, ...(changes.change ?? []).find(other => other.id === id), ...fields};
    for (const [field, value] of Object.entries(change)) {
        if (field !== 'id' && same(value, was?.[field])) {
            delete change[field];
        }
    }
    const others = (changes.change ?? []).filter(other => other.id !== id);
    return having(changes, 'change', Object.keys(change).length > 1 ? [...others, change] : others);
}

function without(fact, fields) {
    const next = {...fact, ...fields};
    Object.keys(next).filter(field => next[field] === null).forEach(field => delete next[field]);
    return next;
}

function same(one, other) {
    return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** An id for a new fact, as a file without one would get it. */
export function idFor(changes, base, type, day) {
    const taken = new Set([...base.facts, ...(changes.facts ?? [])].map(fact => fact.id));
    const stem = type + '-' + day;
    let id = stem;
    for (let i = 2; taken.has(id); i++) {
        id = stem + '-' + i;
    }
    return id;
}

/** The facts to show: those of the file as changed, left out ones too, and those added. */
export function facts(changes, base) {
    const shown = base.facts.map(was => {
        const change = (changes.change ?? []).find(other => other.id === was.id);
        const now = {...was, ...change};
        if (change && change.on && !change.known && was.known === was.on) {
            now.known = now.on;
        }
        return {fact: now, was, state: (changes.remove ?? []).includes(was.id) ? 'left-out' : change ? 'changed' : 'as-filed'};
    });
    const more = (changes.facts ?? []).map(fact => ({fact: {standing: 'confirmed', known: fact.on, ...fact}, was: null, state: 'added'}));
    return [...shown, ...more].sort((a, b) => String(a.fact.on).localeCompare(String(b.fact.on)));
}

/** The changes with those of a flip's answer made too; null where a file that extends another cannot say it. */
export function flipped(changes, base, answer) {
    let next = changes;
    for (const change of answer.changes) {
        if (change.change === 'reading') {
            next = turned(next, base, change.reading, change.to);
        } else if (change.change === 'remove') {
            next = leftOut(next, change.fact);
        } else if (change.change === 'add') {
            const says = Object.entries(change.fact).filter(([key, value]) => value !== null && !['known', 'standing'].includes(key));
            next = added(next, Object.fromEntries(says));
        } else if (change.change === 'unknown') {
            next = silent(next, change.duty, true);
        } else if (change.change === 'not-unknown') {
            if (base.unknown.includes(change.duty)) {
                return null;
            }
            next = silent(next, change.duty, false);
        } else {
            const fields = Object.fromEntries(change.fields.map(field => [field, change.after[field] ?? null]));
            if ((next['known-by'] ?? base['known-by']) && change.after.known !== change.before.known) {
                fields.known = change.after.known;
            }
            next = edited(next, base, change.before.id, fields);
        }
    }
    return next;
}
