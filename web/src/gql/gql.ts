/* eslint-disable */
import * as types from './graphql';



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
    "\n  query Search($words: String!, $types: [SearchType!], $first: Int!) {\n    search(query: $words, types: $types, first: $first) {\n      totalCount\n      edges {\n        text\n        highlights { start end }\n        node {\n          __typename\n          ... on Entity { id name }\n          ... on Document { title }\n          ... on Passage { start document { id name title } facts(first: 1) { id } }\n        }\n      }\n    }\n  }\n": typeof types.SearchDocument,
    "\n  query Name($id: ID!) {\n    node(id: $id) { __typename id ... on Entity { name } }\n  }\n": typeof types.NameDocument,
    "\n  query Document($id: ID!) {\n    document(id: $id) { id name title mediaType published { iso } ingestedAt revision text }\n  }\n": typeof types.DocumentDocument,
    "\n  query DocumentFacts($id: ID!, $after: String) {\n    facts(filter: { document: $id }, orderBy: { field: PLACE }, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n": typeof types.DocumentFactsDocument,
    "\n  query Entity($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Entity { name aliases facts(first: 100, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } } }\n    }\n    asSubject: facts(first: 0, filter: { subject: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n    asObject: facts(first: 0, filter: { object: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n  }\n": typeof types.EntityDocument,
    "\n  query Facts($filter: FactFilter!, $after: String, $orderBy: FactOrder) {\n    facts(filter: $filter, first: 100, after: $after, orderBy: $orderBy) { totalCount pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n": typeof types.FactsDocument,
    "\n  query MeetingsByYear($filter: MeetingFilter) {\n    meetings(first: 0, filter: $filter) { timeline { date count } }\n  }\n": typeof types.MeetingsByYearDocument,
    "\n  query EdgeFacts($of: NetworkInput!, $from: ID!, $to: ID!) {\n    network(of: $of) {\n      edge(from: $from, to: $to) { sharedCount expected deviation factCount facts(first: 60) { ...FactParts } }\n    }\n  }\n": typeof types.EdgeFactsDocument,
    "\n  query NodeFacts($filter: FactFilter!) {\n    facts(filter: $filter, first: 20, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } }\n  }\n": typeof types.NodeFactsDocument,
    "\n  query Regions {\n    participation(groupBy: REGION) { groups(first: 20) { key label breakdown(by: STATE) { groups(first: 100) { key } } } }\n  }\n": typeof types.RegionsDocument,
    "\n  fragment FactParts on Fact {\n    id\n    subject { __typename id name }\n    predicate\n    object { __typename ... on Entity { id name } ... on Value { text type } }\n    attributes { name value }\n    modality\n    confidence\n    period { start { iso } end { iso } }\n    rule\n    document { id name title }\n    evidence(first: 5) { quote start end }\n  }\n": typeof types.FactPartsFragmentDoc,
    "\n  query Start {\n    stats { revision documents facts entities predicates { predicate count } }\n    documents(first: 8, orderBy: { field: REVISION, direction: DESC }) { nodes { id name title published { iso } } }\n    meetings(first: 0) { totalCount }\n    latest: meetings(first: 8, filter: { startDate: { from: \"1900\" } }) { nodes { id name startDate { iso } } }\n    series: facts(first: 0, filter: { predicate: [PART_OF], subjectClass: [MEETING], objectClass: [SERIES] }) {\n      facets(by: [OBJECT]) { distinctCount values(first: 8) { key label count } }\n    }\n    actors: participation(groupBy: ACTOR, filter: { class: [STATE] }) { actorCount groups(first: 8) { key label meetingCount } }\n  }\n": typeof types.StartDocument,
};
const documents: Documents = {
    "\n  query Search($words: String!, $types: [SearchType!], $first: Int!) {\n    search(query: $words, types: $types, first: $first) {\n      totalCount\n      edges {\n        text\n        highlights { start end }\n        node {\n          __typename\n          ... on Entity { id name }\n          ... on Document { title }\n          ... on Passage { start document { id name title } facts(first: 1) { id } }\n        }\n      }\n    }\n  }\n": types.SearchDocument,
    "\n  query Name($id: ID!) {\n    node(id: $id) { __typename id ... on Entity { name } }\n  }\n": types.NameDocument,
    "\n  query Document($id: ID!) {\n    document(id: $id) { id name title mediaType published { iso } ingestedAt revision text }\n  }\n": types.DocumentDocument,
    "\n  query DocumentFacts($id: ID!, $after: String) {\n    facts(filter: { document: $id }, orderBy: { field: PLACE }, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n": types.DocumentFactsDocument,
    "\n  query Entity($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Entity { name aliases facts(first: 100, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } } }\n    }\n    asSubject: facts(first: 0, filter: { subject: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n    asObject: facts(first: 0, filter: { object: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n  }\n": types.EntityDocument,
    "\n  query Facts($filter: FactFilter!, $after: String, $orderBy: FactOrder) {\n    facts(filter: $filter, first: 100, after: $after, orderBy: $orderBy) { totalCount pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n": types.FactsDocument,
    "\n  query MeetingsByYear($filter: MeetingFilter) {\n    meetings(first: 0, filter: $filter) { timeline { date count } }\n  }\n": types.MeetingsByYearDocument,
    "\n  query EdgeFacts($of: NetworkInput!, $from: ID!, $to: ID!) {\n    network(of: $of) {\n      edge(from: $from, to: $to) { sharedCount expected deviation factCount facts(first: 60) { ...FactParts } }\n    }\n  }\n": types.EdgeFactsDocument,
    "\n  query NodeFacts($filter: FactFilter!) {\n    facts(filter: $filter, first: 20, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } }\n  }\n": types.NodeFactsDocument,
    "\n  query Regions {\n    participation(groupBy: REGION) { groups(first: 20) { key label breakdown(by: STATE) { groups(first: 100) { key } } } }\n  }\n": types.RegionsDocument,
    "\n  fragment FactParts on Fact {\n    id\n    subject { __typename id name }\n    predicate\n    object { __typename ... on Entity { id name } ... on Value { text type } }\n    attributes { name value }\n    modality\n    confidence\n    period { start { iso } end { iso } }\n    rule\n    document { id name title }\n    evidence(first: 5) { quote start end }\n  }\n": types.FactPartsFragmentDoc,
    "\n  query Start {\n    stats { revision documents facts entities predicates { predicate count } }\n    documents(first: 8, orderBy: { field: REVISION, direction: DESC }) { nodes { id name title published { iso } } }\n    meetings(first: 0) { totalCount }\n    latest: meetings(first: 8, filter: { startDate: { from: \"1900\" } }) { nodes { id name startDate { iso } } }\n    series: facts(first: 0, filter: { predicate: [PART_OF], subjectClass: [MEETING], objectClass: [SERIES] }) {\n      facets(by: [OBJECT]) { distinctCount values(first: 8) { key label count } }\n    }\n    actors: participation(groupBy: ACTOR, filter: { class: [STATE] }) { actorCount groups(first: 8) { key label meetingCount } }\n  }\n": types.StartDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Search($words: String!, $types: [SearchType!], $first: Int!) {\n    search(query: $words, types: $types, first: $first) {\n      totalCount\n      edges {\n        text\n        highlights { start end }\n        node {\n          __typename\n          ... on Entity { id name }\n          ... on Document { title }\n          ... on Passage { start document { id name title } facts(first: 1) { id } }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').SearchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Name($id: ID!) {\n    node(id: $id) { __typename id ... on Entity { name } }\n  }\n"): typeof import('./graphql').NameDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Document($id: ID!) {\n    document(id: $id) { id name title mediaType published { iso } ingestedAt revision text }\n  }\n"): typeof import('./graphql').DocumentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DocumentFacts($id: ID!, $after: String) {\n    facts(filter: { document: $id }, orderBy: { field: PLACE }, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n"): typeof import('./graphql').DocumentFactsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Entity($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Entity { name aliases facts(first: 100, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } } }\n    }\n    asSubject: facts(first: 0, filter: { subject: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n    asObject: facts(first: 0, filter: { object: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n  }\n"): typeof import('./graphql').EntityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Facts($filter: FactFilter!, $after: String, $orderBy: FactOrder) {\n    facts(filter: $filter, first: 100, after: $after, orderBy: $orderBy) { totalCount pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n"): typeof import('./graphql').FactsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MeetingsByYear($filter: MeetingFilter) {\n    meetings(first: 0, filter: $filter) { timeline { date count } }\n  }\n"): typeof import('./graphql').MeetingsByYearDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EdgeFacts($of: NetworkInput!, $from: ID!, $to: ID!) {\n    network(of: $of) {\n      edge(from: $from, to: $to) { sharedCount expected deviation factCount facts(first: 60) { ...FactParts } }\n    }\n  }\n"): typeof import('./graphql').EdgeFactsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NodeFacts($filter: FactFilter!) {\n    facts(filter: $filter, first: 20, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } }\n  }\n"): typeof import('./graphql').NodeFactsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Regions {\n    participation(groupBy: REGION) { groups(first: 20) { key label breakdown(by: STATE) { groups(first: 100) { key } } } }\n  }\n"): typeof import('./graphql').RegionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FactParts on Fact {\n    id\n    subject { __typename id name }\n    predicate\n    object { __typename ... on Entity { id name } ... on Value { text type } }\n    attributes { name value }\n    modality\n    confidence\n    period { start { iso } end { iso } }\n    rule\n    document { id name title }\n    evidence(first: 5) { quote start end }\n  }\n"): typeof import('./graphql').FactPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Start {\n    stats { revision documents facts entities predicates { predicate count } }\n    documents(first: 8, orderBy: { field: REVISION, direction: DESC }) { nodes { id name title published { iso } } }\n    meetings(first: 0) { totalCount }\n    latest: meetings(first: 8, filter: { startDate: { from: \"1900\" } }) { nodes { id name startDate { iso } } }\n    series: facts(first: 0, filter: { predicate: [PART_OF], subjectClass: [MEETING], objectClass: [SERIES] }) {\n      facets(by: [OBJECT]) { distinctCount values(first: 8) { key label count } }\n    }\n    actors: participation(groupBy: ACTOR, filter: { class: [STATE] }) { actorCount groups(first: 8) { key label meetingCount } }\n  }\n"): typeof import('./graphql').StartDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
