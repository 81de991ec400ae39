// Where every duty stands, and what is different from the file.

import {el} from './dom.js';
import * as words from './words.js';

/** The shapes of the tones, as the pictures have them, in a square of 10 around 0, 0. */
const SHAPES = {
    met: 'M-4,0.4 L-1.4,3.2 L4,-3.2', breached: 'M-3.3,-3.3 L3.3,3.3 M-3.3,3.3 L3.3,-3.3', open: 'M-2.2,-3.4 L3,0 L-2.2,3.4',
    held: 'M-2,-3.4 V3.4 M2,-3.4 V3.4', undecided: 'M-2.4,-1.8 A2.4,2.2 0 1 1 0,0.4 V1.4 M0,3.3 V3.9', idle: 'M-3.4,0 H3.4'};
const SVG = 'http://www.w3.org/2000/svg';

/** A status in a shape, a word and a colour. */
export function status(verdict) {
    const tone = words.TONES[verdict.phase];
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '-5 -5 10 10');
    svg.setAttribute('aria-hidden', 'true');
    const shape = document.createElementNS(SVG, 'path');
    shape.setAttribute('d', SHAPES[tone]);
    svg.append(shape);
    return el('span', {class: 'status tone-' + tone}, svg, verdict.status, el('span', {class: 'phase'}, ' ' + words.phase(verdict.phase)));
}

export function due(verdict) {
    if (verdict.due === null) {
        return [];
    }
    if (verdict['effective-due'] === verdict.due) {
        return [date(verdict.due)];
    }
    return [date(verdict.due), ' ', date('→ ' + (verdict['effective-due'] ?? 'released'))];
}

function date(text) {
    return el('span', {class: 'date'}, text);
}

/** The duties by part of the agreement; the duty's name opens its explanation. */
export function table(view, duties, base, changes, open) {
    const verdicts = new Map(view.assessment.duties.map(verdict => [verdict.id, verdict]));
    const parts = new Map();
    for (const duty of duties) {
        if (verdicts.has(duty.id)) {
            parts.set(duty.part, [...(parts.get(duty.part) ?? []), duty]);
        }
    }
    return [...parts].map(([part, rows]) => el('table', {class: 'duties'},
        el('caption', {}, part),
        el('thead', {}, el('tr', {}, ['Duty', 'Status', 'Due', 'Decided', 'Days late'].map(name => el('th', {scope: 'col'}, name)))),
        el('tbody', {}, rows.map(duty => row(verdicts.get(duty.id), duty, view, changes, open)))));
}

function row(verdict, duty, view, changes, open) {
    const difference = view.comparison[0].duties.find(other => other.id === duty.id);
    return el('tr', {class: difference ? 'differs' : null, 'data-duty': duty.id},
        el('th', {scope: 'row'},
            el('button', {type: 'button', class: 'link', 'data-key': 'duty ' + duty.id, 'aria-label': duty.id + ': why?', 'aria-haspopup': 'dialog',
                onclick: () => open(duty.id)}, duty.id),
            el('span', {class: 'owes'}, duty.obligor), el('span', {class: 'text'}, duty.duty)),
        el('td', {'data-name': 'Status'}, status(verdict), difference && difference.base
            ? el('span', {class: 'was'}, 'in the file: ' + difference.base.status + ' ' + words.phase(difference.base.phase)) : null,
        verdict.progress === null ? null : el('span', {class: 'was'}, words.done(verdict.progress)),
        verdict['reached-between'] === null ? null
            : el('span', {class: 'was'}, 'reached somewhere from ' + verdict['reached-between'].join(' to '))),
        el('td', {'data-name': 'Due'}, due(verdict)),
        el('td', {'data-name': 'Decided'}, verdict['decided-on'] === null ? null : date(verdict['decided-on'])),
        el('td', {'data-name': 'Days late', class: 'number'}, verdict['days-late'] === null ? null : words.number(verdict['days-late'])));
}

/** The sums by part of the agreement and by who owes the duties. */
export function sums(summary) {
    return [['By part of the agreement', 'part', summary['by-part']], ['By who owes them, alone or with others', 'party', summary['by-party']]]
        .map(([caption, key, rows]) => el('table', {class: 'sums'},
            el('caption', {}, caption),
            el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, words.capital(key)), ['Met', 'Breached', 'Pending', 'Of these undetermined'].map(
                name => el('th', {scope: 'col', class: 'number'}, name)))),
            el('tbody', {}, rows.map(row => el('tr', {}, el('th', {scope: 'row'}, words.capital(row[key])),
                ['met', 'breached', 'pending', 'undetermined'].map(name => el('td', {class: 'number'}, words.number(row[name]))))))));
}

function side(verdict) {
    return verdict ? status(verdict) : el('span', {class: 'status'}, 'no duty');
}

/** What is different from the file, with the change that each difference takes. */
export function differences(view, changes, open) {
    const [comparison] = view.comparison;
    const items = comparison.duties.map(difference => el('li', {'data-duty': difference.id},
        el('button', {type: 'button', class: 'link', 'data-key': 'difference ' + difference.id, 'aria-label': difference.id + ': why?',
            'aria-haspopup': 'dialog', onclick: () => open(difference.id)}, difference.id), ' ',
        samePhase(difference) ? [side(difference.other), ' ', el('span', {class: 'days'}, daysThatDiffer(difference))]
            : [side(difference.base), el('span', {'aria-label': 'becomes'}, ' → '), side(difference.other)], ' ',
        el('span', {class: 'because'}, words.because(view.reasons.duties[difference.id], changes))));
    for (const [name, sentence] of Object.entries(view.standing)) {
        if (comparison[name].differs) {
            items.push(el('li', {}, el('span', {class: 'days'}, sentence), ' ',
                el('span', {class: 'was'}, 'In the file: ' + view['base-standing'][name]), ' ',
                el('span', {class: 'because'}, words.because(view.reasons[name], changes))));
        }
    }
    return items;
}

function samePhase(difference) {
    return difference.base && difference.other && difference.base.phase === difference.other.phase;
}

function daysThatDiffer(difference) {
    const told = [];
    for (const [field, name] of [['due', 'due'], ['effective-due', 'effectively due'], ['decided-on', 'decided'], ['days-late', 'days late']]) {
        if (difference.base[field] !== difference.other[field]) {
            told.push(name + ' ' + (difference.other[field] ?? '–') + ', not ' + (difference.base[field] ?? '–'));
        }
    }
    const [before, after] = [difference.base, difference.other].map(verdict => verdict.progress === null ? '–' : words.done(verdict.progress));
    if (before !== after) {
        told.push(after + ', not ' + before);
    }
    return told.join('; ');
}
