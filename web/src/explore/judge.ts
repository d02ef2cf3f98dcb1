import { graphql } from '../gql';
import type { CorrectFactInput } from '../gql/graphql';
import { ask } from './api';

// What curators send. An input that the server refuses comes back with words; nothing was done then.

/** What counts of a fact now and since which revision, or why nothing was done. */
export type Judged = { verdict?: string; revision?: number; problem?: string };

const acceptMutation = graphql(`
  mutation Accept($input: JudgeFactsInput!) {
    acceptFacts(input: $input) { judgements { verdict } revision userErrors { message } }
  }
`);

const rejectMutation = graphql(`
  mutation Reject($input: JudgeFactsInput!) {
    rejectFacts(input: $input) { judgements { verdict } revision userErrors { message } }
  }
`);

const clearMutation = graphql(`
  mutation Clear($input: JudgeFactsInput!) {
    clearFacts(input: $input) { judgements { verdict } revision userErrors { message } }
  }
`);

const correctMutation = graphql(`
  mutation Correct($input: CorrectFactInput!) {
    correctFact(input: $input) { judgements { verdict } revision userErrors { message } }
  }
`);

type Payload = { revision: number; judgements: readonly { verdict: string }[]; userErrors: readonly { message: string }[] };

function judged({ revision, judgements, userErrors }: Payload): Judged {
  if (userErrors.length > 0) return { problem: userErrors.map(({ message }) => message).join('; ') };
  return { revision, verdict: judgements[0]?.verdict ?? 'TAKEN_BACK' };
}

/** Judges that a fact is right, unless it has changed since the revision. */
export async function accept(fact: string, ifUnchangedSince: number): Promise<Judged> {
  return judged((await ask(acceptMutation, { input: { facts: [fact], ifUnchangedSince } })).acceptFacts);
}

/** Judges that a fact is wrong, unless it has changed since the revision. */
export async function reject(fact: string, ifUnchangedSince: number): Promise<Judged> {
  return judged((await ask(rejectMutation, { input: { facts: [fact], ifUnchangedSince } })).rejectFacts);
}

/** Takes back what was judged of a fact. */
export async function clear(fact: string): Promise<Judged> {
  return judged((await ask(clearMutation, { input: { facts: [fact] } })).clearFacts);
}

/** Judges what a fact should say instead. */
export async function correct(input: CorrectFactInput): Promise<Judged> {
  return judged((await ask(correctMutation, { input })).correctFact);
}
