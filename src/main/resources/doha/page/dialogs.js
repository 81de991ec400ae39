// Why a duty has its verdict, and what would have to be different.

import {cited, el, fill} from './dom.js';
import {due, status} from './verdicts.js';
import * as words from './words.js';

/** The explanation of a duty, with a place for flips. */
export function explanation(explained, duty, flips) {
    const {verdict} = explained;
    const steps = new Map();
    index(explained.proof, steps);
    return [
        el('h2', {id: 'duty-title', tabindex: '-1'}, duty.id),
        el('p', {class: 'text'}, duty.duty, ' (' + duty.place + '; owed by ' + duty.obligor + ' to ' + duty['owed-to'] + ')'),
        el('p', {class: 'verdict'}, status(verdict), facts(verdict, explained)),
        el('section', {'aria-labelledby': 'why-title'}, el('h3', {id: 'why-title'}, 'Why'), el('ul', {class: 'proof'}, step(explained.proof, steps, 0))),
        explained['why-not'].length === 0 ? null : el('section', {'aria-labelledby': 'why-not-title'},
            el('h3', {id: 'why-not-title'}, verdict.status === 'breached' ? 'What was missing' : 'What is missing'),
            el('ul', {}, explained['why-not'].map(missing))),
        el('section', {'aria-labelledby': 'flip-title'}, el('h3', {id: 'flip-title'}, 'What would have had to be different'), flips)];
}

function facts(verdict, explained) {
    const told = [', as of ' + words.day(explained['as-of'])];
    if (verdict.due) {
        told.push(', due ', ...due(verdict));
    }
    if (verdict['decided-on']) {
        told.push(', decided on ' + verdict['decided-on']);
    }
    if (verdict['days-late'] > 0) {
        told.push(', ' + words.plural(verdict['days-late'], 'day late', 'days late'));
    }
    return told;
}

function index(root, steps) {
    const waiting = [root];
    while (waiting.length > 0) {
        const next = waiting.pop();
        if (next.id) {
            steps.set(next.id, next);
            waiting.push(...next.because);
        }
    }
}

/** A step with what it rests on; what lies deep is made when it is unfolded. */
function step(given, steps, depth) {
    const known = given.ref ? steps.get(given.ref) : given;
    const told = [el('span', {class: 'rule'}, known.rule + ' [' + known.clause + ']'),
        ...Object.entries(known.readings).map(([name, position]) => el('span', {class: 'reading'}, 'reading: ' + name + ' = ' + position)),
        ...known.facts.map(fact)];
    const parts = known.because.length;
    if (given.ref) {
        return el('li', {}, el('b', {}, known.conclusion), ' (as shown elsewhere here)');
    }
    if (parts === 0) {
        return el('li', {}, el('b', {}, known.conclusion), told);
    }
    const list = el('ul', {});
    const details = el('details', {open: depth < 2}, el('summary', {}, el('b', {}, known.conclusion)), told, list);
    const build = () => {
        if (details.open && !list.hasChildNodes()) {
            list.append(...known.because.map(cause => step(cause, steps, depth + 1)));
        }
    };
    build();
    details.addEventListener('toggle', build);
    return el('li', {}, details);
}

function fact(given) {
    return el('span', {class: 'fact'}, given.id + ': ' + words.days(given) + ', ' + words.claim(given)
        + (given.standing === 'confirmed' ? '' : ', ' + given.standing), el('span', {class: 'source'},
        cited(given), given.file ? ' [' + given.file + ':' + given.line + ']' : null));
}

function missing(given) {
    const owed = [given['owed-by'] ? 'owed by ' + given['owed-by'] : null, given.by ? 'by ' + given.by : null].filter(Boolean).join(', ');
    return el('li', {}, given.what, owed ? '; ' + owed : null,
        given.nearest ? el('span', {class: 'rule'}, 'nearest: ' + given.nearest) : null,
        given.fact ? fact(given.fact) : null,
        given.awaited ? el('span', {class: 'rule'}, 'awaited: ' + given.awaited) : null);
}

/** The answers of a flip, each with a button that makes its changes; made is asked for the changes, null where they cannot be made here. */
export function flips(flip, made, apply, more) {
    if (flip.answers.length === 0) {
        return [el('p', {}, 'Nothing that was tried gives another status: every switch, every fact left out, every day moved by up to '
            + words.plural(flip.search['days-moved-up-to'], 'day', 'days') + ', every count and word. No fact was added.')];
    }
    return [el('ol', {class: 'flips'}, flip.answers.map((answer, i) => {
        const changes = made(answer);
        return el('li', {}, el('span', {}, answer.words), ' ', status(answer.verdict), ' ',
            changes === null ? el('span', {class: 'was'}, 'No file that extends this one can say it.')
                : el('button', {type: 'button', 'data-key': 'flip ' + i, 'aria-label': 'Apply: ' + answer.words, onclick: () => apply(changes)}, 'Apply'));
    })), flip.search.more && more ? el('button', {type: 'button', 'data-key': 'flip more', onclick: more}, 'Search for more') : null];
}

/** The verdicts under all readings. */
export function readings(all) {
    const share = (row, status) => row.statuses[status] === 0 ? '–' : Math.max(1, Math.min(99, Math.round(100 * row.statuses[status] / row.count)))
        + ' %';
    return [el('p', {}, words.number(all.count) + ' readings: ' + all.summary.settled + ' duties have one status under all of them, '
            + all.summary.disputed + ' do not.'),
        el('table', {class: 'duties'}, el('caption', {class: 'unseen'}, 'Verdicts under all readings'),
            el('thead', {}, el('tr', {}, ['Duty', 'Here', 'Met', 'Breached', 'Pending', 'Alone decided by'].map(name => el('th', {scope: 'col'}, name)))),
            el('tbody', {}, all.duties.map(row => el('tr', {class: row.disputed ? 'differs' : null},
                el('th', {scope: 'row'}, row.id, el('span', {class: 'text'}, row.duty)),
                el('td', {'data-name': 'Here'}, row.status ? status(row) : '–'),
                row.disputed ? ['met', 'breached', 'pending'].map(name => el('td', {class: 'number', 'data-name': name}, share(row, name)))
                    : el('td', {colspan: 3, 'data-name': 'All'}, 'under every reading'),
                el('td', {'data-name': 'Alone decided by'}, row['decided-by'].join(', ') || '–')))))];
}

export function working(text) {
    return el('p', {class: 'working', role: 'status'}, text);
}

export function trouble(element, refused) {
    fill(element, el('p', {}, refused.message), refused.faults?.length ? el('ul', {}, refused.faults.map(fault => el('li', {}, fault.message))) : null);
}
