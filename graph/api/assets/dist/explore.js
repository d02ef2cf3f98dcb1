const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["view.js","react.js","linear.js","init.js","preload-helper.js","paths.js","attendance.js","between.js","series.js","stances.js","side.js","timeline.js","compare.js","map.js","review.js"])))=>i.map(i=>d[i]);
import{r as m,j as t,c as _e}from"./react.js";import{_ as $}from"./preload-helper.js";class u extends String{__apiType;value;__meta__;constructor(n,s){super(n),this.value=n,this.__meta__=s}toString(){return this.value}}const Ne=new u(`
    fragment FactParts on Fact {
  id
  subject {
    __typename
    id
    name
  }
  predicate
  object {
    __typename
    ... on Entity {
      id
      name
    }
    ... on Value {
      text
      type
    }
  }
  attributes {
    name
    value
  }
  modality
  confidence
  period {
    start {
      iso
    }
    end {
      iso
    }
  }
  rule
  document {
    id
    name
    title
  }
  evidence(first: 5) {
    quote
    start
    end
  }
}
    `,{fragmentName:"FactParts"}),Ie=new u(`
    query Attendance($series: ID!, $class: [EntityClass!]!, $during: DateRange) {
  attendanceMatrix(series: $series, class: $class, during: $during) {
    series {
      id
      name
    }
    meetingCount
    columns(first: 100) {
      presentCount
      meeting {
        id
        name
        startDate {
          iso
        }
      }
    }
    rows(first: 100) {
      totalCount
      edges {
        attendedCount
        node {
          id
          name
        }
        cells {
          status
          capacity
        }
      }
    }
  }
}
    `),Te=new u(`
    query Between($filter: FactFilter!) {
  facts(filter: $filter, first: 50, orderBy: {field: DATE, direction: DESC}) {
    totalCount
    nodes {
      ...FactParts
    }
  }
}
    fragment FactParts on Fact {
  id
  subject {
    __typename
    id
    name
  }
  predicate
  object {
    __typename
    ... on Entity {
      id
      name
    }
    ... on Value {
      text
      type
    }
  }
  attributes {
    name
    value
  }
  modality
  confidence
  period {
    start {
      iso
    }
    end {
      iso
    }
  }
  rule
  document {
    id
    name
    title
  }
  evidence(first: 5) {
    quote
    start
    end
  }
}`),Pe=new u(`
    query Search($words: String!, $types: [SearchType!], $first: Int!) {
  search(query: $words, types: $types, first: $first) {
    totalCount
    edges {
      text
      highlights {
        start
        end
      }
      node {
        __typename
        ... on Entity {
          id
          name
        }
        ... on Document {
          title
        }
        ... on Passage {
          start
          document {
            id
            name
            title
          }
          facts(first: 1) {
            id
          }
        }
      }
    }
  }
}
    `),Fe=new u(`
    query Name($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Entity {
      name
    }
  }
}
    `),Ae=new u(`
    query Compare($a: ID!, $b: ID!) {
  a: node(id: $a) {
    __typename
    id
    ... on Entity {
      name
    }
  }
  b: node(id: $b) {
    __typename
    id
    ... on Entity {
      name
    }
  }
  ofA: facts(first: 0, filter: {subject: $a, modality: [PLAIN]}) {
    facets(by: [PREDICATE]) {
      values(first: 100) {
        key
        count
      }
    }
  }
  ofB: facts(first: 0, filter: {subject: $b, modality: [PLAIN]}) {
    facets(by: [PREDICATE]) {
      values(first: 100) {
        key
        count
      }
    }
  }
  shared: meetings(
    first: 50
    filter: {attendees: {some: {node: {id: [$a]}}}, and: [{attendees: {some: {node: {id: [$b]}}}}]}
  ) {
    totalCount
    nodes {
      id
      name
      startDate {
        iso
      }
    }
  }
}
    `),Re=new u(`
    query Sides($actor: ID!, $after: String) {
  facts(
    filter: {subject: $actor, modality: [PLAIN], predicate: [SUPPORTED, OPPOSED, VOTED_ON, PROPOSED]}
    first: 100
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...FactParts
    }
  }
}
    fragment FactParts on Fact {
  id
  subject {
    __typename
    id
    name
  }
  predicate
  object {
    __typename
    ... on Entity {
      id
      name
    }
    ... on Value {
      text
      type
    }
  }
  attributes {
    name
    value
  }
  modality
  confidence
  period {
    start {
      iso
    }
    end {
      iso
    }
  }
  rule
  document {
    id
    name
    title
  }
  evidence(first: 5) {
    quote
    start
    end
  }
}`),Oe=new u(`
    query Document($id: ID!) {
  document(id: $id) {
    id
    name
    title
    mediaType
    published {
      iso
    }
    ingestedAt
    revision
    text
  }
}
    `),qe=new u(`
    query DocumentFacts($id: ID!, $after: String) {
  facts(
    filter: {document: $id}
    orderBy: {field: PLACE}
    first: 100
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...FactParts
    }
  }
}
    fragment FactParts on Fact {
  id
  subject {
    __typename
    id
    name
  }
  predicate
  object {
    __typename
    ... on Entity {
      id
      name
    }
    ... on Value {
      text
      type
    }
  }
  attributes {
    name
    value
  }
  modality
  confidence
  period {
    start {
      iso
    }
    end {
      iso
    }
  }
  rule
  document {
    id
    name
    title
  }
  evidence(first: 5) {
    quote
    start
    end
  }
}`),ke=new u(`
    query Entity($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Entity {
      name
      aliases
      facts(first: 100, orderBy: {field: DATE, direction: DESC}) {
        totalCount
        nodes {
          ...FactParts
        }
      }
    }
  }
  asSubject: facts(first: 0, filter: {subject: $id}) {
    facets(by: [PREDICATE]) {
      values(first: 100) {
        key
        count
      }
    }
  }
  asObject: facts(first: 0, filter: {object: $id}) {
    facets(by: [PREDICATE]) {
      values(first: 100) {
        key
        count
      }
    }
  }
}
    fragment FactParts on Fact {
  id
  subject {
    __typename
    id
    name
  }
  predicate
  object {
    __typename
    ... on Entity {
      id
      name
    }
    ... on Value {
      text
      type
    }
  }
  attributes {
    name
    value
  }
  modality
  confidence
  period {
    start {
      iso
    }
    end {
      iso
    }
  }
  rule
  document {
    id
    name
    title
  }
  evidence(first: 5) {
    quote
    start
    end
  }
}`),Be=new u(`
    query Facts($filter: FactFilter!, $after: String, $orderBy: FactOrder) {
  facts(filter: $filter, first: 100, after: $after, orderBy: $orderBy) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...FactParts
    }
  }
}
    fragment FactParts on Fact {
  id
  subject {
    __typename
    id
    name
  }
  predicate
  object {
    __typename
    ... on Entity {
      id
      name
    }
    ... on Value {
      text
      type
    }
  }
  attributes {
    name
    value
  }
  modality
  confidence
  period {
    start {
      iso
    }
    end {
      iso
    }
  }
  rule
  document {
    id
    name
    title
  }
  evidence(first: 5) {
    quote
    start
    end
  }
}`),Me=new u(`
    mutation Accept($input: JudgeFactsInput!) {
  acceptFacts(input: $input) {
    judgements {
      verdict
    }
    revision
    userErrors {
      message
    }
  }
}
    `),Le=new u(`
    mutation Reject($input: JudgeFactsInput!) {
  rejectFacts(input: $input) {
    judgements {
      verdict
    }
    revision
    userErrors {
      message
    }
  }
}
    `),Ve=new u(`
    mutation Clear($input: JudgeFactsInput!) {
  clearFacts(input: $input) {
    judgements {
      verdict
    }
    revision
    userErrors {
      message
    }
  }
}
    `),Ue=new u(`
    mutation Correct($input: CorrectFactInput!) {
  correctFact(input: $input) {
    judgements {
      verdict
    }
    revision
    userErrors {
      message
    }
  }
}
    `),Je=new u(`
    query Map($role: [Predicate!], $during: DateRange, $held: FactFilter!) {
  participation(groupBy: STATE, filter: {role: $role, during: $during}) {
    meetingCount
    first: groups(first: 100) {
      key
      label
      meetingCount
      statementCount
    }
  }
  places: facts(first: 0, filter: $held) {
    facets(by: [OBJECT]) {
      distinctCount
      values(first: 25) {
        key
        label
        count
      }
    }
  }
}
    `),ze=new u(`
    query Pair($a: ID!, $b: ID!) {
  stats {
    revision
  }
  a: node(id: $a) {
    __typename
    id
    ... on Entity {
      name
      aliases
      facts(first: 5) {
        totalCount
        nodes {
          id
          predicate
          subject {
            name
          }
          object {
            ... on Entity {
              name
            }
            ... on Value {
              text
            }
          }
        }
      }
    }
  }
  b: node(id: $b) {
    __typename
    id
    ... on Entity {
      name
      aliases
      facts(first: 5) {
        totalCount
        nodes {
          id
          predicate
          subject {
            name
          }
          object {
            ... on Entity {
              name
            }
            ... on Value {
              text
            }
          }
        }
      }
    }
  }
}
    `),Ge=new u(`
    query Matches {
  entityMatches(first: 20) {
    totalCount
    nodes {
      entityId
      otherId
      verdict
      author
      note
      madeAt
      entity {
        id
        name
      }
      other {
        id
        name
      }
    }
  }
}
    `),He=new u(`
    mutation MergeThem($input: MergeEntitiesInput!) {
  mergeEntities(input: $input) {
    factsChanged
    userErrors {
      message
    }
  }
}
    `),Ke=new u(`
    mutation Match($input: MatchEntitiesInput!) {
  matchEntities(input: $input) {
    factsChanged
    userErrors {
      message
    }
  }
}
    `),Qe=new u(`
    query MeetingsByYear($filter: MeetingFilter) {
  meetings(first: 0, filter: $filter) {
    timeline {
      date
      count
    }
  }
}
    `),Ye=new u(`
    query EdgeFacts($of: NetworkInput!, $from: ID!, $to: ID!) {
  network(of: $of) {
    edge(from: $from, to: $to) {
      sharedCount
      expected
      deviation
      factCount
      facts(first: 60) {
        ...FactParts
      }
    }
  }
}
    fragment FactParts on Fact {
  id
  subject {
    __typename
    id
    name
  }
  predicate
  object {
    __typename
    ... on Entity {
      id
      name
    }
    ... on Value {
      text
      type
    }
  }
  attributes {
    name
    value
  }
  modality
  confidence
  period {
    start {
      iso
    }
    end {
      iso
    }
  }
  rule
  document {
    id
    name
    title
  }
  evidence(first: 5) {
    quote
    start
    end
  }
}`),We=new u(`
    query NodeFacts($filter: FactFilter!) {
  facts(filter: $filter, first: 20, orderBy: {field: DATE, direction: DESC}) {
    totalCount
    nodes {
      ...FactParts
    }
  }
}
    fragment FactParts on Fact {
  id
  subject {
    __typename
    id
    name
  }
  predicate
  object {
    __typename
    ... on Entity {
      id
      name
    }
    ... on Value {
      text
      type
    }
  }
  attributes {
    name
    value
  }
  modality
  confidence
  period {
    start {
      iso
    }
    end {
      iso
    }
  }
  rule
  document {
    id
    name
    title
  }
  evidence(first: 5) {
    quote
    start
    end
  }
}`),Xe=new u(`
    query Regions {
  participation(groupBy: REGION) {
    groups(first: 20) {
      key
      label
      breakdown(by: STATE) {
        groups(first: 100) {
          key
        }
      }
    }
  }
}
    `),Ze=new u(`
    query Paths($from: ID!, $to: ID!, $maxLength: Int!, $through: [EntityClass!], $first: Int!) {
  paths(
    from: $from
    to: $to
    maxLength: $maxLength
    through: $through
    first: $first
  ) {
    length
    steps {
      from {
        id
        name
      }
      to {
        id
        name
      }
      predicate
      inverse
      claim {
        id
        confidence
        evidence(first: 1) {
          quote
          document {
            id
            name
            title
          }
        }
        statements(first: 1) {
          id
          document {
            id
          }
        }
      }
    }
  }
}
    `),et=new u(`
    query Review($filter: FactFilter, $after: String) {
  stats {
    revision
  }
  facts(
    filter: $filter
    first: 25
    after: $after
    orderBy: {field: CONFIDENCE, direction: ASC}
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...FactParts
      judgement {
        verdict
        author
        note
      }
    }
  }
}
    fragment FactParts on Fact {
  id
  subject {
    __typename
    id
    name
  }
  predicate
  object {
    __typename
    ... on Entity {
      id
      name
    }
    ... on Value {
      text
      type
    }
  }
  attributes {
    name
    value
  }
  modality
  confidence
  period {
    start {
      iso
    }
    end {
      iso
    }
  }
  rule
  document {
    id
    name
    title
  }
  evidence(first: 5) {
    quote
    start
    end
  }
}`),tt=new u(`
    query AttendedSeries {
  participation(groupBy: SERIES) {
    groups(first: 12) {
      key
      label
      meetingCount
    }
  }
}
    `),nt=new u(`
    query Acts($filter: FactFilter!, $after: String) {
  facts(filter: $filter, first: 100, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...FactParts
    }
  }
}
    fragment FactParts on Fact {
  id
  subject {
    __typename
    id
    name
  }
  predicate
  object {
    __typename
    ... on Entity {
      id
      name
    }
    ... on Value {
      text
      type
    }
  }
  attributes {
    name
    value
  }
  modality
  confidence
  period {
    start {
      iso
    }
    end {
      iso
    }
  }
  rule
  document {
    id
    name
    title
  }
  evidence(first: 5) {
    quote
    start
    end
  }
}`),st=new u(`
    query Stances($actor: ID!, $topic: ID, $first: Int!) {
  stances(
    actor: $actor
    topic: $topic
    first: $first
    orderBy: {field: DATE, direction: DESC}
  ) {
    totalCount
    edges {
      predicate
      qualifier
      quote
      period {
        start {
          iso
        }
        end {
          iso
        }
      }
      object {
        id
        name
      }
      document {
        id
        name
        title
      }
      node {
        id
        statements(first: 1) {
          id
        }
      }
    }
  }
}
    `),rt=new u(`
    query Start {
  stats {
    revision
    documents
    facts
    entities
    predicates {
      predicate
      count
    }
  }
  documents(first: 8, orderBy: {field: REVISION, direction: DESC}) {
    nodes {
      id
      name
      title
      published {
        iso
      }
    }
  }
  meetings(first: 0) {
    totalCount
  }
  latest: meetings(first: 8, filter: {startDate: {from: "1900"}}) {
    nodes {
      id
      name
      startDate {
        iso
      }
    }
  }
  series: participation(groupBy: SERIES) {
    groups(first: 8) {
      key
      label
      statementCount
    }
  }
  actors: participation(groupBy: ACTOR, filter: {class: [STATE]}) {
    actorCount
    groups(first: 8) {
      key
      label
      meetingCount
    }
  }
}
    `),it=new u(`
    query SeriesMeetings($series: ID!) {
  node(id: $series) {
    id
    ... on Series {
      name
    }
  }
  meetings(
    first: 100
    filter: {partOf: {some: {node: {id: [$series]}}}}
    orderBy: {field: START_DATE, direction: ASC}
  ) {
    totalCount
    nodes {
      id
      name
      startDate {
        iso
      }
      endDate {
        iso
      }
      attendees(first: 0) {
        totalCount
      }
      places(first: 3) {
        nodes {
          id
          name
        }
      }
      hosts(first: 3) {
        nodes {
          id
          name
        }
      }
      topicsDiscussed(first: 0) {
        totalCount
      }
      adoptedInstruments(first: 0) {
        totalCount
      }
    }
  }
}
    `),at={"\n  query Attendance($series: ID!, $class: [EntityClass!]!, $during: DateRange) {\n    attendanceMatrix(series: $series, class: $class, during: $during) {\n      series { id name }\n      meetingCount\n      columns(first: 100) { presentCount meeting { id name startDate { iso } } }\n      rows(first: 100) {\n        totalCount\n        edges { attendedCount node { id name } cells { status capacity } }\n      }\n    }\n  }\n":Ie,"\n  query Between($filter: FactFilter!) {\n    facts(filter: $filter, first: 50, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } }\n  }\n":Te,"\n  query Search($words: String!, $types: [SearchType!], $first: Int!) {\n    search(query: $words, types: $types, first: $first) {\n      totalCount\n      edges {\n        text\n        highlights { start end }\n        node {\n          __typename\n          ... on Entity { id name }\n          ... on Document { title }\n          ... on Passage { start document { id name title } facts(first: 1) { id } }\n        }\n      }\n    }\n  }\n":Pe,"\n  query Name($id: ID!) {\n    node(id: $id) { __typename id ... on Entity { name } }\n  }\n":Fe,"\n  query Compare($a: ID!, $b: ID!) {\n    a: node(id: $a) { __typename id ... on Entity { name } }\n    b: node(id: $b) { __typename id ... on Entity { name } }\n    ofA: facts(first: 0, filter: { subject: $a, modality: [PLAIN] }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n    ofB: facts(first: 0, filter: { subject: $b, modality: [PLAIN] }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n    shared: meetings(first: 50, filter: { attendees: { some: { node: { id: [$a] } } }, and: [{ attendees: { some: { node: { id: [$b] } } } }] }) {\n      totalCount\n      nodes { id name startDate { iso } }\n    }\n  }\n":Ae,"\n  query Sides($actor: ID!, $after: String) {\n    facts(filter: { subject: $actor, modality: [PLAIN], predicate: [SUPPORTED, OPPOSED, VOTED_ON, PROPOSED] }, first: 100, after: $after) {\n      pageInfo { hasNextPage endCursor }\n      nodes { ...FactParts }\n    }\n  }\n":Re,"\n  query Document($id: ID!) {\n    document(id: $id) { id name title mediaType published { iso } ingestedAt revision text }\n  }\n":Oe,"\n  query DocumentFacts($id: ID!, $after: String) {\n    facts(filter: { document: $id }, orderBy: { field: PLACE }, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n":qe,"\n  query Entity($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Entity { name aliases facts(first: 100, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } } }\n    }\n    asSubject: facts(first: 0, filter: { subject: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n    asObject: facts(first: 0, filter: { object: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n  }\n":ke,"\n  query Facts($filter: FactFilter!, $after: String, $orderBy: FactOrder) {\n    facts(filter: $filter, first: 100, after: $after, orderBy: $orderBy) { totalCount pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n":Be,"\n  mutation Accept($input: JudgeFactsInput!) {\n    acceptFacts(input: $input) { judgements { verdict } revision userErrors { message } }\n  }\n":Me,"\n  mutation Reject($input: JudgeFactsInput!) {\n    rejectFacts(input: $input) { judgements { verdict } revision userErrors { message } }\n  }\n":Le,"\n  mutation Clear($input: JudgeFactsInput!) {\n    clearFacts(input: $input) { judgements { verdict } revision userErrors { message } }\n  }\n":Ve,"\n  mutation Correct($input: CorrectFactInput!) {\n    correctFact(input: $input) { judgements { verdict } revision userErrors { message } }\n  }\n":Ue,"\n  query Map($role: [Predicate!], $during: DateRange, $held: FactFilter!) {\n    participation(groupBy: STATE, filter: { role: $role, during: $during }) {\n      meetingCount\n      first: groups(first: 100) { key label meetingCount statementCount }\n    }\n    places: facts(first: 0, filter: $held) { facets(by: [OBJECT]) { distinctCount values(first: 25) { key label count } } }\n  }\n":Je,"\n  query Pair($a: ID!, $b: ID!) {\n    stats { revision }\n    a: node(id: $a) { __typename id ... on Entity { name aliases facts(first: 5) { totalCount nodes { id predicate subject { name } object { ... on Entity { name } ... on Value { text } } } } } }\n    b: node(id: $b) { __typename id ... on Entity { name aliases facts(first: 5) { totalCount nodes { id predicate subject { name } object { ... on Entity { name } ... on Value { text } } } } } }\n  }\n":ze,"\n  query Matches {\n    entityMatches(first: 20) { totalCount nodes { entityId otherId verdict author note madeAt entity { id name } other { id name } } }\n  }\n":Ge,"\n  mutation MergeThem($input: MergeEntitiesInput!) {\n    mergeEntities(input: $input) { factsChanged userErrors { message } }\n  }\n":He,"\n  mutation Match($input: MatchEntitiesInput!) {\n    matchEntities(input: $input) { factsChanged userErrors { message } }\n  }\n":Ke,"\n  query MeetingsByYear($filter: MeetingFilter) {\n    meetings(first: 0, filter: $filter) { timeline { date count } }\n  }\n":Qe,"\n  query EdgeFacts($of: NetworkInput!, $from: ID!, $to: ID!) {\n    network(of: $of) {\n      edge(from: $from, to: $to) { sharedCount expected deviation factCount facts(first: 60) { ...FactParts } }\n    }\n  }\n":Ye,"\n  query NodeFacts($filter: FactFilter!) {\n    facts(filter: $filter, first: 20, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } }\n  }\n":We,"\n  query Regions {\n    participation(groupBy: REGION) { groups(first: 20) { key label breakdown(by: STATE) { groups(first: 100) { key } } } }\n  }\n":Xe,"\n  fragment FactParts on Fact {\n    id\n    subject { __typename id name }\n    predicate\n    object { __typename ... on Entity { id name } ... on Value { text type } }\n    attributes { name value }\n    modality\n    confidence\n    period { start { iso } end { iso } }\n    rule\n    document { id name title }\n    evidence(first: 5) { quote start end }\n  }\n":Ne,"\n  query Paths($from: ID!, $to: ID!, $maxLength: Int!, $through: [EntityClass!], $first: Int!) {\n    paths(from: $from, to: $to, maxLength: $maxLength, through: $through, first: $first) {\n      length\n      steps {\n        from { id name }\n        to { id name }\n        predicate\n        inverse\n        claim { id confidence evidence(first: 1) { quote document { id name title } } statements(first: 1) { id document { id } } }\n      }\n    }\n  }\n":Ze,"\n  query Review($filter: FactFilter, $after: String) {\n    stats { revision }\n    facts(filter: $filter, first: 25, after: $after, orderBy: { field: CONFIDENCE, direction: ASC }) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { ...FactParts judgement { verdict author note } }\n    }\n  }\n":et,"\n  query AttendedSeries {\n    participation(groupBy: SERIES) { groups(first: 12) { key label meetingCount } }\n  }\n":tt,"\n  query Acts($filter: FactFilter!, $after: String) {\n    facts(filter: $filter, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n":nt,"\n  query Stances($actor: ID!, $topic: ID, $first: Int!) {\n    stances(actor: $actor, topic: $topic, first: $first, orderBy: { field: DATE, direction: DESC }) {\n      totalCount\n      edges { predicate qualifier quote period { start { iso } end { iso } } object { id name } document { id name title } node { id statements(first: 1) { id } } }\n    }\n  }\n":st,'\n  query Start {\n    stats { revision documents facts entities predicates { predicate count } }\n    documents(first: 8, orderBy: { field: REVISION, direction: DESC }) { nodes { id name title published { iso } } }\n    meetings(first: 0) { totalCount }\n    latest: meetings(first: 8, filter: { startDate: { from: "1900" } }) { nodes { id name startDate { iso } } }\n    series: participation(groupBy: SERIES) { groups(first: 8) { key label statementCount } }\n    actors: participation(groupBy: ACTOR, filter: { class: [STATE] }) { actorCount groups(first: 8) { key label meetingCount } }\n  }\n':rt,"\n  query SeriesMeetings($series: ID!) {\n    node(id: $series) { id ... on Series { name } }\n    meetings(first: 100, filter: { partOf: { some: { node: { id: [$series] } } } }, orderBy: { field: START_DATE, direction: ASC }) {\n      totalCount\n      nodes {\n        id\n        name\n        startDate { iso }\n        endDate { iso }\n        attendees(first: 0) { totalCount }\n        places(first: 3) { nodes { id name } }\n        hosts(first: 3) { nodes { id name } }\n        topicsDiscussed(first: 0) { totalCount }\n        adoptedInstruments(first: 0) { totalCount }\n      }\n    }\n  }\n":it};function v(e){return at[e]??{}}class z extends Error{constructor(n,s,i=""){super(n),this.advice=s,this.code=i}}const K="diplograph.token",oe={get:()=>sessionStorage.getItem(K)??"",set(e){e===""?sessionStorage.removeItem(K):sessionStorage.setItem(K,e),dt()}},ot={UNAUTHENTICATED:"Enter a token under “Review”; whoever runs the server makes one with “diplograph token create”.",FORBIDDEN:"Your token does not allow this. Ask whoever runs the server for one with the scope that is named.",TOO_MANY_REQUESTS:"The server has much to do. Wait a moment, then try again.",UNAVAILABLE:"The server has much to do. Wait a moment, then try again.",TIMEOUT:"This took too long. Narrow the period or the filters, then try again.",QUERY_TOO_COSTLY:"This asks for too much at once. Narrow the period or the filters.",BAD_USER_INPUT:"Check the address of this page: a value in it is not one that the server takes.",INTERNAL_SERVER_ERROR:"This is a fault of the server; its log says more. Try again, or tell whoever runs it."};function M(e,n){return new z(n,ot[e]??"Try again. If it stays so, tell whoever runs the server.",e)}async function ue(e,n={}){const s=new Headers(n.headers);oe.get()!==""&&s.set("Authorization",`Bearer ${oe.get()}`);try{return await fetch(e,{...n,headers:s})}catch(i){throw n.signal?.aborted?i:new z("The server does not answer.","See whether it runs and you are connected, then try again.","UNREACHABLE")}}async function me(e,n,s){const i=await ue("/graphql",{method:"POST",headers:{"Content-Type":"application/json",Accept:"application/graphql-response+json, application/json"},body:JSON.stringify({query:e.toString(),variables:n}),signal:s}),r=await i.json().catch(()=>({})),a=r.errors?.[0];if(a)throw M(a.extensions?.code??"",a.message);if(!r.data)throw M("",`The server answered with status ${i.status} and nothing else.`);return r.data}const b=new Map,Q=new Set,ct=200;function dt({stay:e=!1}={}){if(b.clear(),!e)for(const n of Q)n()}function lt(e,n){b.size>=ct&&b.delete(b.keys().next().value),b.set(e,n)}function G(e,n){const[s,i]=m.useReducer(o=>o+1,0),[r,a]=m.useState({key:null}),c=m.useRef(void 0);return m.useEffect(()=>{const o=()=>{c.current=void 0,i()};return Q.add(o),()=>void Q.delete(o)},[]),m.useEffect(()=>{if(e===null||b.has(e))return;const o=new AbortController;return n(o.signal).then(l=>{o.signal.aborted||(lt(e,l),a({key:e,data:l}))},l=>{if(o.signal.aborted)return;const d=l instanceof z?l:M("",l instanceof Error?l.message:String(l));a({key:e,error:d})}),()=>o.abort()},[e,s]),e===null?{loading:!1,reload:i}:(b.has(e)&&(c.current={key:e,data:b.get(e)}),c.current?.key===e?{data:c.current.data,loading:!1,reload:i}:r.key===e?{...r,loading:r.error===void 0&&r.data===void 0,reload:i}:{loading:!0,reload:i})}function C(e,n){const s=n===null?null:e.toString()+JSON.stringify(n);return G(s,i=>me(e,n,i))}function nn(e){return G(e,async n=>{const s=await ue(e,{signal:n,headers:{Accept:"application/json"}}),i=await s.json().catch(()=>({}));if(s.ok)return i;const r=i.errors?.[0];throw M(r?.extensions?.code??"",r?.message??`The server answered with status ${s.status}.`)})}async function Z(e,n,s,i,r=2e3){const a=[];let c=n.after;for(;;){const o=s(await me(e,{...n,after:c},i));if(!o||(a.push(...o.nodes),!o.pageInfo.hasNextPage||a.length>=r))return a;c=o.pageInfo.endCursor}}function ut(e,n){const s=i=>{let r=i==null?"":String(i);return typeof i=="string"&&/^[=+\-@\t\r]/.test(r)&&(r=`'${r}`),/[",\r\n]/.test(r)?`"${r.replaceAll('"','""')}"`:r};return[e,...n].map(i=>i.map(s).join(",")+`\r
`).join("")}function L(e,n,s="text/plain"){const i=n instanceof Blob?n:new Blob([n],{type:s}),r=URL.createObjectURL(i),a=document.createElement("a");a.href=r,a.download=e,a.click(),setTimeout(()=>URL.revokeObjectURL(r),1e4)}function ee(e,n,s,i){return[e,async()=>L(`${V(...n)}.csv`,ut(s,await i()),"text/csv")]}function sn(e,n){return[["PNG",async()=>L(`${V(...e)}.png`,await mt(n()))],["SVG",()=>L(`${V(...e)}.svg`,n().svg,"image/svg+xml")]]}function rn(e){const n=e.cloneNode(!0),s=[e,...e.querySelectorAll("*")],i=[n,...n.querySelectorAll("*")],r=["fill","fill-opacity","stroke","stroke-width","stroke-dasharray","opacity","font-size","font-family","font-weight","text-anchor"];s.forEach((l,d)=>{const f=getComputedStyle(l);for(const h of r)i[d].style.setProperty(h,f.getPropertyValue(h))});const a=e.getBoundingClientRect(),[c,o]=[Math.round(a.width),Math.round(a.height)];return n.setAttribute("xmlns","http://www.w3.org/2000/svg"),n.setAttribute("width",String(c)),n.setAttribute("height",String(o)),n.style.background=getComputedStyle(document.body).backgroundColor,{svg:new XMLSerializer().serializeToString(n),width:c,height:o}}async function mt({svg:e,width:n,height:s}){const i=new Image;i.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(e)}`,await i.decode();const r=document.createElement("canvas");r.width=n*2,r.height=s*2;const a=r.getContext("2d");return a.fillStyle=getComputedStyle(document.body).backgroundColor,a.fillRect(0,0,r.width,r.height),a.drawImage(i,0,0,r.width,r.height),ft(r)}function an(e){return e.replaceAll("&","&amp;").replaceAll("<","&lt;").replaceAll('"',"&quot;")}function ft(e){return new Promise((n,s)=>e.toBlob(i=>i?n(i):s(new Error("the browser made no picture of it")),"image/png"))}function V(...e){return e.join(" ").normalize("NFKD").replace(/[\p{M}’']/gu,"").toLowerCase().replace(/[^a-z0-9.]+/g,"-").replace(/^-+|-+$/g,"").slice(0,80)||"diplograph"}function ce(e){return Object.fromEntries(new URLSearchParams(e))}function U(e){const n=Object.entries(e).filter(([,s])=>s!==void 0&&s!=="").map(([s,i])=>`${s}=${encodeURIComponent(String(i)).replace(/%2F/g,"/").replace(/%3A/g,":").replace(/%2C/g,",")}`);return n.length===0?"/explore":`/explore?${n.join("&")}`}const Y="diplograph:moved";function J(e,{replace:n=!1}={}){e!==location.pathname+location.search&&(n?history.replaceState(null,"",e):history.pushState(null,"",e),window.dispatchEvent(new Event(Y)))}function pt(e){return window.addEventListener("popstate",e),window.addEventListener(Y,e),()=>{window.removeEventListener("popstate",e),window.removeEventListener(Y,e)}}function _(){const e=m.useSyncExternalStore(pt,()=>location.search);return[ce(e),(s,i)=>J(U({...ce(location.search),...s}),i)]}const fe={ATTENDED:["attended","attended by"],HOSTED:["hosted","hosted by"],ORGANIZED:["organized","organized by"],CHAIRED:["chaired","chaired by"],SPONSORED:["sponsored","sponsored by"],SPOKE_AT:["spoke at","speakers"],PRESENTED:["presented","presented by"],AFFILIATED_WITH:["affiliated with","affiliated persons"],LED_DELEGATION_OF:["led the delegation of","heads of delegation"],MEMBER_OF:["member of","members"],HELD_IN:["held in","meetings held there"],START_DATE:["began","began"],END_DATE:["ended","ended"],ORDINAL:["number in its series","number in its series"],PARTICIPANT_COUNT:["participants","participants"],FORMAT:["format","format"],STATUS:["status","status"],PART_OF:["part of","parts"],PRECEDED_BY:["preceded by","followed by"],DISCUSSED:["discussed","discussed by"],PROPOSED:["proposed","proposed by"],SUPPORTED:["supported","supported by"],OPPOSED:["opposed","opposed by"],VOTED_ON:["voted on","votes"],ADOPTED:["adopted","adopted by"],SIGNED:["signed","signed by"],ISSUED:["issued","issued by"],EXPRESSED:["expressed","expressed by"],ABOUT:["about","texts about it"],REFERRED_TO:["referred to","referred to by"]},on=Object.keys(fe);function H(e,n=!1){return fe[e]?.[n?1:0]??ht(e)}function ht(e){return e.toLowerCase().replaceAll("_"," ")}function te(e){return e.charAt(0).toUpperCase()+e.slice(1)}function gt(e){return{NEGATED:"denied",POSSIBLE:"possible",PLANNED:"planned"}[e]??""}const yt=["Jan","Feb","Mar","Apr","May","Jun","Jul","Aug","Sep","Oct","Nov","Dec"];function D(e){if(!e)return"";const[n,s,i]=e.split("-"),r=s===void 0?"":yt[Number(s)-1]??s;return[i===void 0?"":String(Number(i)),r,n].filter(a=>a!=="").join(" ")}function jt(e,n){return!n||n===e?D(e):`${D(e)} – ${D(n)}`}const pe=new Intl.NumberFormat("en");function F(e,n,s=`${n}s`){return`${pe.format(e)} ${e===1?n:s}`}function N(e){return Number.isInteger(e)?pe.format(e):e.toPrecision(3).replace(/\.?0+$/,"")}v(`
  fragment FactParts on Fact {
    id
    subject { __typename id name }
    predicate
    object { __typename ... on Entity { id name } ... on Value { text type } }
    attributes { name value }
    modality
    confidence
    period { start { iso } end { iso } }
    rule
    document { id name title }
    evidence(first: 5) { quote start end }
  }
`);function p({to:e,className:n,children:s,current:i}){const r=U(e),a=c=>{c.defaultPrevented||c.button!==0||c.metaKey||c.ctrlKey||c.shiftKey||c.altKey||(c.preventDefault(),J(r))};return t.jsx("a",{href:r,className:n,onClick:a,"aria-current":i?"page":void 0,children:s})}function he(e){return e.startsWith("document/")?{view:"document",id:e}:{view:"entity",id:e}}function w({id:e,name:n}){return t.jsx(p,{to:he(e),children:n})}function A({kind:e,children:n,after:s}){const i=m.useRef(null);return m.useEffect(()=>{document.title=`${n} · diplograph`,(document.activeElement===document.body||document.activeElement===null)&&i.current?.focus({preventScroll:!0})},[n]),t.jsxs("header",{className:"heading",children:[e&&t.jsx("p",{className:"kind",children:e}),t.jsxs("div",{className:"heading-line",children:[t.jsx("h1",{ref:i,tabIndex:-1,children:n}),s]})]})}function ge({what:e="Loading"}){return t.jsxs("p",{className:"loading",role:"status",children:[e,"…"]})}function xt({error:e,retry:n}){return t.jsxs("div",{className:"notice failed",role:"alert",children:[t.jsx("p",{children:t.jsx("strong",{children:te(e.message)})}),t.jsx("p",{children:e.advice}),n&&t.jsx("button",{type:"button",onClick:n,children:"Try again"})]})}function T({title:e,children:n}){return t.jsxs("div",{className:"notice",children:[t.jsx("p",{children:t.jsx("strong",{children:e})}),n&&t.jsx("p",{children:n})]})}function P({title:e,children:n}){return t.jsxs(t.Fragment,{children:[t.jsx(A,{children:e}),t.jsx("p",{className:"lead",children:n})]})}function R({asked:e,what:n,children:s}){return e.error?t.jsx(xt,{error:e.error,retry:e.reload}):e.data===void 0?e.loading?t.jsx(ge,{what:n}):null:t.jsx(t.Fragment,{children:s(e.data)})}function ne({fact:e}){const{object:n}=e;return n.__typename==="Value"?t.jsx(t.Fragment,{children:n.type==="DATE"?D(n.text):n.text}):t.jsx(w,{id:n.id,name:n.name})}function $t(e){return e.object.__typename==="Value"?e.object.text:e.object.name}function I(e){return e.title||e.name}const Et=new Set(["capacity","role","stance","vote","act","manner","strength","outcome","unit"]);function bt(e,n){return n==="true"||n==="false"?e==="co"?"jointly":n==="true"?e:`not ${e}`:Et.has(e)?n:`${e}: ${n}`}function se({fact:e}){const n=gt(e.modality);return t.jsxs(t.Fragment,{children:[n&&t.jsx("span",{className:"tag warn",children:n}),e.attributes.map(({name:s,value:i})=>t.jsx("span",{className:"tag",title:s,children:bt(s,i)},s))]})}function wt(e){return{view:"document",id:e.document.id,fact:e.id}}function W({fact:e,short:n=!0}){const s=e.evidence[0]?.quote??"";return t.jsxs("div",{className:"proof",children:[t.jsxs(p,{to:wt(e),className:"quote",children:["“",n?vt(s,240):s,"”"]}),t.jsxs("p",{className:"source",children:[I(e.document),e.period&&t.jsxs(t.Fragment,{children:[" · ",jt(e.period.start.iso,e.period.end.iso)]}),t.jsxs(t.Fragment,{children:[" · confidence ",e.confidence.toFixed(2)]})]})]})}function cn({fact:e,children:n}){return t.jsxs("li",{className:"fact",children:[t.jsxs("p",{className:"said",children:[t.jsx(w,{...e.subject})," ",t.jsx("span",{className:"relation",children:H(e.predicate)})," ",t.jsx(ne,{fact:e})," ",t.jsx(se,{fact:e})]}),t.jsx(W,{fact:e}),n]})}function vt(e,n){if(e.length<=n)return e;const s=e.slice(0,n);return`${s.slice(0,Math.max(s.lastIndexOf(" "),n/2))} …`}function re({of:e}){const[n,s]=m.useState({}),i=async r=>{s({busy:!0});try{await r(),s({})}catch(a){s({problem:a instanceof z?`${a.message} ${a.advice}`:`No file could be made: ${a instanceof Error?a.message:String(a)}`})}};return t.jsxs("div",{className:"exports",role:"group","aria-label":"Export","aria-busy":n.busy,children:[t.jsx("span",{className:"faint small","aria-hidden":!0,children:"Export"}),e.map(([r,a])=>t.jsx("button",{type:"button",className:"quiet",disabled:n.busy,onClick:()=>void i(a),children:r},r)),n.problem&&t.jsx("span",{className:"problem",role:"alert",children:n.problem})]})}const ye=["fact","subject","subject id","relation","object","object id","attributes","modality","confidence","from","to","document","quote"];function je(e){return[e.id,e.subject.name,e.subject.id,e.predicate,$t(e),e.object.__typename==="Value"?"":e.object.id,e.attributes.map(({name:n,value:s})=>`${n}=${s}`).join("; "),e.modality,e.confidence,e.period?.start.iso??"",e.period?.end.iso??"",e.document.name,e.evidence[0]?.quote??""]}function St(e,n){const s=[...e],i=d=>Math.max(0,Math.min(s.length,d)),r=n.map(d=>({start:i(d.start),end:i(d.end),owner:d.owner})).filter(d=>d.start<d.end),a=[...new Set([0,s.length,...r.flatMap(({start:d,end:f})=>[d,f])])].sort((d,f)=>d-f),c=Dt(r),o=[];let l=[];for(let d=0;d+1<a.length;d++){const f=a[d];l=[...l.filter(h=>h.end>f),...c.get(f)??[]],o.push({text:s.slice(f,a[d+1]).join(""),start:f,owners:[...new Set(l.map(h=>h.owner))]})}return o}function Dt(e){const n=new Map;for(const s of e){const i=n.get(s.start);i?i.push(s):n.set(s.start,[s])}return n}const Ct=v(`
  query Document($id: ID!) {
    document(id: $id) { id name title mediaType published { iso } ingestedAt revision text }
  }
`),_t=v(`
  query DocumentFacts($id: ID!, $after: String) {
    facts(filter: { document: $id }, orderBy: { field: PLACE }, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...FactParts } }
  }
`);function Nt(){const[{id:e=""}]=_(),n=C(Ct,e===""?null:{id:e});return e===""?t.jsx("div",{className:"page",children:t.jsx(P,{title:"No document is named in the address",children:"Search for one at the top."})}):t.jsx(R,{asked:n,what:"Opening the document",children:({document:s})=>s?t.jsx(It,{document:s}):t.jsx("div",{className:"page",children:t.jsx(P,{title:`No document bears the id ${e}`,children:"It may have been withdrawn. Search for its title at the top."})})})}function It({document:e}){const[n,s]=_(),i=G(`facts of ${e.id}`,d=>Z(_t,{id:e.id},f=>f.facts,d,1e4)),r=m.useMemo(()=>i.data??[],[i.data]),a=n.fact??"",c=d=>s({fact:d},{replace:!0}),o=d=>{if(r.length===0)return;const f=r.findIndex(({id:h})=>h===a);c(r[(f+d+r.length)%r.length].id)},l=r.findIndex(({id:d})=>d===a);return t.jsxs("div",{className:"page reader",children:[t.jsx(A,{kind:"Document",children:I(e)}),t.jsx("p",{className:"faint",children:[e.name,D(e.published?.iso),F(r.length,"fact"),`revision ${e.revision}`].filter(Boolean).join(" · ")}),t.jsxs("div",{className:"toolbar",children:[t.jsx("button",{type:"button",onClick:()=>o(-1),disabled:r.length===0,children:"Previous fact"}),t.jsx("button",{type:"button",onClick:()=>o(1),disabled:r.length===0,children:"Next fact"}),t.jsx("span",{className:"faint",role:"status",children:l>=0?`${l+1} of ${r.length}`:""}),t.jsx(p,{to:{view:"review",document:e.id},children:"Review its facts"}),t.jsx(re,{of:[ee("Facts as CSV",[I(e)],ye,()=>r.map(je)),["Text",()=>L(`${V(I(e))}.txt`,e.text)]]})]}),t.jsxs("div",{className:"reading",children:[t.jsx(Tt,{text:e.text,facts:r,chosen:a,choose:c}),t.jsx("section",{className:"fact-list","aria-label":"Facts of the document",tabIndex:0,children:t.jsx(R,{asked:i,what:"Reading its facts",children:d=>d.length===0?t.jsx(T,{title:"No fact was read here.",children:"The text may say nothing that the rules know."}):t.jsx(Pt,{facts:d,chosen:a,choose:c})})})]})]})}function Tt({text:e,facts:n,chosen:s,choose:i}){const r=m.useRef(null),a=m.useMemo(()=>{const c=n.flatMap(o=>o.evidence.map(({start:l,end:d})=>({start:l,end:d,owner:o.id})));return St(e,c)},[e,n]);return m.useEffect(()=>{xe(r.current,"[data-chosen]")},[s,a]),t.jsx("div",{className:"text",ref:r,tabIndex:0,role:"region","aria-label":"Text of the document",children:a.map(({text:c,start:o,owners:l})=>l.length===0?o===0?c.trimStart():c:t.jsx("mark",{"data-chosen":l.includes(s)||void 0,title:F(l.length,"fact"),onClick:()=>i(l[(l.indexOf(s)+1)%l.length]),children:c},o))})}function Pt({facts:e,chosen:n,choose:s}){const i=m.useRef(null);return m.useEffect(()=>{xe(i.current?.closest(".fact-list"),"[aria-current]")},[n]),t.jsx("ol",{className:"facts",ref:i,children:e.map(r=>t.jsxs("li",{className:"fact","aria-current":r.id===n||void 0,children:[t.jsxs("p",{className:"said",children:[t.jsx(w,{...r.subject})," ",t.jsx("span",{className:"relation",children:H(r.predicate)})," ",t.jsx(ne,{fact:r})," ",t.jsx(se,{fact:r})]}),t.jsx("button",{type:"button",className:"quiet",onClick:()=>s(r.id),"aria-pressed":r.id===n,children:"Show in text"}),t.jsxs("span",{className:"faint small",children:[" ",r.rule," · ",r.confidence.toFixed(2)]})]},r.id))})}function xe(e,n){const s=e?.querySelector(n);if(!e||!s)return;if(e.scrollHeight<=e.clientHeight){s.scrollIntoView({block:"nearest"});return}const i=s.getBoundingClientRect().top-e.getBoundingClientRect().top;e.scrollTo({top:e.scrollTop+i-e.clientHeight/3})}const Ft=v(`
  query Entity($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Entity { name aliases facts(first: 100, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } } }
    }
    asSubject: facts(first: 0, filter: { subject: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }
    asObject: facts(first: 0, filter: { object: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }
  }
`),$e=v(`
  query Facts($filter: FactFilter!, $after: String, $orderBy: FactOrder) {
    facts(filter: $filter, first: 100, after: $after, orderBy: $orderBy) { totalCount pageInfo { hasNextPage endCursor } nodes { ...FactParts } }
  }
`);function At({node:e,asSubject:n,asObject:s}){const i=e&&"facts"in e?e.facts.nodes:[];return[n,s].flatMap((r,a)=>{const c=a===1;return r.facets[0].values.map(({key:o,count:l})=>({key:c?`${o}-`:o,predicate:o,inverse:c,count:l,facts:i.filter(d=>d.predicate===o&&(c?d.object.__typename!=="Value"&&d.object.id===e.id:d.subject.id===e.id))}))})}function Rt(){const[{id:e="",rel:n=""}]=_(),s=C(Ft,e===""?null:{id:e});return e===""?t.jsx("div",{className:"page",children:t.jsx(P,{title:"No thing is named in the address",children:"Search for one at the top."})}):t.jsx("div",{className:"page narrow",children:t.jsx(R,{asked:s,children:i=>{const{node:r}=i;if(!r||!("facts"in r))return t.jsx(P,{title:`Nothing bears the id ${e}`,children:"It may have been withdrawn. Search for its name at the top."});const a=At(i),c=a.filter(({key:o})=>n===""||o===n);return t.jsxs(t.Fragment,{children:[t.jsx(A,{kind:r.__typename,children:r.name}),r.aliases.length>0&&t.jsxs("p",{className:"faint",children:["Also ",r.aliases.map(o=>`“${o}”`).join(", ")]}),t.jsx(qt,{id:r.id,kind:r.__typename}),a.length===0&&t.jsx(T,{title:"No document says anything of it now."}),t.jsxs("nav",{className:"tabs","aria-label":"Relations",children:[t.jsx(p,{to:{view:"entity",id:e},current:n==="",children:"All"}),a.map(({key:o,predicate:l,inverse:d,count:f})=>t.jsxs(p,{to:{view:"entity",id:e,rel:o},current:n===o,children:[te(H(l,d))," ",t.jsx("span",{className:"faint",children:f})]},o))]}),c.map(o=>t.jsx(kt,{id:r.id,group:o,whole:n!==""},o.key)),t.jsx(re,{of:[ee("Facts as CSV",[r.name],ye,async()=>(await Ot(r.id)).map(je))]})]})}})})}function Ot(e){return Z($e,{filter:{or:[{subject:e},{object:e}]}},n=>n.facts,void 0,1e4)}function qt({id:e,kind:n}){const s=["State","Organization","Person","Group"].includes(n),i={State:"state",Organization:"organization",Person:"person"}[n];return t.jsxs("nav",{className:"elsewhere","aria-label":"Other views",children:[i&&t.jsx(p,{to:{view:"network",actor:i,ego:e,node:e},children:"Its network"}),s&&t.jsx(p,{to:{view:"stances",actor:e},children:"Its stances"}),n==="State"&&t.jsx(p,{to:{view:"compare",a:e},children:"Compare with another state"}),n==="Series"&&t.jsx(p,{to:{view:"attendance",series:e},children:"Who attended"}),n==="Series"&&t.jsx(p,{to:{view:"timeline",series:e},children:"Timeline"}),t.jsx(p,{to:{view:"paths",from:e},children:"Find a way to…"}),t.jsx("a",{href:`/id/${e}`,children:"Linked Data"})]})}const de=5;function kt({id:e,group:n,whole:s}){const{predicate:i,inverse:r,count:a}=n,c={predicate:[i],...r?{object:e}:{subject:e}},o=n.facts.length===a,l=G(s&&!o?`facts ${JSON.stringify(c)}`:null,j=>Z($e,{filter:c,orderBy:{field:"DATE",direction:"DESC"}},O=>O.facts,j)),d=l.data??n.facts,f=Bt(d,r),h=s?f:f.slice(0,de);return t.jsxs("section",{className:"relation-section",children:[t.jsxs("h2",{children:[te(H(i,r))," ",t.jsx("span",{className:"faint",children:a})]}),l.loading&&t.jsx("p",{className:"loading",role:"status",children:"Loading the rest…"}),t.jsx("ul",{className:"facts",children:h.map(j=>t.jsx(Mt,{facts:j,inverse:r},j[0].id))}),!s&&(f.length>de||!o)&&t.jsx("p",{children:t.jsxs(p,{to:{view:"entity",id:e,rel:n.key},children:["Show all ",F(a,"fact")]})})]})}function Bt(e,n){const s=new Map;for(const i of e){const a=`${n?i.subject.id:i.object.__typename==="Value"?i.object.text:i.object.id} ${i.modality}`;s.set(a,[...s.get(a)??[],i])}return[...s.values()]}function Mt({facts:e,inverse:n}){const[s,i]=m.useState(!1),[r,...a]=e;return t.jsxs("li",{className:"fact",children:[t.jsxs("p",{className:"said",children:[n?t.jsx(w,{...r.subject}):t.jsx(ne,{fact:r})," ",t.jsx(se,{fact:r})]}),t.jsx(W,{fact:r}),a.length>0&&!s&&t.jsxs("button",{type:"button",className:"quiet",onClick:()=>i(!0),children:["and ",F(a.length,"more document")]}),s&&a.map(c=>t.jsx(W,{fact:c},c.id))]})}const Ee=v(`
  query Search($words: String!, $types: [SearchType!], $first: Int!) {
    search(query: $words, types: $types, first: $first) {
      totalCount
      edges {
        text
        highlights { start end }
        node {
          __typename
          ... on Entity { id name }
          ... on Document { title }
          ... on Passage { start document { id name title } facts(first: 1) { id } }
        }
      }
    }
  }
`);function be({text:e,highlights:n}){const s=[...e],i=[];let r=0;for(const a of n)i.push(s.slice(r,a.start).join(""),t.jsx("b",{children:s.slice(a.start,a.end).join("")},a.start)),r=a.end;return t.jsxs(t.Fragment,{children:[i,s.slice(r).join("")]})}function we({label:e,placeholder:n,types:s,text:i,pick:r,submit:a,slash:c}){const[o,l]=m.useState(i),[d,f]=m.useState(!1),[h,j]=m.useState(-1),O=m.useRef(null),q=m.useId(),ie=m.useDeferredValue(o.trim()),{data:De}=C(Ee,d&&ie.length>1?{words:ie,types:[...s],first:8}:null),S=d&&De?.search.edges||[];m.useEffect(()=>l(i),[i]),m.useEffect(()=>{if(!c)return;const g=y=>{const x=y.target instanceof HTMLElement&&y.target.closest("input, textarea, select");y.key!=="/"||x||y.ctrlKey||y.metaKey||(y.preventDefault(),O.current?.focus())};return document.addEventListener("keydown",g),()=>document.removeEventListener("keydown",g)},[c]);const k=()=>{f(!1),j(-1)},ae=g=>{k(),r(g)},Ce=g=>{const y={ArrowDown:1,ArrowUp:-1}[g.key];if(y&&S.length>0){g.preventDefault();const x=S.length+1;j((h+1+y+x)%x-1)}else if(g.key==="Escape")k();else if(g.key==="Enter"){g.preventDefault();const x=S[h]??(a?void 0:S[0]);x?ae(x):a&&o.trim()!==""&&(k(),a(o.trim()))}};return t.jsxs("div",{className:"combobox",children:[t.jsx("input",{ref:O,type:"search",role:"combobox","aria-label":e,"aria-expanded":S.length>0,"aria-controls":q,"aria-autocomplete":"list","aria-activedescendant":h>=0?`${q}-${h}`:void 0,placeholder:n,autoComplete:"off",spellCheck:!1,value:o,onChange:g=>{l(g.target.value),f(!0),j(-1)},onFocus:()=>f(!0),onBlur:k,onKeyDown:Ce}),t.jsx("ul",{id:q,role:"listbox","aria-label":"Suggestions",hidden:S.length===0,children:S.map((g,y)=>t.jsxs("li",{id:`${q}-${y}`,role:"option","aria-selected":y===h,onMouseDown:x=>x.preventDefault(),onMouseEnter:()=>j(y),onClick:()=>ae(g),children:[t.jsx("span",{className:"suggestion",children:t.jsx(be,{...g})}),t.jsx("span",{className:"class",children:g.node.__typename})]},y))})]})}const Lt=v(`
  query Name($id: ID!) {
    node(id: $id) { __typename id ... on Entity { name } }
  }
`);function dn({label:e,types:n,id:s,pick:i}){const{data:r}=C(Lt,s===""?null:{id:s}),a=s===""?"":r?.node&&"name"in r.node?r.node.name:s;return t.jsxs("div",{className:"field",children:[t.jsx("span",{"aria-hidden":!0,children:e}),t.jsx(we,{label:e,types:n,text:a,placeholder:"Name…",pick:({node:c})=>c.__typename!=="Passage"&&i(c.id)})]})}function ve({node:e}){return e.__typename==="Passage"?{view:"document",id:e.document.id,fact:e.facts[0]?.id}:he(e.id)}function Vt(){const[{view:e,q:n=""}]=_();return t.jsx("div",{role:"search",className:"search-box",children:t.jsx(we,{label:"Search names, titles and quotes",placeholder:"Search states, meetings, persons, words…",types:["ENTITY","DOCUMENT"],text:e==="search"?n:"",pick:s=>J(U(ve(s))),submit:s=>J(U({view:"search",q:s})),slash:!0})})}const le=[["","All",void 0],["actors","Actors",["STATE","ORGANIZATION","PERSON","GROUP"]],["meetings","Meetings",["MEETING","SERIES","SESSION"]],["topics","Topics and texts",["TOPIC","PROPOSAL","INSTRUMENT","POSITION"]],["documents","Documents",["DOCUMENT"]],["passages","Passages",["PASSAGE"]]];function Ut(){const[{q:e="",kind:n="",first:s="30"},i]=_(),r=le.find(([o])=>o===n)?.[2],a=Math.min(100,Number(s)||30),c=C(Ee,e===""?null:{words:e,types:r&&[...r],first:a});return t.jsxs("div",{className:"page narrow",children:[t.jsx(A,{children:e===""?"Search":`Search for “${e}”`}),t.jsx("nav",{className:"tabs","aria-label":"Kinds of results",children:le.map(([o,l])=>t.jsx(p,{to:{view:"search",q:e,kind:o},current:n===o,children:l},o))}),e===""&&t.jsx(T,{title:"Nothing was asked for.",children:"Write some words into the field at the top."}),t.jsx(R,{asked:c,what:"Searching",children:({search:o})=>o.totalCount===0?t.jsx(T,{title:"Nothing has all of these words.",children:"Try fewer words, the beginning of a word, or another kind of result."}):t.jsxs(t.Fragment,{children:[t.jsx("p",{className:"faint",children:F(o.totalCount,"result")}),t.jsx("ol",{className:"results",children:o.edges.map((l,d)=>t.jsxs("li",{children:[t.jsx(p,{to:ve(l),className:l.node.__typename==="Passage"?"quote":"",children:t.jsx(be,{...l})}),t.jsx("span",{className:"class",children:l.node.__typename==="Passage"?l.node.document.title||l.node.document.name:l.node.__typename})]},d))}),o.totalCount>a&&a<100&&t.jsx("button",{type:"button",onClick:()=>i({first:100},{replace:!0}),children:"Show more"}),t.jsx(re,{of:[ee("CSV",["search",e],["kind","id","text","document"],()=>o.edges.map(Jt))]})]})})]})}function Jt({node:e,text:n}){return e.__typename==="Passage"?[e.__typename,e.facts[0]?.id,n,e.document.id]:[e.__typename,e.id,n,""]}const zt=v(`
  query Start {
    stats { revision documents facts entities predicates { predicate count } }
    documents(first: 8, orderBy: { field: REVISION, direction: DESC }) { nodes { id name title published { iso } } }
    meetings(first: 0) { totalCount }
    latest: meetings(first: 8, filter: { startDate: { from: "1900" } }) { nodes { id name startDate { iso } } }
    series: participation(groupBy: SERIES) { groups(first: 8) { key label statementCount } }
    actors: participation(groupBy: ACTOR, filter: { class: [STATE] }) { actorCount groups(first: 8) { key label meetingCount } }
  }
`);function Gt(){const e=C(zt,{});return t.jsxs("div",{className:"page",children:[t.jsx(A,{children:"Cyber diplomacy, fact by fact"}),t.jsx("p",{className:"lead",children:"Every number on these pages opens to the sentences that prove it. Search above, or begin here."}),t.jsx(R,{asked:e,children:({stats:n,documents:s,meetings:i,latest:r,series:a,actors:c})=>n.documents===0?t.jsx(T,{title:"The graph is empty.",children:"Add documents with “diplograph ingest PATH”, then load this page again."}):t.jsxs(t.Fragment,{children:[t.jsxs("dl",{className:"figures",children:[t.jsxs("div",{children:[t.jsx("dt",{children:"Documents"}),t.jsx("dd",{children:N(n.documents)})]}),t.jsxs("div",{children:[t.jsx("dt",{children:"Facts"}),t.jsx("dd",{children:N(n.facts)})]}),t.jsxs("div",{children:[t.jsx("dt",{children:"Things"}),t.jsx("dd",{children:N(n.entities)})]}),t.jsxs("div",{children:[t.jsx("dt",{children:"Meetings"}),t.jsx("dd",{children:N(i.totalCount)})]}),t.jsxs("div",{children:[t.jsx("dt",{children:"States at meetings"}),t.jsx("dd",{children:N(c.actorCount)})]})]}),t.jsxs("div",{className:"columns",children:[t.jsxs("section",{children:[t.jsx("h2",{children:"Newest documents"}),t.jsx("ul",{className:"rows",children:s.nodes.map(o=>t.jsxs("li",{children:[t.jsx(w,{id:o.id,name:I(o)}),t.jsx("span",{className:"faint",children:D(o.published?.iso)})]},o.id))})]}),t.jsxs("section",{children:[t.jsx("h2",{children:"Latest meetings"}),t.jsx("ul",{className:"rows",children:r.nodes.map(o=>t.jsxs("li",{children:[t.jsx(w,{...o}),t.jsx("span",{className:"faint",children:D(o.startDate?.iso)})]},o.id))})]}),t.jsxs("section",{children:[t.jsx("h2",{children:"States at most meetings"}),t.jsx("ul",{className:"rows",children:c.groups.map(({key:o,label:l,meetingCount:d})=>t.jsxs("li",{children:[t.jsx(w,{id:o,name:l}),t.jsx("span",{className:"faint number",children:d})]},o))})]}),t.jsxs("section",{children:[t.jsx("h2",{children:"Series with most attendance"}),t.jsx("ul",{className:"rows",children:a.groups.map(({key:o,label:l,statementCount:d})=>t.jsxs("li",{children:[t.jsx(w,{id:o,name:l}),t.jsx("span",{children:t.jsx(p,{to:{view:"attendance",series:o},children:"who attended"})}),t.jsx("span",{className:"faint number",children:d})]},o))})]})]})]})})]})}const X="diplograph.theme",Ht=["system","light","dark"],Kt="diplograph:themed";function Se(e=localStorage.getItem(X)??"system"){document.documentElement.dataset.theme=e,window.dispatchEvent(new Event(Kt))}function Qt(){const[e,n]=m.useState(localStorage.getItem(X)??"system");return m.useEffect(()=>{localStorage.setItem(X,e),Se(e)},[e]),t.jsxs("label",{className:"theme",children:[t.jsx("span",{className:"hidden",children:"Colours"}),t.jsx("select",{value:e,onChange:s=>n(s.target.value),children:Ht.map(s=>t.jsx("option",{value:s,children:{system:"Auto",light:"Light",dark:"Dark"}[s]},s))})]})}let B=new Map;function ln(e){let n=B.get(e);if(n===void 0){B.size===0&&queueMicrotask(()=>B=new Map);const s=document.createElement("span");s.style.color=`var(--${e})`,document.body.append(s),n=getComputedStyle(s).color,s.remove(),B.set(e,n)}return n}const E=(e,n)=>m.lazy(async()=>({default:(await e())[n]})),Yt={"":Gt,search:Ut,entity:Rt,document:Nt,network:E(()=>$(()=>import("./view.js"),__vite__mapDeps([0,1,2,3,4])),"NetworkView"),paths:E(()=>$(()=>import("./paths.js"),__vite__mapDeps([5,1,4])),"PathsView"),attendance:E(()=>$(()=>import("./attendance.js"),__vite__mapDeps([6,1,7,8,4])),"AttendanceView"),stances:E(()=>$(()=>import("./stances.js"),__vite__mapDeps([9,1,7,10,4])),"StancesView"),timeline:E(()=>$(()=>import("./timeline.js"),__vite__mapDeps([11,1,8,3,2,4])),"TimelineView"),compare:E(()=>$(()=>import("./compare.js"),__vite__mapDeps([12,1,10,4])),"CompareView"),map:E(()=>$(()=>import("./map.js"),__vite__mapDeps([13,1,3,4])),"MapView"),review:E(()=>$(()=>import("./review.js"),__vite__mapDeps([14,1,4])),"ReviewView")},Wt=[["Network",{view:"network"}],["Paths",{view:"paths"}],["Attendance",{view:"attendance"}],["Stances",{view:"stances"}],["Timeline",{view:"timeline"}],["Compare",{view:"compare"}],["Map",{view:"map"}],["Review",{view:"review"}]];function Xt(){const[{view:e="",id:n=""}]=_(),s=Yt[e];return m.useEffect(()=>void window.scrollTo(0,0),[e,n]),t.jsxs(t.Fragment,{children:[t.jsx("a",{className:"skip",href:"#main",children:"Skip to the content"}),t.jsxs("header",{className:"top",children:[t.jsx(p,{to:{},className:"brand",children:"diplograph"}),t.jsx(Vt,{},`${e} ${n}`),t.jsx("nav",{"aria-label":"Views",children:Wt.map(([i,r])=>t.jsx(p,{to:r,current:r.view===e,children:i},i))}),t.jsx(Qt,{})]}),t.jsx("main",{id:"main",tabIndex:-1,children:t.jsx(m.Suspense,{fallback:t.jsx("div",{className:"page",children:t.jsx(ge,{})}),children:s?t.jsx(s,{},`${e} ${n}`):t.jsx(Zt,{})})})]})}function Zt(){return t.jsx("div",{className:"page",children:t.jsxs(P,{title:"There is no such view",children:["The address names one that this page does not have. ",t.jsx(p,{to:{},children:"Go to the start."})]})})}Se();_e.createRoot(document.getElementById("explore")).render(t.jsx(Xt,{}));export{R as A,J as B,U as C,rn as D,T as E,cn as F,on as G,A as H,je as I,ye as J,me as K,p as L,$t as M,dt as N,z as O,dn as P,oe as Q,ne as R,se as S,w as T,wt as U,C as a,F as b,ln as c,te as d,ee as e,L as f,v as g,ft as h,V as i,nn as j,xt as k,ge as l,re as m,N as n,I as o,he as p,D as q,H as r,jt as s,Kt as t,_ as u,sn as v,ht as w,an as x,G as y,Z as z};
