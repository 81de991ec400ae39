// Asks the program. Whatever is refused is thrown with its faults.

export class Refused extends Error {
    constructor(status, refusal) {
        super(refusal.message);
        this.status = status;
        this.code = refusal.code;
        this.faults = refusal.faults ?? [];
    }
}

async function send(path, options) {
    let response;
    try {
        response = await fetch('/api/' + path, {...options, credentials: 'omit', cache: 'no-store', redirect: 'error'});
    } catch (failure) {
        if (failure.name === 'AbortError') {
            throw failure;
        }
        throw new Refused(0, {code: 'gone', message: 'The program does not answer. It may have been ended; start it again and reload this page.'});
    }
    if (!response.ok) {
        throw new Refused(response.status, await response.json());
    }
    return response;
}

export async function get(path) {
    return (await send(path, {})).json();
}

function posting(body, signal) {
    return {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body), signal};
}

export async function post(path, body, signal) {
    return (await send(path, posting(body, signal))).json();
}

/** Has the browser save what the program answers, under the name that the answer gives. */
export async function save(path, body) {
    const response = await send(path, posting(body));
    const name = /filename\*=UTF-8''([^;]*)/.exec(response.headers.get('Content-Disposition') ?? '');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = name ? decodeURIComponent(name[1]) : path;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    return link.download;
}
