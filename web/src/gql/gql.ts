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
    "\n  query Attendance($series: ID!, $class: [EntityClass!]!, $during: DateRange) {\n    attendanceMatrix(series: $series, class: $class, during: $during) {\n      series { id name }\n      meetingCount\n      columns(first: 100) { presentCount meeting { id name startDate { iso } } }\n      rows(first: 100) {\n        totalCount\n        edges { attendedCount node { id name } cells { status capacity } }\n      }\n    }\n  }\n": typeof types.AttendanceDocument,
    "\n  query Between($filter: FactFilter!) {\n    facts(filter: $filter, first: 50, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } }\n  }\n": typeof types.BetweenDocument,
    "\n  query Search($words: String!, $types: [SearchType!], $first: Int!) {\n    search(query: $words, types: $types, first: $first) {\n      totalCount\n      edges {\n        text\n        highlights { start end }\n        node {\n          __typename\n          ... on Entity { id name }\n          ... on Document { title }\n          ... on Passage { start document { id name title } facts(first: 1) { id } }\n        }\n      }\n    }\n  }\n": typeof types.SearchDocument,
    "\n  query Name($id: ID!) {\n    node(id: $id) { __typename id ... on Entity { name } }\n  }\n": typeof types.NameDocument,
    "\n  query Compare($a: ID!, $b: ID!) {\n    a: node(id: $a) { __typename id ... on Entity { name } }\n    b: node(id: $b) { __typename id ... on Entity { name } }\n    ofA: facts(first: 0, filter: { subject: $a, modality: [PLAIN] }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n    ofB: facts(first: 0, filter: { subject: $b, modality: [PLAIN] }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n    shared: meetings(first: 50, filter: { attendees: { some: { node: { id: [$a] } } }, and: [{ attendees: { some: { node: { id: [$b] } } } }] }) {\n      totalCount\n      nodes { id name startDate { iso } }\n    }\n  }\n": typeof types.CompareDocument,
    "\n  query Sides($actor: ID!, $after: String) {\n    facts(filter: { subject: $actor, modality: [PLAIN], predicate: [SUPPORTED, OPPOSED, VOTED_ON, PROPOSED] }, first: 100, after: $after) {\n      pageInfo { hasNextPage endCursor }\n      nodes { ...FactParts }\n    }\n  }\n": typeof types.SidesDocument,
    "\n  query Document($id: ID!) {\n    document(id: $id) { id name title mediaType published { iso } ingestedAt revision text }\n  }\n": typeof types.DocumentDocument,
    "\n  query DocumentFacts($id: ID!, $after: String) {\n    facts(filter: { document: $id }, orderBy: { field: PLACE }, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n": typeof types.DocumentFactsDocument,
    "\n  query Entity($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Entity { name aliases facts(first: 100, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } } }\n    }\n    asSubject: facts(first: 0, filter: { subject: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n    asObject: facts(first: 0, filter: { object: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n  }\n": typeof types.EntityDocument,
    "\n  query Facts($filter: FactFilter!, $after: String, $orderBy: FactOrder) {\n    facts(filter: $filter, first: 100, after: $after, orderBy: $orderBy) { totalCount pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n": typeof types.FactsDocument,
    "\n  mutation Accept($input: JudgeFactsInput!) {\n    acceptFacts(input: $input) { judgements { verdict } revision userErrors { message } }\n  }\n": typeof types.AcceptDocument,
    "\n  mutation Reject($input: JudgeFactsInput!) {\n    rejectFacts(input: $input) { judgements { verdict } revision userErrors { message } }\n  }\n": typeof types.RejectDocument,
    "\n  mutation Clear($input: JudgeFactsInput!) {\n    clearFacts(input: $input) { judgements { verdict } revision userErrors { message } }\n  }\n": typeof types.ClearDocument,
    "\n  mutation Correct($input: CorrectFactInput!) {\n    correctFact(input: $input) { judgements { verdict } revision userErrors { message } }\n  }\n": typeof types.CorrectDocument,
    "\n  query Map($role: [Predicate!], $during: DateRange, $held: FactFilter!) {\n    participation(groupBy: STATE, filter: { role: $role, during: $during }) {\n      meetingCount\n      first: groups(first: 100) { key label meetingCount statementCount }\n    }\n    places: facts(first: 0, filter: $held) { facets(by: [OBJECT]) { distinctCount values(first: 25) { key label count } } }\n  }\n": typeof types.MapDocument,
    "\n  query Pair($a: ID!, $b: ID!) {\n    stats { revision }\n    a: node(id: $a) { __typename id ... on Entity { name aliases facts(first: 5) { totalCount nodes { id predicate subject { name } object { ... on Entity { name } ... on Value { text } } } } } }\n    b: node(id: $b) { __typename id ... on Entity { name aliases facts(first: 5) { totalCount nodes { id predicate subject { name } object { ... on Entity { name } ... on Value { text } } } } } }\n  }\n": typeof types.PairDocument,
    "\n  query Matches {\n    entityMatches(first: 20) { totalCount nodes { entityId otherId verdict author note madeAt entity { id name } other { id name } } }\n  }\n": typeof types.MatchesDocument,
    "\n  mutation MergeThem($input: MergeEntitiesInput!) {\n    mergeEntities(input: $input) { factsChanged userErrors { message } }\n  }\n": typeof types.MergeThemDocument,
    "\n  mutation Match($input: MatchEntitiesInput!) {\n    matchEntities(input: $input) { factsChanged userErrors { message } }\n  }\n": typeof types.MatchDocument,
    "\n  query MeetingsByYear($filter: MeetingFilter) {\n    meetings(first: 0, filter: $filter) { timeline { date count } }\n  }\n": typeof types.MeetingsByYearDocument,
    "\n  query EdgeFacts($of: NetworkInput!, $from: ID!, $to: ID!) {\n    network(of: $of) {\n      edge(from: $from, to: $to) { sharedCount expected deviation factCount facts(first: 60) { ...FactParts } }\n    }\n  }\n": typeof types.EdgeFactsDocument,
    "\n  query NodeFacts($filter: FactFilter!) {\n    facts(filter: $filter, first: 20, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } }\n  }\n": typeof types.NodeFactsDocument,
    "\n  query Regions {\n    participation(groupBy: REGION) { groups(first: 20) { key label breakdown(by: STATE) { groups(first: 100) { key } } } }\n  }\n": typeof types.RegionsDocument,
    "\n  fragment FactParts on Fact {\n    id\n    subject { __typename id name }\n    predicate\n    object { __typename ... on Entity { id name } ... on Value { text type } }\n    attributes { name value }\n    modality\n    confidence\n    period { start { iso } end { iso } }\n    rule\n    document { id name title }\n    evidence(first: 5) { quote start end }\n  }\n": typeof types.FactPartsFragmentDoc,
    "\n  query Paths($from: ID!, $to: ID!, $maxLength: Int!, $through: [EntityClass!], $first: Int!) {\n    paths(from: $from, to: $to, maxLength: $maxLength, through: $through, first: $first) {\n      length\n      steps {\n        from { id name }\n        to { id name }\n        predicate\n        inverse\n        claim { id confidence evidence(first: 1) { quote document { id name title } } statements(first: 1) { id document { id } } }\n      }\n    }\n  }\n": typeof types.PathsDocument,
    "\n  query Review($filter: FactFilter, $after: String) {\n    stats { revision }\n    facts(filter: $filter, first: 25, after: $after, orderBy: { field: CONFIDENCE, direction: ASC }) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { ...FactParts judgement { verdict author note } }\n    }\n  }\n": typeof types.ReviewDocument,
    "\n  query AttendedSeries {\n    participation(groupBy: SERIES) { groups(first: 12) { key label meetingCount } }\n  }\n": typeof types.AttendedSeriesDocument,
    "\n  query Acts($filter: FactFilter!, $after: String) {\n    facts(filter: $filter, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n": typeof types.ActsDocument,
    "\n  query Stances($actor: ID!, $topic: ID, $first: Int!) {\n    stances(actor: $actor, topic: $topic, first: $first, orderBy: { field: DATE, direction: DESC }) {\n      totalCount\n      edges { predicate qualifier quote period { start { iso } end { iso } } object { id name } document { id name title } node { id statements(first: 1) { id } } }\n    }\n  }\n": typeof types.StancesDocument,
    "\n  query Start {\n    stats { revision documents facts entities predicates { predicate count } }\n    documents(first: 8, orderBy: { field: REVISION, direction: DESC }) { nodes { id name title published { iso } } }\n    meetings(first: 0) { totalCount }\n    latest: meetings(first: 8, filter: { startDate: { from: \"1900\" } }) { nodes { id name startDate { iso } } }\n    series: participation(groupBy: SERIES) { groups(first: 8) { key label statementCount } }\n    actors: participation(groupBy: ACTOR, filter: { class: [STATE] }) { actorCount groups(first: 8) { key label meetingCount } }\n  }\n": typeof types.StartDocument,
    "\n  query SeriesMeetings($series: ID!) {\n    node(id: $series) { id ... on Series { name } }\n    meetings(first: 100, filter: { partOf: { some: { node: { id: [$series] } } } }, orderBy: { field: START_DATE, direction: ASC }) {\n      totalCount\n      nodes {\n        id\n        name\n        startDate { iso }\n        endDate { iso }\n        attendees(first: 0) { totalCount }\n        places(first: 3) { nodes { id name } }\n        hosts(first: 3) { nodes { id name } }\n        topicsDiscussed(first: 0) { totalCount }\n        adoptedInstruments(first: 0) { totalCount }\n      }\n    }\n  }\n": typeof types.SeriesMeetingsDocument,
};
const documents: Documents = {
    "\n  query Attendance($series: ID!, $class: [EntityClass!]!, $during: DateRange) {\n    attendanceMatrix(series: $series, class: $class, during: $during) {\n      series { id name }\n      meetingCount\n      columns(first: 100) { presentCount meeting { id name startDate { iso } } }\n      rows(first: 100) {\n        totalCount\n        edges { attendedCount node { id name } cells { status capacity } }\n      }\n    }\n  }\n": types.AttendanceDocument,
    "\n  query Between($filter: FactFilter!) {\n    facts(filter: $filter, first: 50, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } }\n  }\n": types.BetweenDocument,
    "\n  query Search($words: String!, $types: [SearchType!], $first: Int!) {\n    search(query: $words, types: $types, first: $first) {\n      totalCount\n      edges {\n        text\n        highlights { start end }\n        node {\n          __typename\n          ... on Entity { id name }\n          ... on Document { title }\n          ... on Passage { start document { id name title } facts(first: 1) { id } }\n        }\n      }\n    }\n  }\n": types.SearchDocument,
    "\n  query Name($id: ID!) {\n    node(id: $id) { __typename id ... on Entity { name } }\n  }\n": types.NameDocument,
    "\n  query Compare($a: ID!, $b: ID!) {\n    a: node(id: $a) { __typename id ... on Entity { name } }\n    b: node(id: $b) { __typename id ... on Entity { name } }\n    ofA: facts(first: 0, filter: { subject: $a, modality: [PLAIN] }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n    ofB: facts(first: 0, filter: { subject: $b, modality: [PLAIN] }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n    shared: meetings(first: 50, filter: { attendees: { some: { node: { id: [$a] } } }, and: [{ attendees: { some: { node: { id: [$b] } } } }] }) {\n      totalCount\n      nodes { id name startDate { iso } }\n    }\n  }\n": types.CompareDocument,
    "\n  query Sides($actor: ID!, $after: String) {\n    facts(filter: { subject: $actor, modality: [PLAIN], predicate: [SUPPORTED, OPPOSED, VOTED_ON, PROPOSED] }, first: 100, after: $after) {\n      pageInfo { hasNextPage endCursor }\n      nodes { ...FactParts }\n    }\n  }\n": types.SidesDocument,
    "\n  query Document($id: ID!) {\n    document(id: $id) { id name title mediaType published { iso } ingestedAt revision text }\n  }\n": types.DocumentDocument,
    "\n  query DocumentFacts($id: ID!, $after: String) {\n    facts(filter: { document: $id }, orderBy: { field: PLACE }, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n": types.DocumentFactsDocument,
    "\n  query Entity($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Entity { name aliases facts(first: 100, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } } }\n    }\n    asSubject: facts(first: 0, filter: { subject: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n    asObject: facts(first: 0, filter: { object: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n  }\n": types.EntityDocument,
    "\n  query Facts($filter: FactFilter!, $after: String, $orderBy: FactOrder) {\n    facts(filter: $filter, first: 100, after: $after, orderBy: $orderBy) { totalCount pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n": types.FactsDocument,
    "\n  mutation Accept($input: JudgeFactsInput!) {\n    acceptFacts(input: $input) { judgements { verdict } revision userErrors { message } }\n  }\n": types.AcceptDocument,
    "\n  mutation Reject($input: JudgeFactsInput!) {\n    rejectFacts(input: $input) { judgements { verdict } revision userErrors { message } }\n  }\n": types.RejectDocument,
    "\n  mutation Clear($input: JudgeFactsInput!) {\n    clearFacts(input: $input) { judgements { verdict } revision userErrors { message } }\n  }\n": types.ClearDocument,
    "\n  mutation Correct($input: CorrectFactInput!) {\n    correctFact(input: $input) { judgements { verdict } revision userErrors { message } }\n  }\n": types.CorrectDocument,
    "\n  query Map($role: [Predicate!], $during: DateRange, $held: FactFilter!) {\n    participation(groupBy: STATE, filter: { role: $role, during: $during }) {\n      meetingCount\n      first: groups(first: 100) { key label meetingCount statementCount }\n    }\n    places: facts(first: 0, filter: $held) { facets(by: [OBJECT]) { distinctCount values(first: 25) { key label count } } }\n  }\n": types.MapDocument,
    "\n  query Pair($a: ID!, $b: ID!) {\n    stats { revision }\n    a: node(id: $a) { __typename id ... on Entity { name aliases facts(first: 5) { totalCount nodes { id predicate subject { name } object { ... on Entity { name } ... on Value { text } } } } } }\n    b: node(id: $b) { __typename id ... on Entity { name aliases facts(first: 5) { totalCount nodes { id predicate subject { name } object { ... on Entity { name } ... on Value { text } } } } } }\n  }\n": types.PairDocument,
    "\n  query Matches {\n    entityMatches(first: 20) { totalCount nodes { entityId otherId verdict author note madeAt entity { id name } other { id name } } }\n  }\n": types.MatchesDocument,
    "\n  mutation MergeThem($input: MergeEntitiesInput!) {\n    mergeEntities(input: $input) { factsChanged userErrors { message } }\n  }\n": types.MergeThemDocument,
    "\n  mutation Match($input: MatchEntitiesInput!) {\n    matchEntities(input: $input) { factsChanged userErrors { message } }\n  }\n": types.MatchDocument,
    "\n  query MeetingsByYear($filter: MeetingFilter) {\n    meetings(first: 0, filter: $filter) { timeline { date count } }\n  }\n": types.MeetingsByYearDocument,
    "\n  query EdgeFacts($of: NetworkInput!, $from: ID!, $to: ID!) {\n    network(of: $of) {\n      edge(from: $from, to: $to) { sharedCount expected deviation factCount facts(first: 60) { ...FactParts } }\n    }\n  }\n": types.EdgeFactsDocument,
    "\n  query NodeFacts($filter: FactFilter!) {\n    facts(filter: $filter, first: 20, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } }\n  }\n": types.NodeFactsDocument,
    "\n  query Regions {\n    participation(groupBy: REGION) { groups(first: 20) { key label breakdown(by: STATE) { groups(first: 100) { key } } } }\n  }\n": types.RegionsDocument,
    "\n  fragment FactParts on Fact {\n    id\n    subject { __typename id name }\n    predicate\n    object { __typename ... on Entity { id name } ... on Value { text type } }\n    attributes { name value }\n    modality\n    confidence\n    period { start { iso } end { iso } }\n    rule\n    document { id name title }\n    evidence(first: 5) { quote start end }\n  }\n": types.FactPartsFragmentDoc,
    "\n  query Paths($from: ID!, $to: ID!, $maxLength: Int!, $through: [EntityClass!], $first: Int!) {\n    paths(from: $from, to: $to, maxLength: $maxLength, through: $through, first: $first) {\n      length\n      steps {\n        from { id name }\n        to { id name }\n        predicate\n        inverse\n        claim { id confidence evidence(first: 1) { quote document { id name title } } statements(first: 1) { id document { id } } }\n      }\n    }\n  }\n": types.PathsDocument,
    "\n  query Review($filter: FactFilter, $after: String) {\n    stats { revision }\n    facts(filter: $filter, first: 25, after: $after, orderBy: { field: CONFIDENCE, direction: ASC }) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { ...FactParts judgement { verdict author note } }\n    }\n  }\n": types.ReviewDocument,
    "\n  query AttendedSeries {\n    participation(groupBy: SERIES) { groups(first: 12) { key label meetingCount } }\n  }\n": types.AttendedSeriesDocument,
    "\n  query Acts($filter: FactFilter!, $after: String) {\n    facts(filter: $filter, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n": types.ActsDocument,
    "\n  query Stances($actor: ID!, $topic: ID, $first: Int!) {\n    stances(actor: $actor, topic: $topic, first: $first, orderBy: { field: DATE, direction: DESC }) {\n      totalCount\n      edges { predicate qualifier quote period { start { iso } end { iso } } object { id name } document { id name title } node { id statements(first: 1) { id } } }\n    }\n  }\n": types.StancesDocument,
    "\n  query Start {\n    stats { revision documents facts entities predicates { predicate count } }\n    documents(first: 8, orderBy: { field: REVISION, direction: DESC }) { nodes { id name title published { iso } } }\n    meetings(first: 0) { totalCount }\n    latest: meetings(first: 8, filter: { startDate: { from: \"1900\" } }) { nodes { id name startDate { iso } } }\n    series: participation(groupBy: SERIES) { groups(first: 8) { key label statementCount } }\n    actors: participation(groupBy: ACTOR, filter: { class: [STATE] }) { actorCount groups(first: 8) { key label meetingCount } }\n  }\n": types.StartDocument,
    "\n  query SeriesMeetings($series: ID!) {\n    node(id: $series) { id ... on Series { name } }\n    meetings(first: 100, filter: { partOf: { some: { node: { id: [$series] } } } }, orderBy: { field: START_DATE, direction: ASC }) {\n      totalCount\n      nodes {\n        id\n        name\n        startDate { iso }\n        endDate { iso }\n        attendees(first: 0) { totalCount }\n        places(first: 3) { nodes { id name } }\n        hosts(first: 3) { nodes { id name } }\n        topicsDiscussed(first: 0) { totalCount }\n        adoptedInstruments(first: 0) { totalCount }\n      }\n    }\n  }\n": types.SeriesMeetingsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Attendance($series: ID!, $class: [EntityClass!]!, $during: DateRange) {\n    attendanceMatrix(series: $series, class: $class, during: $during) {\n      series { id name }\n      meetingCount\n      columns(first: 100) { presentCount meeting { id name startDate { iso } } }\n      rows(first: 100) {\n        totalCount\n        edges { attendedCount node { id name } cells { status capacity } }\n      }\n    }\n  }\n"): typeof import('./graphql').AttendanceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Between($filter: FactFilter!) {\n    facts(filter: $filter, first: 50, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } }\n  }\n"): typeof import('./graphql').BetweenDocument;
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
export function graphql(source: "\n  query Compare($a: ID!, $b: ID!) {\n    a: node(id: $a) { __typename id ... on Entity { name } }\n    b: node(id: $b) { __typename id ... on Entity { name } }\n    ofA: facts(first: 0, filter: { subject: $a, modality: [PLAIN] }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n    ofB: facts(first: 0, filter: { subject: $b, modality: [PLAIN] }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n    shared: meetings(first: 50, filter: { attendees: { some: { node: { id: [$a] } } }, and: [{ attendees: { some: { node: { id: [$b] } } } }] }) {\n      totalCount\n      nodes { id name startDate { iso } }\n    }\n  }\n"): typeof import('./graphql').CompareDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sides($actor: ID!, $after: String) {\n    facts(filter: { subject: $actor, modality: [PLAIN], predicate: [SUPPORTED, OPPOSED, VOTED_ON, PROPOSED] }, first: 100, after: $after) {\n      pageInfo { hasNextPage endCursor }\n      nodes { ...FactParts }\n    }\n  }\n"): typeof import('./graphql').SidesDocument;
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
export function graphql(source: "\n  mutation Accept($input: JudgeFactsInput!) {\n    acceptFacts(input: $input) { judgements { verdict } revision userErrors { message } }\n  }\n"): typeof import('./graphql').AcceptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Reject($input: JudgeFactsInput!) {\n    rejectFacts(input: $input) { judgements { verdict } revision userErrors { message } }\n  }\n"): typeof import('./graphql').RejectDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Clear($input: JudgeFactsInput!) {\n    clearFacts(input: $input) { judgements { verdict } revision userErrors { message } }\n  }\n"): typeof import('./graphql').ClearDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Correct($input: CorrectFactInput!) {\n    correctFact(input: $input) { judgements { verdict } revision userErrors { message } }\n  }\n"): typeof import('./graphql').CorrectDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Map($role: [Predicate!], $during: DateRange, $held: FactFilter!) {\n    participation(groupBy: STATE, filter: { role: $role, during: $during }) {\n      meetingCount\n      first: groups(first: 100) { key label meetingCount statementCount }\n    }\n    places: facts(first: 0, filter: $held) { facets(by: [OBJECT]) { distinctCount values(first: 25) { key label count } } }\n  }\n"): typeof import('./graphql').MapDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Pair($a: ID!, $b: ID!) {\n    stats { revision }\n    a: node(id: $a) { __typename id ... on Entity { name aliases facts(first: 5) { totalCount nodes { id predicate subject { name } object { ... on Entity { name } ... on Value { text } } } } } }\n    b: node(id: $b) { __typename id ... on Entity { name aliases facts(first: 5) { totalCount nodes { id predicate subject { name } object { ... on Entity { name } ... on Value { text } } } } } }\n  }\n"): typeof import('./graphql').PairDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Matches {\n    entityMatches(first: 20) { totalCount nodes { entityId otherId verdict author note madeAt entity { id name } other { id name } } }\n  }\n"): typeof import('./graphql').MatchesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MergeThem($input: MergeEntitiesInput!) {\n    mergeEntities(input: $input) { factsChanged userErrors { message } }\n  }\n"): typeof import('./graphql').MergeThemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Match($input: MatchEntitiesInput!) {\n    matchEntities(input: $input) { factsChanged userErrors { message } }\n  }\n"): typeof import('./graphql').MatchDocument;
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
export function graphql(source: "\n  query Paths($from: ID!, $to: ID!, $maxLength: Int!, $through: [EntityClass!], $first: Int!) {\n    paths(from: $from, to: $to, maxLength: $maxLength, through: $through, first: $first) {\n      length\n      steps {\n        from { id name }\n        to { id name }\n        predicate\n        inverse\n        claim { id confidence evidence(first: 1) { quote document { id name title } } statements(first: 1) { id document { id } } }\n      }\n    }\n  }\n"): typeof import('./graphql').PathsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Review($filter: FactFilter, $after: String) {\n    stats { revision }\n    facts(filter: $filter, first: 25, after: $after, orderBy: { field: CONFIDENCE, direction: ASC }) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { ...FactParts judgement { verdict author note } }\n    }\n  }\n"): typeof import('./graphql').ReviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AttendedSeries {\n    participation(groupBy: SERIES) { groups(first: 12) { key label meetingCount } }\n  }\n"): typeof import('./graphql').AttendedSeriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Acts($filter: FactFilter!, $after: String) {\n    facts(filter: $filter, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n"): typeof import('./graphql').ActsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Stances($actor: ID!, $topic: ID, $first: Int!) {\n    stances(actor: $actor, topic: $topic, first: $first, orderBy: { field: DATE, direction: DESC }) {\n      totalCount\n      edges { predicate qualifier quote period { start { iso } end { iso } } object { id name } document { id name title } node { id statements(first: 1) { id } } }\n    }\n  }\n"): typeof import('./graphql').StancesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Start {\n    stats { revision documents facts entities predicates { predicate count } }\n    documents(first: 8, orderBy: { field: REVISION, direction: DESC }) { nodes { id name title published { iso } } }\n    meetings(first: 0) { totalCount }\n    latest: meetings(first: 8, filter: { startDate: { from: \"1900\" } }) { nodes { id name startDate { iso } } }\n    series: participation(groupBy: SERIES) { groups(first: 8) { key label statementCount } }\n    actors: participation(groupBy: ACTOR, filter: { class: [STATE] }) { actorCount groups(first: 8) { key label meetingCount } }\n  }\n"): typeof import('./graphql').StartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SeriesMeetings($series: ID!) {\n    node(id: $series) { id ... on Series { name } }\n    meetings(first: 100, filter: { partOf: { some: { node: { id: [$series] } } } }, orderBy: { field: START_DATE, direction: ASC }) {\n      totalCount\n      nodes {\n        id\n        name\n        startDate { iso }\n        endDate { iso }\n        attendees(first: 0) { totalCount }\n        places(first: 3) { nodes { id name } }\n        hosts(first: 3) { nodes { id name } }\n        topicsDiscussed(first: 0) { totalCount }\n        adoptedInstruments(first: 0) { totalCount }\n      }\n    }\n  }\n"): typeof import('./graphql').SeriesMeetingsDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
