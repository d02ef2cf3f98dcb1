/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query MeetingsOfState($code: String!, $after: String) {\n    state(code: $code) {\n      name\n      meetingsAttended(first: 50, after: $after) {\n        totalCount\n        edges {\n          capacity\n          confidence\n          node {\n            name\n            startDate {\n              iso\n            }\n          }\n          evidence(first: 3) {\n            quote\n            document {\n              name\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.MeetingsOfStateDocument,
    "\n  query MeetingInFull($id: ID!) {\n    meeting(id: $id) {\n      id\n      name\n      startDate {\n        iso\n        precision\n      }\n      attendees(first: 100) {\n        totalCount\n        edges {\n          capacity\n          node {\n            __typename\n            id\n            name\n          }\n        }\n      }\n      adoptedProposals {\n        edges {\n          manner\n          modality\n          node {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.MeetingInFullDocument,
    "\n  query FactsOf($filter: FactFilter, $first: Int = 20, $after: String) {\n    facts(filter: $filter, first: $first, after: $after) {\n      totalCount\n      nodes {\n        id\n        subject {\n          id\n          name\n        }\n        predicate\n        modality\n        object {\n          ... on Entity {\n            id\n            name\n          }\n          ... on Value {\n            text\n          }\n        }\n        confidence\n        document {\n          name\n          ingestedAt\n        }\n        evidence {\n          quote\n          start\n          end\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.FactsOfDocument,
};
const documents: Documents = {
    "\n  query MeetingsOfState($code: String!, $after: String) {\n    state(code: $code) {\n      name\n      meetingsAttended(first: 50, after: $after) {\n        totalCount\n        edges {\n          capacity\n          confidence\n          node {\n            name\n            startDate {\n              iso\n            }\n          }\n          evidence(first: 3) {\n            quote\n            document {\n              name\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.MeetingsOfStateDocument,
    "\n  query MeetingInFull($id: ID!) {\n    meeting(id: $id) {\n      id\n      name\n      startDate {\n        iso\n        precision\n      }\n      attendees(first: 100) {\n        totalCount\n        edges {\n          capacity\n          node {\n            __typename\n            id\n            name\n          }\n        }\n      }\n      adoptedProposals {\n        edges {\n          manner\n          modality\n          node {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": types.MeetingInFullDocument,
    "\n  query FactsOf($filter: FactFilter, $first: Int = 20, $after: String) {\n    facts(filter: $filter, first: $first, after: $after) {\n      totalCount\n      nodes {\n        id\n        subject {\n          id\n          name\n        }\n        predicate\n        modality\n        object {\n          ... on Entity {\n            id\n            name\n          }\n          ... on Value {\n            text\n          }\n        }\n        confidence\n        document {\n          name\n          ingestedAt\n        }\n        evidence {\n          quote\n          start\n          end\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.FactsOfDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MeetingsOfState($code: String!, $after: String) {\n    state(code: $code) {\n      name\n      meetingsAttended(first: 50, after: $after) {\n        totalCount\n        edges {\n          capacity\n          confidence\n          node {\n            name\n            startDate {\n              iso\n            }\n          }\n          evidence(first: 3) {\n            quote\n            document {\n              name\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').MeetingsOfStateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MeetingInFull($id: ID!) {\n    meeting(id: $id) {\n      id\n      name\n      startDate {\n        iso\n        precision\n      }\n      attendees(first: 100) {\n        totalCount\n        edges {\n          capacity\n          node {\n            __typename\n            id\n            name\n          }\n        }\n      }\n      adoptedProposals {\n        edges {\n          manner\n          modality\n          node {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').MeetingInFullDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FactsOf($filter: FactFilter, $first: Int = 20, $after: String) {\n    facts(filter: $filter, first: $first, after: $after) {\n      totalCount\n      nodes {\n        id\n        subject {\n          id\n          name\n        }\n        predicate\n        modality\n        object {\n          ... on Entity {\n            id\n            name\n          }\n          ... on Value {\n            text\n          }\n        }\n        confidence\n        document {\n          name\n          ingestedAt\n        }\n        evidence {\n          quote\n          start\n          end\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql.js').FactsOfDocument;


export function graphql(source: string) {
  return (documents as Record<string, unknown>)[source] ?? {};
}
