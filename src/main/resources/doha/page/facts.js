// The facts and the switches, to be changed, and the form for a new fact.

import {cited, el, fill} from './dom.js';
import * as edits from './state.js';
import * as words from './words.js';

const STATES = {'as-filed': '', 'left-out': 'left out', changed: 'changed', added: 'added'};
/** No browser is pleased with ten thousand forms. */
const MOST = 300;
const open = new Set();

/** The facts as a list of folded editors; apply is called with the changes that an edit makes. */
export function list(changes, base, vocabulary, filter, apply) {
    const wanted = filter.trim().toLowerCase();
    const found = edits.facts(changes, base).filter(entry => matches(entry.fact, wanted));
    const items = found.slice(0, MOST).map(entry => item(entry, changes, base, vocabulary, apply));
    return found.length > MOST ? [...items, el('li', {}, words.number(found.length - MOST) + ' more: say above which to show.')] : items;
}

function matches(fact, wanted) {
    return wanted === '' || Object.values(fact).some(value => String(value ?? '').toLowerCase().includes(wanted));
}

function item(entry, changes, base, vocabulary, apply) {
    const {fact, state} = entry;
    const body = el('div', {class: 'editor'});
    const details = el('details', {open: open.has(fact.id)},
        el('summary', {'data-key': 'fact ' + fact.id},
            el('span', {class: 'on'}, words.days(fact)), ' ', el('span', {class: 'claim'}, words.claim(fact)), ' ',
            fact.standing === 'confirmed' ? null : el('span', {class: 'tag'}, fact.standing), ' ',
            STATES[state] ? el('span', {class: 'tag edit'}, STATES[state]) : null),
        body);
    details.addEventListener('toggle', () => {
        if (details.open) {
            open.add(fact.id);
            if (!body.hasChildNodes()) {
                body.append(...editor(entry, changes, base, vocabulary, apply));
            }
        } else {
            open.delete(fact.id);
        }
    });
    if (open.has(fact.id)) {
        body.append(...editor(entry, changes, base, vocabulary, apply));
    }
    return el('li', {class: state, 'data-fact': fact.id}, details);
}

function editor({fact, was, state}, changes, base, vocabulary, apply) {
    const told = [el('p', {class: 'told'}, el('span', {class: 'id'}, fact.id), ': ', cited(fact),
        fact.note ? el('span', {class: 'note'}, fact.note) : null)];
    if (state === 'left-out') {
        return [...told, button('Put back', 'back ' + fact.id, () => apply(edits.asWas(changes, fact.id)))];
    }
    const type = vocabulary.facts.find(other => other.fact === fact.fact);
    const set = (field, value) => apply(edits.edited(changes, base, fact.id, {[field]: value}));
    const controls = [control({field: 'on', form: 'day', required: true}, fact.on, 'fact ' + fact.id, vocabulary, value => set('on', value))];
    if (type?.conduct) {
        controls.push(control({field: 'until', form: 'day'}, fact.until, 'fact ' + fact.id, vocabulary, value => set('until', value)));
    }
    controls.push(control({field: 'standing', form: 'choice', choices: vocabulary.standings, required: true}, fact.standing, 'fact ' + fact.id, vocabulary,
        value => set('standing', value)));
    for (const field of type?.fields ?? []) {
        controls.push(control(field, fact[field.field] ?? field.default, 'fact ' + fact.id, vocabulary, value => set(field.field, value)));
    }
    return [...told, el('div', {class: 'fields'}, controls), el('div', {class: 'actions'},
        button(was ? 'Leave out' : 'Take away', 'out ' + fact.id, () => apply(edits.leftOut(changes, fact.id))),
        state === 'changed' ? button('As the file has it', 'was ' + fact.id, () => apply(edits.asWas(changes, fact.id))) : null)];
}

function button(name, key, onclick) {
    return el('button', {type: 'button', 'data-key': key, onclick}, name);
}

/** A labelled control for a field. Given is called with its value, null where it was emptied, once it is sound. */
function control(field, value, scope, vocabulary, given) {
    const name = field.field.replaceAll('-', ' ');
    const id = ('control ' + scope + ' ' + field.field).replaceAll(' ', '-');
    const common = {id, 'data-key': scope + ' ' + field.field, 'data-field': field.field, required: field.required};
    const options = (choices, labels) => [field.required && (value ?? null) !== null ? null : el('option', {value: ''}, field.required ? 'choose' : '–'),
        ...choices.map((choice, i) => el('option', {value: choice, selected: String(value) === choice}, labels?.[i] ?? choice))];
    let input;
    switch (field.form) {
        case 'count': input = el('input', {...common, type: 'number', min: 0, max: 2147483647, step: 1, inputmode: 'numeric', value: value ?? ''}); break;
        case 'day': input = el('input', {...common, type: 'date', min: '1990-01-01', max: '2100-12-31', value: value ?? ''}); break;
        case 'truth': input = el('select', common, options(['true', 'false'], ['yes', 'no'])); break;
        case 'choice': input = el('select', common, options(field.choices)); break;
        case 'duty': input = el('select', common, options(vocabulary.duties.map(duty => duty.id))); break;
        case 'duties': {
            const chosen = [value ?? []].flat();
            input = el('select', {...common, multiple: true, size: 5}, vocabulary.duties.map(duty => el('option',
                {value: duty.id, selected: chosen.includes(duty.id)}, duty.id)));
            break;
        }
        default: input = el('input', {...common, type: 'text', value: value ?? '', autocomplete: 'off'});
    }
    if (given) {
        commit(input, () => given(valueOf(input, field)));
    }
    return el('div', {class: 'field'}, el('label', {for: id}, name), input);
}

/** Calls what is to happen once a control has a new, sound value. A date that is being typed is none before Enter or the next field. */
function commit(input, then) {
    let typing = false;
    let open = false;
    const end = () => {
        if (open && input.reportValidity()) {
            open = false;
            then();
        }
    };
    input.addEventListener('change', () => {
        open = true;
        if (!typing) {
            end();
        }
    });
    if (input.type === 'date') {
        input.addEventListener('keydown', event => {
            typing = event.key !== 'Enter' && event.key !== 'Tab';
            if (event.key === 'Enter') {
                end();
            }
        });
        input.addEventListener('blur', end);
    }
}

function valueOf(input, field) {
    if (field.form === 'duties') {
        return [...input.selectedOptions].map(option => option.value);
    }
    if (input.value === '') {
        return null;
    }
    switch (field.form) {
        case 'count': return Number(input.value);
        case 'truth': return input.value === 'true';
        // A finding names one duty; a list of one is written as one.
        default: return input.value;
    }
}

/** One choice for each switch. */
export function switches(changes, base, vocabulary, apply) {
    return vocabulary.readings.map(known => {
        const position = changes.readings?.[known.switch] ?? base.readings[known.switch];
        const id = 'switch-' + known.switch;
        const turned = changes.readings?.[known.switch] !== undefined;
        return el('div', {class: turned ? 'switch turned' : 'switch'},
            el('label', {for: id}, known.switch),
            el('select', {id, 'data-key': id, 'aria-describedby': id + '-about',
                onchange: event => apply(edits.turned(changes, base, known.switch, event.target.value))},
                known.positions.map(other => el('option', {value: other, selected: other === position}, other + (other === base.readings[known.switch] ? ' (file)' : '')))),
            el('p', {id: id + '-about'}, known.about));
    });
}

const GROUPS = [['Levels', type => type.measure === 'level'], ['Totals', type => type.measure === 'total'],
    ['Conduct', type => type.conduct && type.measure === 'event'], ['Determinations', type => type.measure === 'determination'], ['Events', () => true]];

/** Fills a dialog with the form for a new fact. Check is asked whether the changes with it can be made, and throws if not. */
export function form(dialog, changes, base, vocabulary, day, check, apply) {
    const rest = el('div', {class: 'fields'});
    const faults = el('div', {role: 'alert', class: 'faults'});
    const left = [...vocabulary.facts];
    const groups = GROUPS.map(([name, fits]) => [name, left.filter(fits).map(type => left.splice(left.indexOf(type), 1)[0])]);
    const type = el('select', {id: 'new-type', required: true}, el('option', {value: ''}, 'choose'),
        groups.filter(([, types]) => types.length > 0).map(([name, types]) => el('optgroup', {label: name},
            types.map(other => el('option', {value: other.fact}, other.fact)))));
    let fields = [];
    const show = () => {
        const chosen = vocabulary.facts.find(other => other.fact === type.value);
        fields = chosen ? [{field: 'on', form: 'day', required: true}, ...(chosen.conduct ? [{field: 'until', form: 'day'}] : []), ...chosen.fields,
            {field: 'known', form: 'day'}, {field: 'standing', form: 'choice', choices: vocabulary.standings, required: true},
            {field: 'source', form: 'text'}, {field: 'url', form: 'text'}, {field: 'page', form: 'text'},
            {field: 'note', form: 'text'}] : [];
        fill(rest, fields.map(field => control(field, field.field === 'on' ? day : field.field === 'standing' ? 'confirmed' : field.default, 'new', vocabulary)));
    };
    type.addEventListener('change', show);
    const submit = async event => {
        event.preventDefault();
        const fact = {id: null, on: null, fact: type.value};
        for (const field of fields) {
            const value = valueOf(rest.querySelector('[data-field="' + field.field + '"]'), field);
            const usual = field.field === 'standing' ? 'confirmed' : field.default;
            if (value !== null && value !== usual && !(Array.isArray(value) && value.length === 0)) {
                fact[field.field] = Array.isArray(value) && value.length === 1 ? value[0] : value;
            }
        }
        fact.id = edits.idFor(changes, base, fact.fact, fact.on);
        const next = edits.added(changes, fact);
        try {
            await check(next);
            open.add(fact.id);
            dialog.close();
            apply(next);
        } catch (refused) {
            fill(faults, el('p', {}, 'This fact cannot be added:'), el('ul', {}, (refused.faults?.length ? refused.faults : [refused])
                .map(fault => el('li', {}, fault.message))));
        }
    };
    fill(dialog, el('form', {onsubmit: submit},
        el('h2', {id: 'add-title'}, 'Add a fact'),
        el('div', {class: 'field'}, el('label', {for: 'new-type'}, 'What happened'), type),
        rest, faults,
        el('div', {class: 'actions'}, el('button', {type: 'submit', class: 'main'}, 'Add'),
            el('button', {type: 'button', onclick: () => dialog.close()}, 'Cancel'))));
    show();
    dialog.showModal();
}

/** What is changed, each with a button to undo it. */
export function changed(changes, base, apply) {
    const items = [];
    const undo = (name, key, next, ...told) => items.push(el('li', {}, el('span', {}, ...told), ' ',
        el('button', {type: 'button', 'data-key': 'undo ' + key, 'aria-label': 'Undo: ' + name, onclick: () => apply(next)}, 'Undo')));
    const known = changes['known-by'];
    if (known) {
        const told = known === '9999-12-31' ? 'everything counts, whenever it became known' : 'only what was known by ' + words.day(known);
        undo(told, 'known-by', edits.knownBy(changes, base, base['known-by']), told);
    }
    for (const [name, position] of Object.entries(changes.readings ?? {})) {
        undo('read ' + name, name, edits.turned(changes, base, name, base.readings[name]), 'read ', el('b', {}, name), ' as ' + position + ', not ' + base.readings[name]);
    }
    for (const duty of changes.unknown ?? []) {
        undo('silence on ' + duty, duty, edits.silent(changes, duty, false), 'the record is silent on ', el('b', {}, duty));
    }
    for (const {fact, was, state} of edits.facts(changes, base)) {
        if (state === 'left-out') {
            undo('leave out ' + fact.id, fact.id, edits.asWas(changes, fact.id), 'leave out ', el('b', {}, fact.id), ' (' + was.on + ', ' + words.claim(was) + ')');
        } else if (state === 'changed') {
            const change = changes.change.find(other => other.id === fact.id);
            const fields = Object.keys(change).filter(field => field !== 'id')
                .map(field => field + ' ' + (change[field] ?? 'taken away') + (was[field] ? ', not ' + was[field] : ''));
            undo('change ' + fact.id, fact.id, edits.asWas(changes, fact.id), 'change ', el('b', {}, fact.id), ': ' + fields.join('; '));
        } else if (state === 'added') {
            undo('add ' + fact.id, fact.id, edits.leftOut(changes, fact.id), 'add ', el('b', {}, fact.id ?? 'a fact'), ': ' + words.days(fact) + ', ' + words.claim(fact));
        }
    }
    return items;
}
