import { useEffect, useReducer, useRef, useState } from 'react';
import type { TypedDocumentString } from '../gql/graphql';

/** Why a question was not answered, in words for the reader, and what to do about it. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly advice: string,
    readonly code = '',
  ) {
    super(message);
  }
}

const tokenKey = 'diplograph.token';

/** The token of whoever uses the page; it is forgotten when the tab is closed. */
export const token = {
  get: () => sessionStorage.getItem(tokenKey) ?? '',
  set(value: string) {
    if (value === '') sessionStorage.removeItem(tokenKey);
    else sessionStorage.setItem(tokenKey, value);
    forget();
  },
};

const advices: Readonly<Record<string, string>> = {
  UNAUTHENTICATED: 'Enter a token under “Review”; whoever runs the server makes one with “diplograph token create”.',
  FORBIDDEN: 'Your token does not allow this. Ask whoever runs the server for one with the scope that is named.',
  TOO_MANY_REQUESTS: 'The server has much to do. Wait a moment, then try again.',
  UNAVAILABLE: 'The server has much to do. Wait a moment, then try again.',
  TIMEOUT: 'This took too long. Narrow the period or the filters, then try again.',
  QUERY_TOO_COSTLY: 'This asks for too much at once. Narrow the period or the filters.',
  BAD_USER_INPUT: 'Check the address of this page: a value in it is not one that the server takes.',
  INTERNAL_SERVER_ERROR: 'This is a fault of the server; its log says more. Try again, or tell whoever runs it.',
};

/** Makes a failure of an error's code and message. */
export function failure(code: string, message: string): Failure {
  return new Failure(message, advices[code] ?? 'Try again. If it stays so, tell whoever runs the server.', code);
}

/** Sends a request with the token. A server that cannot be reached is a Failure too. */
export async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (token.get() !== '') headers.set('Authorization', `Bearer ${token.get()}`);
  try {
    return await fetch(path, { ...init, headers });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new Failure('The server does not answer.', 'See whether it runs and you are connected, then try again.', 'UNREACHABLE');
  }
}

type Answer<T> = { data?: T | null; errors?: { message: string; extensions?: { code?: string } }[] };

/** Asks GraphQL. An answer with errors is a Failure, even if it has data. */
export async function ask<T, V>(document: TypedDocumentString<T, V>, variables: V, signal?: AbortSignal): Promise<T> {
  const response = await send('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query: document.toString(), variables }),
    signal,
  });
  const answer = (await response.json().catch(() => ({}))) as Answer<T>;
  const error = answer.errors?.[0];
  if (error) throw failure(error.extensions?.code ?? '', error.message);
  if (!answer.data) throw failure('', `The server answered with status ${response.status} and nothing else.`);
  return answer.data;
}

/** A question on its way, answered or not. */
export type Asked<T> = { data?: T; error?: Failure; loading: boolean; reload: () => void };

const answers = new Map<string, unknown>();
const listeners = new Set<() => void>();
const kept = 200;

/** Forgets all answers, since the graph has changed or somebody else asks. What is shown is asked anew, unless it is to stay. */
export function forget({ stay = false } = {}): void {
  answers.clear();
  if (!stay) for (const told of listeners) told();
}

function keep(key: string, data: unknown): void {
  if (answers.size >= kept) answers.delete(answers.keys().next().value!);
  answers.set(key, data);
}

/** Runs `run` for `key` and keeps the answer; null is a question that is not to be asked yet. */
export function useAsked<T>(key: string | null, run: (signal: AbortSignal) => Promise<T>): Asked<T> {
  const [version, reload] = useReducer((n: number) => n + 1, 0);
  const [state, setState] = useState<{ key: string | null; data?: T; error?: Failure }>({ key: null });
  const last = useRef<{ key: string; data: T }>(undefined); // also when all answers were forgotten
  useEffect(() => {
    const anew = () => {
      last.current = undefined;
      reload();
    };
    listeners.add(anew);
    return () => void listeners.delete(anew);
  }, []);
  useEffect(() => {
    if (key === null || answers.has(key)) return;
    const controller = new AbortController();
    run(controller.signal).then(
      (data) => {
        if (controller.signal.aborted) return;
        keep(key, data);
        setState({ key, data });
      },
      (cause: unknown) => {
        if (controller.signal.aborted) return;
        const error = cause instanceof Failure ? cause : failure('', cause instanceof Error ? cause.message : String(cause));
        setState({ key, error });
      },
    );
    return () => controller.abort();
    // `run` belongs to `key`.
  }, [key, version]);
  if (key === null) return { loading: false, reload };
  if (answers.has(key)) last.current = { key, data: answers.get(key) as T };
  if (last.current?.key === key) return { data: last.current.data, loading: false, reload };
  if (state.key === key) return { ...state, loading: state.error === undefined && state.data === undefined, reload };
  return { loading: true, reload };
}

/** Asks GraphQL for a part of the page; null for variables asks nothing. */
export function useQuery<T, V>(document: TypedDocumentString<T, V>, variables: V | null): Asked<T> {
  const key = variables === null ? null : document.toString() + JSON.stringify(variables);
  return useAsked(key, (signal) => ask(document, variables as V, signal));
}

/** Fetches JSON that is no GraphQL, such as a network; null for the path asks nothing. */
export function useJSON<T>(path: string | null): Asked<T> {
  return useAsked(path, async (signal) => {
    const response = await send(path!, { signal, headers: { Accept: 'application/json' } });
    const body = (await response.json().catch(() => ({}))) as T & Answer<unknown>;
    if (response.ok) return body;
    const error = body.errors?.[0];
    throw failure(error?.extensions?.code ?? '', error?.message ?? `The server answered with status ${response.status}.`);
  });
}

/** Asks for all pages of a list, one after the other, up to `most` items. */
export async function all<T, V extends { after?: string | null }, N>(
  document: TypedDocumentString<T, V>,
  variables: V,
  page: (answer: T) => { nodes: readonly N[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } } | null | undefined,
  signal?: AbortSignal,
  most = 2000,
): Promise<N[]> {
  const items: N[] = [];
  let after = variables.after;
  for (;;) {
    const part = page(await ask(document, { ...variables, after }, signal));
    if (!part) return items;
    items.push(...part.nodes);
    if (!part.pageInfo.hasNextPage || items.length >= most) return items;
    after = part.pageInfo.endCursor;
  }
}
