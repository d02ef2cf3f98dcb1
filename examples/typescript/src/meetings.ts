// Lists the meetings that a state attended, in which capacity, and the words that prove it:
//
//   npm run meetings -- CN
//   npm run meetings -- IQ http://127.0.0.1:8080/graphql
//
// DIPLOGRAPH_TOKEN is sent as a bearer token, if it is set.
import { Client, DiplographError } from './client.js';
import type { MeetingsOfStateQuery } from './gql/graphql.js';
import { MeetingsOfState } from './queries.js';

async function main(code: string | undefined, url = 'http://127.0.0.1:8080/graphql'): Promise<void> {
  if (code === undefined) {
    throw new Error('say which state: npm run meetings -- CN');
  }
  const token = process.env.DIPLOGRAPH_TOKEN;
  const client = new Client(token === undefined ? { url } : { url, token });
  let after: string | null = null;
  do {
    const answer: MeetingsOfStateQuery = await client.ask(MeetingsOfState, { code, after });
    const state = answer.state;
    if (state === null) {
      console.log(`No document names the state ${code}.`);
      return;
    }
    const { totalCount, edges, pageInfo } = state.meetingsAttended;
    if (after === null) {
      console.log(`${state.name}: ${totalCount} meetings`);
    }
    for (const { capacity, confidence, node, evidence } of edges) {
      console.log(`\n${node.startDate?.iso ?? 'undated'}  ${node.name}`);
      console.log(`  as ${capacity ?? 'participant'}, confidence ${confidence.toFixed(2)}`);
      for (const { quote, document } of evidence) {
        console.log(`  “${quote}”\n    ${document.name}`);
      }
    }
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

main(process.argv[2], process.argv[3]).catch((error: unknown) => {
  if (error instanceof DiplographError) {
    console.error(`${error.code}: ${error.message}`);
  } else {
    console.error(error instanceof Error ? error.message : error);
  }
  process.exitCode = 1;
});
