import type { TypedDocumentString } from './gql/graphql.js';

/** What may go wrong with a request, by its code in `extensions.code`. */
export class DiplographError extends Error {
  readonly code: string;
  readonly path: readonly (string | number)[];

  constructor(message: string, code: string, path: readonly (string | number)[] = []) {
    super(message);
    this.name = 'DiplographError';
    this.code = code;
    this.path = path;
  }
}

interface Fault {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string };
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly Fault[];
}

export interface ClientOptions {
  /** Where the API is, such as http://127.0.0.1:8080/graphql. */
  readonly url: string;
  /** A bearer token, where the server wants one. */
  readonly token?: string;
  /** Ends requests that are under way. */
  readonly signal?: AbortSignal;
}

/** Asks diplograph, with the types of the answer and of the variables taken from the query. */
export class Client {
  readonly #options: ClientOptions;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  async ask<Result, Variables>(query: TypedDocumentString<Result, Variables>, variables: Variables): Promise<Result> {
    const { url, token, signal } = this.#options;
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/graphql-response+json, application/json',
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query: query.toString(), variables }),
      ...(signal === undefined ? {} : { signal }),
    });
    const answer = await read<Result>(response);
    const fault = answer.errors?.[0];
    if (fault !== undefined) {
      throw new DiplographError(fault.message, fault.extensions?.code ?? 'UNKNOWN', fault.path);
    }
    if (answer.data === undefined || answer.data === null) {
      throw new DiplographError(`the answer has no data (status ${response.status})`, 'UNKNOWN');
    }
    return answer.data;
  }
}

/** Reads the answer, whose body tells of errors whatever the status says. */
async function read<Result>(response: Response): Promise<Answer<Result>> {
  const text = await response.text();
  try {
    return JSON.parse(text) as Answer<Result>;
  } catch {
    throw new DiplographError(`status ${response.status}, and the answer is no JSON: ${text.slice(0, 100)}`, 'UNKNOWN');
  }
}
