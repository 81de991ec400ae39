// The page: keeps what is looked at in the address, asks for the verdicts, and shows them.

import {get, post, save} from './api.js';
import * as dialogs from './dialogs.js';
import {byId, el, fill, focus} from './dom.js';
import * as facts from './facts.js';
import * as edits from './state.js';
import * as verdicts from './verdicts.js';
import * as words from './words.js';

const FLIPS = 5;
const MORE_FLIPS = 25;

let vocabulary;
let state;
let base = null;
let view = null;
let marks = [];
let lastMove = false;

start();

async function start() {
    try {
        let listing;
        [vocabulary, listing] = await Promise.all([get('vocabulary'), get('scenarios')]);
        name(vocabulary);
        list(listing);
        state = edits.read(location.hash);
        const usable = listing.scenarios.filter(scenario => scenario.faults.length === 0);
        if (usable.length === 0) {
            throw new Error('This folder has no scenario that can be used.');
        }
        if (!state.file) {
            state = edits.empty((usable.find(scenario => scenario.file === 'record.yaml') ?? usable[0]).file);
            history.replaceState(null, '', edits.write(state));
        }
        if (matchMedia('(max-width: 60rem)').matches) {
            byId('facts-panel').open = false;
        }
        listen();
        await refresh();
    } catch (failure) {
        tell(failure);
    }
}

/** Puts in what the agreement calls things. */
function name({agreement, pace}) {
    byId('agreement').textContent = agreement + ', duty by duty.';
    byId('pace-figure').hidden = !pace;
    if (pace) {
        byId('pace-title').textContent = 'The ' + pace.noun + ': ' + pace.counted + ' against the ceiling in force';
        byId('picture-pace').setAttribute('aria-label', 'The ' + pace.noun);
    }
}

function list(listing) {
    const usable = listing.scenarios.filter(scenario => scenario.faults.length === 0);
    const refused = listing.scenarios.filter(scenario => scenario.faults.length > 0);
    fill(byId('file'), usable.map(scenario => el('option', {value: scenario.file}, scenario.file + ': ' + scenario.title)));
    byId('refused').hidden = refused.length === 0 && listing.complete;
    fill(byId('refused').querySelector('summary'), words.plural(refused.length, 'file of the folder cannot be used', 'files of the folder cannot be used')
        + (listing.complete ? '' : '; the folder has more files than are listed here'));
    fill(byId('refused').querySelector('ul'), refused.map(scenario => el('li', {}, scenario.file,
        el('ul', {}, scenario.faults.map(fault => el('li', {}, fault.file + ':' + fault.line + ':' + fault.column + ': ' + fault.message))))));
}

function listen() {
    addEventListener('popstate', () => {
        state = edits.read(location.hash);
        lastMove = false;
        refresh();
    });
    byId('file').addEventListener('change', event => go(edits.empty(event.target.value)));
    byId('slider').addEventListener('input', event => move(words.toDate(Number(event.target.value))));
    byId('day').addEventListener('change', event => words.isDay(event.target.value) && event.target.checkValidity() && move(event.target.value));
    byId('day-before').addEventListener('click', () => move(words.toDate(words.toNumber(asOf()) - 1)));
    byId('day-after').addEventListener('click', () => move(words.toDate(words.toNumber(asOf()) + 1)));
    byId('change-before').addEventListener('click', () => moveIf(marks.findLast(mark => mark < asOf())));
    byId('change-after').addEventListener('click', () => moveIf(marks.find(mark => mark > asOf())));
    byId('known-by').addEventListener('change', event => event.target.checkValidity() && apply(edits.knownBy(state.changes, base, event.target.value)));
    byId('filter').addEventListener('input', showFacts);
    byId('reset').addEventListener('click', () => apply(state.changes['as-of'] ? {'as-of': state.changes['as-of']} : {}));
    byId('download').addEventListener('click', () => saving('download'));
    byId('report').addEventListener('click', () => saving('report'));
    byId('add').addEventListener('click', () => facts.form(byId('add-dialog'), state.changes, base, vocabulary, asOf(),
        changes => post('scenario', {file: state.file, changes}), apply));
    const dialog = byId('duty-dialog');
    dialog.addEventListener('close', () => {
        if (state.duty) {
            const from = opener ?? 'duty ' + state.duty;
            go({...state, duty: null});
            focus(from);
        }
    });
    byId('readings-panel').addEventListener('toggle', slow);
    byId('pictures-panel').addEventListener('toggle', slow);
    addEventListener('resize', () => {
        clearTimeout(redraw);
        redraw = setTimeout(draw, 200);
    });
}

function asOf() {
    return state.changes['as-of'] ?? base['as-of'];
}

/** Goes to another state, as a new entry of the history or in place of the present one. */
function go(next, replace = false) {
    state = next;
    history[replace ? 'replaceState' : 'pushState'](null, '', edits.write(state));
    lastMove = false;
    refresh();
}

function apply(changes) {
    go({...state, changes});
}

/** Moves the day; one move after another is one step back. */
function move(day) {
    const again = lastMove;
    go({...state, changes: edits.on(state.changes, base, day)}, again);
    lastMove = true;
}

function moveIf(day) {
    if (day) {
        move(day);
    }
}

async function saving(what) {
    try {
        const name = await save(what, {file: state.file, changes: state.changes});
        announce('Saved as ' + name + '.');
    } catch (failure) {
        tell(failure);
    }
}

// --- Asking for verdicts: one request at a time, and of what was asked for meanwhile only the last.

let asking = false;
let again = false;

async function refresh() {
    again = true;
    if (asking) {
        return;
    }
    asking = true;
    while (again) {
        again = false;
        const asked = state;
        try {
            if (base?.file !== asked.file) {
                base = await post('scenario', {file: asked.file});
                view = null;
            }
            const next = await post('view', {file: asked.file, changes: asked.changes});
            const before = view;
            view = next;
            byId('trouble').hidden = true;
            show(before, asked);
            ready();
        } catch (failure) {
            tell(failure);
        }
    }
    asking = false;
    if (base?.file === state.file) {
        slow();
        showDuty();
    }
}

function ready() {
    document.body.classList.remove('waiting');
    byId('waiting').hidden = true;
}

function tell(failure) {
    byId('waiting').hidden = true;
    const trouble = byId('trouble');
    trouble.hidden = false;
    fill(trouble, el('p', {}, failure.message), failure.faults?.length ? el('ul', {}, failure.faults.map(fault => el('li', {}, fault.message))) : null,
        failure.status === 422 && base ? el('p', {}, 'The verdicts below are those before this change. ',
            el('button', {type: 'button', onclick: () => history.back()}, 'Go back')) : null);
    if (base?.file === state?.file) {
        showFacts();
    }
}

function show(before, asked) {
    byId('file').value = asked.file;
    byId('about').textContent = base.description ?? '';
    document.title = 'Doha: ' + view.assessment.scenario + ', ' + view.assessment['as-of'];
    showDay();
    showFacts();
    fill(byId('switches'), facts.switches(asked.changes, base, vocabulary, apply));
    const changes = facts.changed(asked.changes, base, apply);
    byId('reset').disabled = changes.length === 0;
    fill(byId('changes'), changes.length === 0 ? el('p', {}, 'Nothing is changed: these are the verdicts of the file.') : [
        el('ul', {class: 'changes'}, changes),
        el('div', {class: 'field'}, el('label', {for: 'title'}, 'Title of this what-if'), el('input', {type: 'text', id: 'title', 'data-key': 'title', maxlength: 200,
            autocomplete: 'off', value: asked.changes.title ?? '', placeholder: view.assessment.scenario,
            onchange: event => apply(edits.titled(state.changes, event.target.value))}))]);
    const differences = verdicts.differences(view, asked.changes, openDuty);
    fill(byId('changed'), differences.length > 0 ? el('ul', {class: 'differences'}, differences)
        : el('p', {}, changes.length === 0 ? 'Turn a switch, or change, leave out or add a fact: what is different from the file will stand here, and why.'
            : 'No verdict is different from the file\u2019s on this day.'));
    fill(byId('standing'), Object.values(view.standing).map(sentence => el('p', {}, sentence)));
    fill(byId('duties'), verdicts.table(view, vocabulary.duties, base, asked.changes, openDuty));
    fill(byId('sums'), verdicts.sums(view.assessment.summary));
    byId('summary').textContent = words.day(view.assessment['as-of']) + ': ' + words.plural(view.assessment.duties.length, 'duty', 'duties') + ', '
        + words.summary(view.assessment.summary);
    const notes = view.assessment.notes;
    byId('notes').hidden = notes.length === 0;
    fill(byId('notes').querySelector('summary'), words.plural(notes.length, 'note', 'notes') + ' on the scenario');
    fill(byId('notes').querySelector('ul'), notes.map(note => el('li', {}, note.text, el('span', {class: 'owes'}, note.file + ':' + note.line))));
    announceChange(before);
}

function showDay() {
    const days = edits.facts(state.changes, base).flatMap(({fact}) => [fact.on, fact.until, fact.to]).filter(day => day && words.isDay(day)).map(words.toNumber);
    const now = words.toNumber(asOf());
    const first = Math.min(...days, now) - 7;
    const last = Math.max(...days, now, words.toNumber(base['as-of'])) + 30;
    const slider = byId('slider');
    slider.min = first;
    slider.max = last;
    slider.value = now;
    slider.setAttribute('aria-valuetext', words.day(asOf()));
    byId('day').value = asOf();
    byId('known-by').value = state.changes['known-by'] === '9999-12-31' ? '' : state.changes['known-by'] ?? base['known-by'] ?? '';
    fill(byId('ends'), el('span', {}, words.day(words.toDate(first))), el('span', {}, words.day(words.toDate(last))));
    fill(byId('ticks'), marks.map(words.toNumber).filter(day => day >= first && day <= last).map(day => {
        const tick = el('i', {});
        tick.style.left = 100 * (day - first) / (last - first) + '%';
        return tick;
    }));
    byId('change-before').disabled = !marks.some(mark => mark < asOf());
    byId('change-after').disabled = !marks.some(mark => mark > asOf());
}

function showFacts() {
    fill(byId('facts'), facts.list(state.changes, base, vocabulary, byId('filter').value, apply));
}

let news;

function announce(text) {
    clearTimeout(news);
    news = setTimeout(() => {
        byId('news').textContent = text;
    }, 150);
}

/** Tells which verdicts are others than a moment ago. */
function announceChange(before) {
    if (before === null) {
        announce('');
        return;
    }
    const then = new Map(before.assessment.duties.map(verdict => [verdict.id, verdict]));
    const changed = view.assessment.duties.filter(verdict => then.get(verdict.id)?.phase !== verdict.phase);
    const told = changed.slice(0, 6).map(verdict => verdict.id + ' is now ' + verdict.status + ', ' + words.phase(verdict.phase));
    if (changed.length > told.length) {
        told.push('and ' + (changed.length - told.length) + ' more');
    }
    announce(changed.length === 0 ? 'No verdict changed.' : told.join('; ') + '.');
}

// --- A duty's explanation, and flips.

let opener = null;

function openDuty(id) {
    opener = document.activeElement?.dataset.key ?? null;
    go({...state, duty: id});
}

let shown = null;

async function showDuty() {
    const dialog = byId('duty-dialog');
    const asked = JSON.stringify([state.file, state.changes, state.duty]);
    if (!state.duty) {
        shown = null;
        dialog.close();
        return;
    }
    if (asked === shown) {
        return;
    }
    shown = asked;
    const flips = el('div', {}, el('button', {type: 'button', 'data-key': 'flip', onclick: () => showFlips(flips, FLIPS)}, 'Find the smallest changes'));
    const close = el('button', {type: 'button', class: 'close', onclick: () => dialog.close()}, 'Close');
    try {
        const explained = await post('explain', {file: state.file, changes: state.changes, duty: state.duty});
        if (asked !== shown) {
            return;
        }
        const duty = vocabulary.duties.find(other => other.id === state.duty);
        fill(dialog, close, dialogs.explanation(explained, duty, flips));
    } catch (refused) {
        fill(dialog, close, el('h2', {id: 'duty-title', tabindex: '-1'}, state.duty), el('p', {}, refused.message));
    }
    if (!dialog.open) {
        dialog.showModal();
    }
    byId('duty-title').focus();
}

async function showFlips(place, most) {
    const {file, changes, duty} = state;
    fill(place, dialogs.working('Trying changes…'));
    try {
        const flip = await post('flip', {file, changes, duty, most});
        fill(place, dialogs.flips(flip, answer => edits.flipped(changes, base, answer), apply, most < MORE_FLIPS ? () => showFlips(place, MORE_FLIPS) : null));
    } catch (refused) {
        fill(place, el('p', {role: 'alert'}, refused.message));
    }
}

// --- What takes longer: asked for when nothing moves, and given up when something does.

let waiting;
let slowAbort = null;
const done = {};
let drawn = null;
let redraw;

function slow() {
    clearTimeout(waiting);
    waiting = setTimeout(askSlow, 300);
}

async function askSlow() {
    slowAbort?.abort();
    slowAbort = new AbortController();
    const {signal} = slowAbort;
    const asked = {file: state.file, changes: state.changes};
    await once('timeline', {...asked, changes: edits.titled(edits.on(asked.changes, base, base['as-of']), '')}, signal, async () => {
        const slider = byId('slider');
        const timeline = await post('timeline', {...asked, from: words.toDate(Number(slider.min)), to: words.toDate(Number(slider.max))}, signal);
        marks = [...new Set(timeline.changes.map(change => change.day))];
        showDay();
    });
    if (byId('pictures-panel').open) {
        await once('pictures', asked, signal, async () => {
            fill(byId('pictures'), dialogs.working('Drawing…'));
            drawn = await post('pictures', asked, signal);
            fill(byId('pictures'));
            draw();
        }, byId('pictures'));
    }
    if (byId('readings-panel').open) {
        await once('readings', asked, signal, async () => {
            fill(byId('readings'), dialogs.working('Going through every reading…'));
            fill(byId('readings'), dialogs.readings(await post('readings', asked, signal)));
        }, byId('readings'));
    }
}

/** Draws the pictures of an answer, or draws them again at another width. */
function draw() {
    if (drawn !== null && byId('pictures-panel').open) {
        for (const name of Object.keys(drawn)) {
            const place = byId('picture-' + name);
            // An empty place is not shown, and so has no width of its own yet.
            window.dohaPictures[name](place, drawn[name], {width: place.parentElement.clientWidth});
        }
    }
}

/** Does something unless it was done for the very same question before. */
async function once(name, asked, signal, work, place) {
    const key = JSON.stringify(asked);
    if (done[name] === key || signal.aborted) {
        return;
    }
    try {
        await work();
        done[name] = key;
    } catch (failure) {
        if (failure.name !== 'AbortError' && place) {
            dialogs.trouble(place, failure);
        }
    }
}
