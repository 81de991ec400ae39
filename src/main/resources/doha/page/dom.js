// Makes elements. Texts become text nodes, never markup.

export function el(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (value === null || value === undefined || value === false) {
            continue;
        }
        if (name.startsWith('on')) {
            element.addEventListener(name.slice(2), value);
        } else if (name === 'value') {
            element.value = value;
        } else {
            element.setAttribute(name, value === true ? '' : value);
        }
    }
    element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
    return element;
}

/** Who says so and where, with the address of the source: a link if it is one of the web. */
export function cited(fact) {
    const page = fact.page && /^\d+$/.test(fact.page) ? 'p. ' + fact.page : fact.page;
    const text = [fact.source, page].filter(Boolean).join(', ');
    const address = !fact.url ? null : /^https?:\/\/[!-~]+$/i.test(fact.url)
        ? el('a', {href: fact.url, rel: 'noopener', target: '_blank'}, fact.url) : fact.url;
    return [text || (address ? '' : 'no source given'), text && address ? ', ' : null, address];
}

export function byId(id) {
    return document.getElementById(id);
}

/** Replaces what an element holds. The control that had the focus gets it back if it is there again, by its data-key; else its heading does. */
export function fill(element, ...children) {
    const focused = document.activeElement;
    const key = element.contains(focused) ? focused.dataset.key : null;
    element.replaceChildren(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
    if (key && !focus(key, element)) {
        const heading = element.closest('section, dialog')?.querySelector('h2');
        heading?.setAttribute('tabindex', '-1');
        heading?.focus();
    }
}

/** Gives the focus to the control of a key; false where there is none. */
export function focus(key, within = document) {
    const control = [...within.querySelectorAll('[data-key]')].find(candidate => candidate.dataset.key === key);
    control?.focus();
    return Boolean(control);
}
