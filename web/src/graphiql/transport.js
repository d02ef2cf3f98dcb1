import { getOperationAST } from 'graphql';

const endpoint = '/graphql';

function request(params, headers, accept) {
  return fetch(endpoint, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json', Accept: accept },
    body: JSON.stringify(params),
  });
}

/** Tells whether the operation that is to be run is a subscription. */
export function isSubscription(document, operationName) {
  return document !== undefined && getOperationAST(document, operationName ?? undefined)?.operation === 'subscription';
}

/** Asks once. Errors come in the answer's body, with any status, so it is read whatever the status says. */
export async function ask(params, headers) {
  const response = await request(params, headers, 'application/graphql-response+json, application/json');
  return response.json();
}

/** Asks for server-sent events and yields each answer, until the server says that it is complete or nobody listens. */
export async function* follow(params, headers) {
  const response = await request(params, headers, 'text/event-stream');
  if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
    yield await response.json();
    return;
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    let rest = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const events = (rest + value).split(/\r?\n\r?\n/);
      rest = events.pop();
      for (const { name, data } of events.map(parse)) {
        if (name === 'complete') return;
        if (name === 'next') yield JSON.parse(data);
      }
    }
  } finally {
    await reader.cancel(); // which ends the request
  }
}

/** Reads one event: its name, and its data if there are any. */
export function parse(event) {
  const lines = event.split(/\r?\n/).map((line) => line.match(/^(\w*):? ?(.*)$/) ?? []);
  const field = (name) => lines.filter(([, key]) => key === name).map(([, , value]) => value).join('\n');
  return { name: field('event') || 'message', data: field('data') };
}
