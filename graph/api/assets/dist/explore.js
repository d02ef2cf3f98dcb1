const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["view.js","react.js","linear.js","preload-helper.js","paths.js","attendance.js","between.js","series.js","stances.js","side.js","timeline.js","compare.js","review.js"])))=>i.map(i=>d[i]);
import{r as m,j as t,c as Ce}from"./react.js";import{_ as b}from"./preload-helper.js";class u extends String{__apiType;value;__meta__;constructor(n,s){super(n),this.value=n,this.__meta__=s}toString(){return this.value}}const _e=new u(`
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
    `,{fragmentName:"FactParts"}),Ne=new u(`
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
    `),Ie=new u(`
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
}`),Te=new u(`
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
    `),Pe=new u(`
    query Name($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Entity {
      name
    }
  }
}
    `),Fe=new u(`
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
    `),Ae=new u(`
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
}`),Re=new u(`
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
    `),Oe=new u(`
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
}`),qe=new u(`
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
}`),ke=new u(`
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
    userErrors {
      message
    }
  }
}
    `),Be=new u(`
    mutation Reject($input: JudgeFactsInput!) {
  rejectFacts(input: $input) {
    judgements {
      verdict
    }
    userErrors {
      message
    }
  }
}
    `),Le=new u(`
    mutation Clear($input: JudgeFactsInput!) {
  clearFacts(input: $input) {
    judgements {
      verdict
    }
    userErrors {
      message
    }
  }
}
    `),Ve=new u(`
    mutation Correct($input: CorrectFactInput!) {
  correctFact(input: $input) {
    judgements {
      verdict
    }
    userErrors {
      message
    }
  }
}
    `),Ue=new u(`
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
    `),Je=new u(`
    mutation MergeThem($input: MergeEntitiesInput!) {
  mergeEntities(input: $input) {
    factsChanged
    userErrors {
      message
    }
  }
}
    `),ze=new u(`
    mutation Match($input: MatchEntitiesInput!) {
  matchEntities(input: $input) {
    factsChanged
    userErrors {
      message
    }
  }
}
    `),He=new u(`
    query MeetingsByYear($filter: MeetingFilter) {
  meetings(first: 0, filter: $filter) {
    timeline {
      date
      count
    }
  }
}
    `),Ke=new u(`
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
}`),Qe=new u(`
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
}`),Ye=new u(`
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
    `),We=new u(`
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
    `),Xe=new u(`
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
}`),Ze=new u(`
    query LargestSeries {
  facts(
    first: 0
    filter: {predicate: [PART_OF], subjectClass: [MEETING], objectClass: [SERIES]}
  ) {
    facets(by: [OBJECT]) {
      values(first: 12) {
        key
        label
        count
      }
    }
  }
}
    `),et=new u(`
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
}`),tt=new u(`
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
    `),nt=new u(`
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
  series: facts(
    first: 0
    filter: {predicate: [PART_OF], subjectClass: [MEETING], objectClass: [SERIES]}
  ) {
    facets(by: [OBJECT]) {
      distinctCount
      values(first: 8) {
        key
        label
        count
      }
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
    `),st=new u(`
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
    `),rt={"\n  query Attendance($series: ID!, $class: [EntityClass!]!, $during: DateRange) {\n    attendanceMatrix(series: $series, class: $class, during: $during) {\n      series { id name }\n      meetingCount\n      columns(first: 100) { presentCount meeting { id name startDate { iso } } }\n      rows(first: 100) {\n        totalCount\n        edges { attendedCount node { id name } cells { status capacity } }\n      }\n    }\n  }\n":Ne,"\n  query Between($filter: FactFilter!) {\n    facts(filter: $filter, first: 50, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } }\n  }\n":Ie,"\n  query Search($words: String!, $types: [SearchType!], $first: Int!) {\n    search(query: $words, types: $types, first: $first) {\n      totalCount\n      edges {\n        text\n        highlights { start end }\n        node {\n          __typename\n          ... on Entity { id name }\n          ... on Document { title }\n          ... on Passage { start document { id name title } facts(first: 1) { id } }\n        }\n      }\n    }\n  }\n":Te,"\n  query Name($id: ID!) {\n    node(id: $id) { __typename id ... on Entity { name } }\n  }\n":Pe,"\n  query Compare($a: ID!, $b: ID!) {\n    a: node(id: $a) { __typename id ... on Entity { name } }\n    b: node(id: $b) { __typename id ... on Entity { name } }\n    ofA: facts(first: 0, filter: { subject: $a, modality: [PLAIN] }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n    ofB: facts(first: 0, filter: { subject: $b, modality: [PLAIN] }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n    shared: meetings(first: 50, filter: { attendees: { some: { node: { id: [$a] } } }, and: [{ attendees: { some: { node: { id: [$b] } } } }] }) {\n      totalCount\n      nodes { id name startDate { iso } }\n    }\n  }\n":Fe,"\n  query Sides($actor: ID!, $after: String) {\n    facts(filter: { subject: $actor, modality: [PLAIN], predicate: [SUPPORTED, OPPOSED, VOTED_ON, PROPOSED] }, first: 100, after: $after) {\n      pageInfo { hasNextPage endCursor }\n      nodes { ...FactParts }\n    }\n  }\n":Ae,"\n  query Document($id: ID!) {\n    document(id: $id) { id name title mediaType published { iso } ingestedAt revision text }\n  }\n":Re,"\n  query DocumentFacts($id: ID!, $after: String) {\n    facts(filter: { document: $id }, orderBy: { field: PLACE }, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n":Oe,"\n  query Entity($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Entity { name aliases facts(first: 100, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } } }\n    }\n    asSubject: facts(first: 0, filter: { subject: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n    asObject: facts(first: 0, filter: { object: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n  }\n":qe,"\n  query Facts($filter: FactFilter!, $after: String, $orderBy: FactOrder) {\n    facts(filter: $filter, first: 100, after: $after, orderBy: $orderBy) { totalCount pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n":ke,"\n  mutation Accept($input: JudgeFactsInput!) {\n    acceptFacts(input: $input) { judgements { verdict } userErrors { message } }\n  }\n":Me,"\n  mutation Reject($input: JudgeFactsInput!) {\n    rejectFacts(input: $input) { judgements { verdict } userErrors { message } }\n  }\n":Be,"\n  mutation Clear($input: JudgeFactsInput!) {\n    clearFacts(input: $input) { judgements { verdict } userErrors { message } }\n  }\n":Le,"\n  mutation Correct($input: CorrectFactInput!) {\n    correctFact(input: $input) { judgements { verdict } userErrors { message } }\n  }\n":Ve,"\n  query Pair($a: ID!, $b: ID!) {\n    stats { revision }\n    a: node(id: $a) { __typename id ... on Entity { name aliases facts(first: 5) { totalCount nodes { id predicate subject { name } object { ... on Entity { name } ... on Value { text } } } } } }\n    b: node(id: $b) { __typename id ... on Entity { name aliases facts(first: 5) { totalCount nodes { id predicate subject { name } object { ... on Entity { name } ... on Value { text } } } } } }\n  }\n":Ue,"\n  query Matches {\n    entityMatches(first: 20) { totalCount nodes { entityId otherId verdict author note madeAt entity { id name } other { id name } } }\n  }\n":Ge,"\n  mutation MergeThem($input: MergeEntitiesInput!) {\n    mergeEntities(input: $input) { factsChanged userErrors { message } }\n  }\n":Je,"\n  mutation Match($input: MatchEntitiesInput!) {\n    matchEntities(input: $input) { factsChanged userErrors { message } }\n  }\n":ze,"\n  query MeetingsByYear($filter: MeetingFilter) {\n    meetings(first: 0, filter: $filter) { timeline { date count } }\n  }\n":He,"\n  query EdgeFacts($of: NetworkInput!, $from: ID!, $to: ID!) {\n    network(of: $of) {\n      edge(from: $from, to: $to) { sharedCount expected deviation factCount facts(first: 60) { ...FactParts } }\n    }\n  }\n":Ke,"\n  query NodeFacts($filter: FactFilter!) {\n    facts(filter: $filter, first: 20, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } }\n  }\n":Qe,"\n  query Regions {\n    participation(groupBy: REGION) { groups(first: 20) { key label breakdown(by: STATE) { groups(first: 100) { key } } } }\n  }\n":Ye,"\n  fragment FactParts on Fact {\n    id\n    subject { __typename id name }\n    predicate\n    object { __typename ... on Entity { id name } ... on Value { text type } }\n    attributes { name value }\n    modality\n    confidence\n    period { start { iso } end { iso } }\n    rule\n    document { id name title }\n    evidence(first: 5) { quote start end }\n  }\n":_e,"\n  query Paths($from: ID!, $to: ID!, $maxLength: Int!, $through: [EntityClass!], $first: Int!) {\n    paths(from: $from, to: $to, maxLength: $maxLength, through: $through, first: $first) {\n      length\n      steps {\n        from { id name }\n        to { id name }\n        predicate\n        inverse\n        claim { id confidence evidence(first: 1) { quote document { id name title } } statements(first: 1) { id document { id } } }\n      }\n    }\n  }\n":We,"\n  query Review($filter: FactFilter, $after: String) {\n    stats { revision }\n    facts(filter: $filter, first: 25, after: $after, orderBy: { field: CONFIDENCE, direction: ASC }) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { ...FactParts judgement { verdict author note } }\n    }\n  }\n":Xe,"\n  query LargestSeries {\n    facts(first: 0, filter: { predicate: [PART_OF], subjectClass: [MEETING], objectClass: [SERIES] }) { facets(by: [OBJECT]) { values(first: 12) { key label count } } }\n  }\n":Ze,"\n  query Acts($filter: FactFilter!, $after: String) {\n    facts(filter: $filter, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n":et,"\n  query Stances($actor: ID!, $topic: ID, $first: Int!) {\n    stances(actor: $actor, topic: $topic, first: $first, orderBy: { field: DATE, direction: DESC }) {\n      totalCount\n      edges { predicate qualifier quote period { start { iso } end { iso } } object { id name } document { id name title } node { id statements(first: 1) { id } } }\n    }\n  }\n":tt,'\n  query Start {\n    stats { revision documents facts entities predicates { predicate count } }\n    documents(first: 8, orderBy: { field: REVISION, direction: DESC }) { nodes { id name title published { iso } } }\n    meetings(first: 0) { totalCount }\n    latest: meetings(first: 8, filter: { startDate: { from: "1900" } }) { nodes { id name startDate { iso } } }\n    series: facts(first: 0, filter: { predicate: [PART_OF], subjectClass: [MEETING], objectClass: [SERIES] }) {\n      facets(by: [OBJECT]) { distinctCount values(first: 8) { key label count } }\n    }\n    actors: participation(groupBy: ACTOR, filter: { class: [STATE] }) { actorCount groups(first: 8) { key label meetingCount } }\n  }\n':nt,"\n  query SeriesMeetings($series: ID!) {\n    node(id: $series) { id ... on Series { name } }\n    meetings(first: 100, filter: { partOf: { some: { node: { id: [$series] } } } }, orderBy: { field: START_DATE, direction: ASC }) {\n      totalCount\n      nodes {\n        id\n        name\n        startDate { iso }\n        endDate { iso }\n        attendees(first: 0) { totalCount }\n        places(first: 3) { nodes { id name } }\n        hosts(first: 3) { nodes { id name } }\n        topicsDiscussed(first: 0) { totalCount }\n        adoptedInstruments(first: 0) { totalCount }\n      }\n    }\n  }\n":st};function S(e){return rt[e]??{}}class W extends Error{constructor(n,s,a=""){super(n),this.advice=s,this.code=a}}const G="diplograph.token",re={get:()=>sessionStorage.getItem(G)??"",set(e){e===""?sessionStorage.removeItem(G):sessionStorage.setItem(G,e),ot()}},at={UNAUTHENTICATED:"Enter a token under “Review”; whoever runs the server makes one with “diplograph token create”.",FORBIDDEN:"Your token does not allow this. Ask whoever runs the server for one with the scope that is named.",TOO_MANY_REQUESTS:"The server has much to do. Wait a moment, then try again.",UNAVAILABLE:"The server has much to do. Wait a moment, then try again.",TIMEOUT:"This took too long. Narrow the period or the filters, then try again.",QUERY_TOO_COSTLY:"This asks for too much at once. Narrow the period or the filters.",BAD_USER_INPUT:"Check the address of this page: a value in it is not one that the server takes.",INTERNAL_SERVER_ERROR:"This is a fault of the server; its log says more. Try again, or tell whoever runs it."};function M(e,n){return new W(n,at[e]??"Try again. If it stays so, tell whoever runs the server.",e)}async function ce(e,n={}){const s=new Headers(n.headers);re.get()!==""&&s.set("Authorization",`Bearer ${re.get()}`);try{return await fetch(e,{...n,headers:s})}catch(a){throw n.signal?.aborted?a:new W("The server does not answer.","See whether it runs and you are connected, then try again.","UNREACHABLE")}}async function de(e,n,s){const a=await ce("/graphql",{method:"POST",headers:{"Content-Type":"application/json",Accept:"application/graphql-response+json, application/json"},body:JSON.stringify({query:e.toString(),variables:n}),signal:s}),r=await a.json().catch(()=>({})),o=r.errors?.[0];if(o)throw M(o.extensions?.code??"",o.message);if(!r.data)throw M("",`The server answered with status ${a.status} and nothing else.`);return r.data}const w=new Map,J=new Set,it=200;function ot({stay:e=!1}={}){if(w.clear(),!e)for(const n of J)n()}function ct(e,n){w.size>=it&&w.delete(w.keys().next().value),w.set(e,n)}function V(e,n){const[s,a]=m.useReducer(i=>i+1,0),[r,o]=m.useState({key:null}),c=m.useRef(void 0);return m.useEffect(()=>{const i=()=>{c.current=void 0,a()};return J.add(i),()=>void J.delete(i)},[]),m.useEffect(()=>{if(e===null||w.has(e))return;const i=new AbortController;return n(i.signal).then(l=>{i.signal.aborted||(ct(e,l),o({key:e,data:l}))},l=>{if(i.signal.aborted)return;const d=l instanceof W?l:M("",l instanceof Error?l.message:String(l));o({key:e,error:d})}),()=>i.abort()},[e,s]),e===null?{loading:!1,reload:a}:(w.has(e)&&(c.current={key:e,data:w.get(e)}),c.current?.key===e?{data:c.current.data,loading:!1,reload:a}:r.key===e?{...r,loading:r.error===void 0&&r.data===void 0,reload:a}:{loading:!0,reload:a})}function _(e,n){const s=n===null?null:e.toString()+JSON.stringify(n);return V(s,a=>de(e,n,a))}function Xt(e){return V(e,async n=>{const s=await ce(e,{signal:n,headers:{Accept:"application/json"}}),a=await s.json().catch(()=>({}));if(s.ok)return a;const r=a.errors?.[0];throw M(r?.extensions?.code??"",r?.message??`The server answered with status ${s.status}.`)})}async function X(e,n,s,a,r=2e3){const o=[];let c=n.after;for(;;){const i=s(await de(e,{...n,after:c},a));if(!i||(o.push(...i.nodes),!i.pageInfo.hasNextPage||o.length>=r))return o;c=i.pageInfo.endCursor}}function le(e,n){const s=a=>{let r=a==null?"":String(a);return typeof a=="string"&&/^[=+\-@\t\r]/.test(r)&&(r=`'${r}`),/[",\r\n]/.test(r)?`"${r.replaceAll('"','""')}"`:r};return[e,...n].map(a=>a.map(s).join(",")+`\r
`).join("")}function z(e,n,s="text/plain"){const a=n instanceof Blob?n:new Blob([n],{type:s}),r=URL.createObjectURL(a),o=document.createElement("a");o.href=r,o.download=e,o.click(),setTimeout(()=>URL.revokeObjectURL(r),1e4)}function dt(e){const n=e.cloneNode(!0),s=[e,...e.querySelectorAll("*")],a=[n,...n.querySelectorAll("*")],r=["fill","stroke","stroke-width","stroke-dasharray","opacity","font-size","font-family","font-weight","text-anchor"];s.forEach((i,l)=>{const d=getComputedStyle(i);for(const f of r)a[l].style.setProperty(f,d.getPropertyValue(f))});const{width:o,height:c}=e.getBoundingClientRect();return n.setAttribute("xmlns","http://www.w3.org/2000/svg"),n.setAttribute("width",String(Math.round(o))),n.setAttribute("height",String(Math.round(c))),n.style.background=getComputedStyle(document.body).backgroundColor,new XMLSerializer().serializeToString(n)}async function Zt(e){const n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(dt(e))}`,await n.decode();const{width:s,height:a}=e.getBoundingClientRect(),r=document.createElement("canvas");r.width=Math.round(s*2),r.height=Math.round(a*2);const o=r.getContext("2d");return o.fillStyle=getComputedStyle(document.body).backgroundColor,o.fillRect(0,0,r.width,r.height),o.drawImage(n,0,0,r.width,r.height),lt(r)}function lt(e){return new Promise((n,s)=>e.toBlob(a=>a?n(a):s(new Error("the browser made no picture of it")),"image/png"))}function H(...e){return e.join(" ").normalize("NFKD").replace(/[\p{M}’']/gu,"").toLowerCase().replace(/[^a-z0-9.]+/g,"-").replace(/^-+|-+$/g,"").slice(0,80)||"diplograph"}function ae(e){return Object.fromEntries(new URLSearchParams(e))}function B(e){const n=Object.entries(e).filter(([,s])=>s!==void 0&&s!=="").map(([s,a])=>`${s}=${encodeURIComponent(String(a)).replace(/%2F/g,"/").replace(/%3A/g,":").replace(/%2C/g,",")}`);return n.length===0?"/explore":`/explore?${n.join("&")}`}const K="diplograph:moved";function L(e,{replace:n=!1}={}){e!==location.pathname+location.search&&(n?history.replaceState(null,"",e):history.pushState(null,"",e),window.dispatchEvent(new Event(K)))}function ut(e){return window.addEventListener("popstate",e),window.addEventListener(K,e),()=>{window.removeEventListener("popstate",e),window.removeEventListener(K,e)}}function N(){const e=m.useSyncExternalStore(ut,()=>location.search);return[ae(e),(s,a)=>L(B({...ae(location.search),...s}),a)]}const ue={ATTENDED:["attended","attended by"],HOSTED:["hosted","hosted by"],ORGANIZED:["organized","organized by"],CHAIRED:["chaired","chaired by"],SPONSORED:["sponsored","sponsored by"],SPOKE_AT:["spoke at","speakers"],PRESENTED:["presented","presented by"],AFFILIATED_WITH:["affiliated with","affiliated persons"],LED_DELEGATION_OF:["led the delegation of","heads of delegation"],MEMBER_OF:["member of","members"],HELD_IN:["held in","meetings held there"],START_DATE:["began","began"],END_DATE:["ended","ended"],ORDINAL:["number in its series","number in its series"],PARTICIPANT_COUNT:["participants","participants"],FORMAT:["format","format"],STATUS:["status","status"],PART_OF:["part of","parts"],PRECEDED_BY:["preceded by","followed by"],DISCUSSED:["discussed","discussed by"],PROPOSED:["proposed","proposed by"],SUPPORTED:["supported","supported by"],OPPOSED:["opposed","opposed by"],VOTED_ON:["voted on","votes"],ADOPTED:["adopted","adopted by"],SIGNED:["signed","signed by"],ISSUED:["issued","issued by"],EXPRESSED:["expressed","expressed by"],ABOUT:["about","texts about it"],REFERRED_TO:["referred to","referred to by"]},en=Object.keys(ue);function U(e,n=!1){return ue[e]?.[n?1:0]??mt(e)}function mt(e){return e.toLowerCase().replaceAll("_"," ")}function Z(e){return e.charAt(0).toUpperCase()+e.slice(1)}function ft(e){return{NEGATED:"denied",POSSIBLE:"possible",PLANNED:"planned"}[e]??""}const pt=["Jan","Feb","Mar","Apr","May","Jun","Jul","Aug","Sep","Oct","Nov","Dec"];function C(e){if(!e)return"";const[n,s,a]=e.split("-"),r=s===void 0?"":pt[Number(s)-1]??s;return[a===void 0?"":String(Number(a)),r,n].filter(o=>o!=="").join(" ")}function ht(e,n){return!n||n===e?C(e):`${C(e)} – ${C(n)}`}const me=new Intl.NumberFormat("en");function P(e,n,s=`${n}s`){return`${me.format(e)} ${e===1?n:s}`}function I(e){return Number.isInteger(e)?me.format(e):e.toPrecision(3).replace(/\.?0+$/,"")}S(`
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
`);function p({to:e,className:n,children:s,current:a}){const r=B(e),o=c=>{c.defaultPrevented||c.button!==0||c.metaKey||c.ctrlKey||c.shiftKey||c.altKey||(c.preventDefault(),L(r))};return t.jsx("a",{href:r,className:n,onClick:o,"aria-current":a?"page":void 0,children:s})}function fe(e){return e.startsWith("document/")?{view:"document",id:e}:{view:"entity",id:e}}function v({id:e,name:n}){return t.jsx(p,{to:fe(e),children:n})}function F({kind:e,children:n,after:s}){const a=m.useRef(null);return m.useEffect(()=>{document.title=`${n} · diplograph`,(document.activeElement===document.body||document.activeElement===null)&&a.current?.focus({preventScroll:!0})},[n]),t.jsxs("header",{className:"heading",children:[e&&t.jsx("p",{className:"kind",children:e}),t.jsxs("div",{className:"heading-line",children:[t.jsx("h1",{ref:a,tabIndex:-1,children:n}),s]})]})}function pe({what:e="Loading"}){return t.jsxs("p",{className:"loading",role:"status",children:[e,"…"]})}function gt({error:e,retry:n}){return t.jsxs("div",{className:"notice failed",role:"alert",children:[t.jsx("p",{children:t.jsx("strong",{children:Z(e.message)})}),t.jsx("p",{children:e.advice}),n&&t.jsx("button",{type:"button",onClick:n,children:"Try again"})]})}function j({title:e,children:n}){return t.jsxs("div",{className:"notice",children:[t.jsx("p",{children:t.jsx("strong",{children:e})}),n&&t.jsx("p",{children:n})]})}function A({asked:e,what:n,children:s}){return e.error?t.jsx(gt,{error:e.error,retry:e.reload}):e.data===void 0?e.loading?t.jsx(pe,{what:n}):null:t.jsx(t.Fragment,{children:s(e.data)})}function ee({fact:e}){const{object:n}=e;return n.__typename==="Value"?t.jsx(t.Fragment,{children:n.type==="DATE"?C(n.text):n.text}):t.jsx(v,{id:n.id,name:n.name})}function yt(e){return e.object.__typename==="Value"?e.object.text:e.object.name}function T(e){return e.title||e.name}const jt=new Set(["capacity","role","stance","vote","act","manner","strength","outcome","unit"]);function xt(e,n){return n==="true"||n==="false"?e==="co"?"jointly":n==="true"?e:`not ${e}`:jt.has(e)?n:`${e}: ${n}`}function te({fact:e}){const n=ft(e.modality);return t.jsxs(t.Fragment,{children:[n&&t.jsx("span",{className:"tag warn",children:n}),e.attributes.map(({name:s,value:a})=>t.jsx("span",{className:"tag",title:s,children:xt(s,a)},s))]})}function Et(e){return{view:"document",id:e.document.id,fact:e.id}}function Q({fact:e,short:n=!0}){const s=e.evidence[0]?.quote??"";return t.jsxs("div",{className:"proof",children:[t.jsxs(p,{to:Et(e),className:"quote",children:["“",n?bt(s,240):s,"”"]}),t.jsxs("p",{className:"source",children:[T(e.document),e.period&&t.jsxs(t.Fragment,{children:[" · ",ht(e.period.start.iso,e.period.end.iso)]}),t.jsxs(t.Fragment,{children:[" · confidence ",e.confidence.toFixed(2)]})]})]})}function tn({fact:e,children:n}){return t.jsxs("li",{className:"fact",children:[t.jsxs("p",{className:"said",children:[t.jsx(v,{...e.subject})," ",t.jsx("span",{className:"relation",children:U(e.predicate)})," ",t.jsx(ee,{fact:e})," ",t.jsx(te,{fact:e})]}),t.jsx(Q,{fact:e}),n]})}function bt(e,n){if(e.length<=n)return e;const s=e.slice(0,n);return`${s.slice(0,Math.max(s.lastIndexOf(" "),n/2))} …`}function he({of:e}){return t.jsx("div",{className:"exports",role:"group","aria-label":"Export",children:e.map(([n,s])=>t.jsx("button",{type:"button",className:"quiet",onClick:()=>void s(),children:n},n))})}const ge=["fact","subject","subject id","relation","object","object id","attributes","modality","confidence","from","to","document","quote"];function ye(e){return[e.id,e.subject.name,e.subject.id,e.predicate,yt(e),e.object.__typename==="Value"?"":e.object.id,e.attributes.map(({name:n,value:s})=>`${n}=${s}`).join("; "),e.modality,e.confidence,e.period?.start.iso??"",e.period?.end.iso??"",e.document.name,e.evidence[0]?.quote??""]}function $t(e,n){const s=[...e],a=d=>Math.max(0,Math.min(s.length,d)),r=n.map(d=>({start:a(d.start),end:a(d.end),owner:d.owner})).filter(d=>d.start<d.end),o=[...new Set([0,s.length,...r.flatMap(({start:d,end:f})=>[d,f])])].sort((d,f)=>d-f),c=wt(r),i=[];let l=[];for(let d=0;d+1<o.length;d++){const f=o[d];l=[...l.filter(y=>y.end>f),...c.get(f)??[]],i.push({text:s.slice(f,o[d+1]).join(""),start:f,owners:[...new Set(l.map(y=>y.owner))]})}return i}function wt(e){const n=new Map;for(const s of e){const a=n.get(s.start);a?a.push(s):n.set(s.start,[s])}return n}const vt=S(`
  query Document($id: ID!) {
    document(id: $id) { id name title mediaType published { iso } ingestedAt revision text }
  }
`),St=S(`
  query DocumentFacts($id: ID!, $after: String) {
    facts(filter: { document: $id }, orderBy: { field: PLACE }, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...FactParts } }
  }
`);function Dt(){const[{id:e=""}]=N(),n=_(vt,e===""?null:{id:e});return e===""?t.jsx("div",{className:"page",children:t.jsx(j,{title:"No document is named in the address.",children:"Search for one at the top."})}):t.jsx(A,{asked:n,what:"Opening the document",children:({document:s})=>s?t.jsx(Ct,{document:s}):t.jsx("div",{className:"page",children:t.jsx(j,{title:`No document bears the id ${e}.`,children:"It may have been withdrawn. Search for its title at the top."})})})}function Ct({document:e}){const[n,s]=N(),a=V(`facts of ${e.id}`,d=>X(St,{id:e.id},f=>f.facts,d,1e4)),r=m.useMemo(()=>a.data??[],[a.data]),o=n.fact??"",c=d=>s({fact:d},{replace:!0}),i=d=>{if(r.length===0)return;const f=r.findIndex(({id:y})=>y===o);c(r[(f+d+r.length)%r.length].id)},l=r.findIndex(({id:d})=>d===o);return t.jsxs("div",{className:"page reader",children:[t.jsx(F,{kind:"Document",children:T(e)}),t.jsx("p",{className:"faint",children:[e.name,C(e.published?.iso),P(r.length,"fact"),`revision ${e.revision}`].filter(Boolean).join(" · ")}),t.jsxs("div",{className:"toolbar",children:[t.jsx("button",{type:"button",onClick:()=>i(-1),disabled:r.length===0,children:"Previous fact"}),t.jsx("button",{type:"button",onClick:()=>i(1),disabled:r.length===0,children:"Next fact"}),t.jsx("span",{className:"faint",role:"status",children:l>=0?`${l+1} of ${r.length}`:""}),t.jsx(p,{to:{view:"review",document:e.id},children:"Review its facts"}),t.jsx(he,{of:[["Facts as CSV",()=>z(`${H(T(e))}.csv`,le(ge,r.map(ye)),"text/csv")],["Text",()=>z(`${H(T(e))}.txt`,e.text)]]})]}),t.jsxs("div",{className:"reading",children:[t.jsx(_t,{text:e.text,facts:r,chosen:o,choose:c}),t.jsx("section",{className:"fact-list","aria-label":"Facts of the document",tabIndex:0,children:t.jsx(A,{asked:a,what:"Reading its facts",children:d=>d.length===0?t.jsx(j,{title:"No fact was read here.",children:"The text may say nothing that the rules know."}):t.jsx(Nt,{facts:d,chosen:o,choose:c})})})]})]})}function _t({text:e,facts:n,chosen:s,choose:a}){const r=m.useRef(null),o=m.useMemo(()=>{const c=n.flatMap(i=>i.evidence.map(({start:l,end:d})=>({start:l,end:d,owner:i.id})));return $t(e,c)},[e,n]);return m.useEffect(()=>{je(r.current,"[data-chosen]")},[s,o]),t.jsx("div",{className:"text",ref:r,tabIndex:0,role:"region","aria-label":"Text of the document",children:o.map(({text:c,start:i,owners:l})=>l.length===0?i===0?c.trimStart():c:t.jsx("mark",{"data-chosen":l.includes(s)||void 0,title:P(l.length,"fact"),onClick:()=>a(l[(l.indexOf(s)+1)%l.length]),children:c},i))})}function Nt({facts:e,chosen:n,choose:s}){const a=m.useRef(null);return m.useEffect(()=>{je(a.current?.closest(".fact-list"),"[aria-current]")},[n]),t.jsx("ol",{className:"facts",ref:a,children:e.map(r=>t.jsxs("li",{className:"fact","aria-current":r.id===n||void 0,children:[t.jsxs("p",{className:"said",children:[t.jsx(v,{...r.subject})," ",t.jsx("span",{className:"relation",children:U(r.predicate)})," ",t.jsx(ee,{fact:r})," ",t.jsx(te,{fact:r})]}),t.jsx("button",{type:"button",className:"quiet",onClick:()=>s(r.id),"aria-pressed":r.id===n,children:"Show in text"}),t.jsxs("span",{className:"faint small",children:[" ",r.rule," · ",r.confidence.toFixed(2)]})]},r.id))})}function je(e,n){const s=e?.querySelector(n);if(!e||!s)return;if(e.scrollHeight<=e.clientHeight){s.scrollIntoView({block:"nearest"});return}const a=s.getBoundingClientRect().top-e.getBoundingClientRect().top;e.scrollTo({top:e.scrollTop+a-e.clientHeight/3})}const It=S(`
  query Entity($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Entity { name aliases facts(first: 100, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } } }
    }
    asSubject: facts(first: 0, filter: { subject: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }
    asObject: facts(first: 0, filter: { object: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }
  }
`),xe=S(`
  query Facts($filter: FactFilter!, $after: String, $orderBy: FactOrder) {
    facts(filter: $filter, first: 100, after: $after, orderBy: $orderBy) { totalCount pageInfo { hasNextPage endCursor } nodes { ...FactParts } }
  }
`);function Tt({node:e,asSubject:n,asObject:s}){const a=e&&"facts"in e?e.facts.nodes:[];return[n,s].flatMap((r,o)=>{const c=o===1;return r.facets[0].values.map(({key:i,count:l})=>({key:c?`${i}-`:i,predicate:i,inverse:c,count:l,facts:a.filter(d=>d.predicate===i&&(c?d.object.__typename!=="Value"&&d.object.id===e.id:d.subject.id===e.id))}))})}function Pt(){const[{id:e="",rel:n=""}]=N(),s=_(It,e===""?null:{id:e});return e===""?t.jsx("div",{className:"page",children:t.jsx(j,{title:"No thing is named in the address.",children:"Search for one at the top."})}):t.jsx("div",{className:"page narrow",children:t.jsx(A,{asked:s,children:a=>{const{node:r}=a;if(!r||!("facts"in r))return t.jsx(j,{title:`Nothing bears the id ${e}.`,children:"It may have been withdrawn. Search for its name at the top."});const o=Tt(a),c=o.filter(({key:i})=>n===""||i===n);return t.jsxs(t.Fragment,{children:[t.jsx(F,{kind:r.__typename,children:r.name}),r.aliases.length>0&&t.jsxs("p",{className:"faint",children:["Also ",r.aliases.map(i=>`“${i}”`).join(", ")]}),t.jsx(At,{id:r.id,kind:r.__typename}),o.length===0&&t.jsx(j,{title:"No document says anything of it now."}),t.jsxs("nav",{className:"tabs","aria-label":"Relations",children:[t.jsx(p,{to:{view:"entity",id:e},current:n==="",children:"All"}),o.map(({key:i,predicate:l,inverse:d,count:f})=>t.jsxs(p,{to:{view:"entity",id:e,rel:i},current:n===i,children:[Z(U(l,d))," ",t.jsx("span",{className:"faint",children:f})]},i))]}),c.map(i=>t.jsx(Rt,{id:r.id,group:i,whole:n!==""},i.key)),t.jsx(he,{of:[["Facts as CSV",async()=>{const i=await Ft(r.id);z(`${H(r.name)}.csv`,le(ge,i.map(ye)),"text/csv")}]]})]})}})})}function Ft(e){return X(xe,{filter:{or:[{subject:e},{object:e}]}},n=>n.facts,void 0,1e4)}function At({id:e,kind:n}){const s=["State","Organization","Person","Group"].includes(n),a={State:"state",Organization:"organization",Person:"person"}[n];return t.jsxs("nav",{className:"elsewhere","aria-label":"Other views",children:[a&&t.jsx(p,{to:{view:"network",actor:a,ego:e,node:e},children:"Its network"}),s&&t.jsx(p,{to:{view:"stances",actor:e},children:"Its stances"}),n==="State"&&t.jsx(p,{to:{view:"compare",a:e},children:"Compare with another state"}),n==="Series"&&t.jsx(p,{to:{view:"attendance",series:e},children:"Who attended"}),n==="Series"&&t.jsx(p,{to:{view:"timeline",series:e},children:"Timeline"}),t.jsx(p,{to:{view:"paths",from:e},children:"Find a way to…"}),t.jsx("a",{href:`/id/${e}`,children:"Linked Data"})]})}const ie=5;function Rt({id:e,group:n,whole:s}){const{predicate:a,inverse:r,count:o}=n,c={predicate:[a],...r?{object:e}:{subject:e}},i=n.facts.length===o,l=V(s&&!i?`facts ${JSON.stringify(c)}`:null,x=>X(xe,{filter:c,orderBy:{field:"DATE",direction:"DESC"}},R=>R.facts,x)),d=l.data??n.facts,f=Ot(d,r),y=s?f:f.slice(0,ie);return t.jsxs("section",{className:"relation-section",children:[t.jsxs("h2",{children:[Z(U(a,r))," ",t.jsx("span",{className:"faint",children:o})]}),l.loading&&t.jsx("p",{className:"loading",role:"status",children:"Loading the rest…"}),t.jsx("ul",{className:"facts",children:y.map(x=>t.jsx(qt,{facts:x,inverse:r},x[0].id))}),!s&&(f.length>ie||!i)&&t.jsx("p",{children:t.jsxs(p,{to:{view:"entity",id:e,rel:n.key},children:["Show all ",P(o,"fact")]})})]})}function Ot(e,n){const s=new Map;for(const a of e){const o=`${n?a.subject.id:a.object.__typename==="Value"?a.object.text:a.object.id} ${a.modality}`;s.set(o,[...s.get(o)??[],a])}return[...s.values()]}function qt({facts:e,inverse:n}){const[s,a]=m.useState(!1),[r,...o]=e;return t.jsxs("li",{className:"fact",children:[t.jsxs("p",{className:"said",children:[n?t.jsx(v,{...r.subject}):t.jsx(ee,{fact:r})," ",t.jsx(te,{fact:r})]}),t.jsx(Q,{fact:r}),o.length>0&&!s&&t.jsxs("button",{type:"button",className:"quiet",onClick:()=>a(!0),children:["and ",P(o.length,"more document")]}),s&&o.map(c=>t.jsx(Q,{fact:c},c.id))]})}const Ee=S(`
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
`);function be({text:e,highlights:n}){const s=[...e],a=[];let r=0;for(const o of n)a.push(s.slice(r,o.start).join(""),t.jsx("b",{children:s.slice(o.start,o.end).join("")},o.start)),r=o.end;return t.jsxs(t.Fragment,{children:[a,s.slice(r).join("")]})}function $e({label:e,placeholder:n,types:s,text:a,pick:r,submit:o,slash:c}){const[i,l]=m.useState(a),[d,f]=m.useState(!1),[y,x]=m.useState(-1),R=m.useRef(null),O=m.useId(),ne=m.useDeferredValue(i.trim()),{data:Se}=_(Ee,d&&ne.length>1?{words:ne,types:[...s],first:8}:null),D=d&&Se?.search.edges||[];m.useEffect(()=>l(a),[a]),m.useEffect(()=>{if(!c)return;const h=g=>{const E=g.target instanceof HTMLElement&&g.target.closest("input, textarea, select");g.key!=="/"||E||g.ctrlKey||g.metaKey||(g.preventDefault(),R.current?.focus())};return document.addEventListener("keydown",h),()=>document.removeEventListener("keydown",h)},[c]);const q=()=>{f(!1),x(-1)},se=h=>{q(),r(h)},De=h=>{const g={ArrowDown:1,ArrowUp:-1}[h.key];if(g&&D.length>0){h.preventDefault();const E=D.length+1;x((y+1+g+E)%E-1)}else if(h.key==="Escape")q();else if(h.key==="Enter"){h.preventDefault();const E=D[y]??(o?void 0:D[0]);E?se(E):o&&i.trim()!==""&&(q(),o(i.trim()))}};return t.jsxs("div",{className:"combobox",children:[t.jsx("input",{ref:R,type:"search",role:"combobox","aria-label":e,"aria-expanded":D.length>0,"aria-controls":O,"aria-autocomplete":"list","aria-activedescendant":y>=0?`${O}-${y}`:void 0,placeholder:n,autoComplete:"off",spellCheck:!1,value:i,onChange:h=>{l(h.target.value),f(!0),x(-1)},onFocus:()=>f(!0),onBlur:q,onKeyDown:De}),t.jsx("ul",{id:O,role:"listbox","aria-label":"Suggestions",hidden:D.length===0,children:D.map((h,g)=>t.jsxs("li",{id:`${O}-${g}`,role:"option","aria-selected":g===y,onMouseDown:E=>E.preventDefault(),onMouseEnter:()=>x(g),onClick:()=>se(h),children:[t.jsx("span",{className:"suggestion",children:t.jsx(be,{...h})}),t.jsx("span",{className:"class",children:h.node.__typename})]},g))})]})}const kt=S(`
  query Name($id: ID!) {
    node(id: $id) { __typename id ... on Entity { name } }
  }
`);function nn({label:e,types:n,id:s,pick:a}){const{data:r}=_(kt,s===""?null:{id:s}),o=s===""?"":r?.node&&"name"in r.node?r.node.name:s;return t.jsxs("div",{className:"field",children:[t.jsx("span",{"aria-hidden":!0,children:e}),t.jsx($e,{label:e,types:n,text:o,placeholder:"Name…",pick:({node:c})=>c.__typename!=="Passage"&&a(c.id)})]})}function we({node:e}){return e.__typename==="Passage"?{view:"document",id:e.document.id,fact:e.facts[0]?.id}:fe(e.id)}function Mt(){const[{view:e,q:n=""}]=N();return t.jsx("div",{role:"search",className:"search-box",children:t.jsx($e,{label:"Search names, titles and quotes",placeholder:"Search states, meetings, persons, words…",types:["ENTITY","DOCUMENT"],text:e==="search"?n:"",pick:s=>L(B(we(s))),submit:s=>L(B({view:"search",q:s})),slash:!0})})}const oe=[["","All",void 0],["actors","Actors",["STATE","ORGANIZATION","PERSON","GROUP"]],["meetings","Meetings",["MEETING","SERIES","SESSION"]],["topics","Topics and texts",["TOPIC","PROPOSAL","INSTRUMENT","POSITION"]],["documents","Documents",["DOCUMENT"]],["passages","Passages",["PASSAGE"]]];function Bt(){const[{q:e="",kind:n="",first:s="30"},a]=N(),r=oe.find(([i])=>i===n)?.[2],o=Math.min(100,Number(s)||30),c=_(Ee,e===""?null:{words:e,types:r&&[...r],first:o});return t.jsxs("div",{className:"page narrow",children:[t.jsx(F,{children:e===""?"Search":`Search for “${e}”`}),t.jsx("nav",{className:"tabs","aria-label":"Kinds of results",children:oe.map(([i,l])=>t.jsx(p,{to:{view:"search",q:e,kind:i},current:n===i,children:l},i))}),e===""&&t.jsx(j,{title:"Nothing was asked for.",children:"Write some words into the field at the top."}),t.jsx(A,{asked:c,what:"Searching",children:({search:i})=>i.totalCount===0?t.jsx(j,{title:"Nothing has all of these words.",children:"Try fewer words, the beginning of a word, or another kind of result."}):t.jsxs(t.Fragment,{children:[t.jsx("p",{className:"faint",children:P(i.totalCount,"result")}),t.jsx("ol",{className:"results",children:i.edges.map((l,d)=>t.jsxs("li",{children:[t.jsx(p,{to:we(l),className:l.node.__typename==="Passage"?"quote":"",children:t.jsx(be,{...l})}),t.jsx("span",{className:"class",children:l.node.__typename==="Passage"?l.node.document.title||l.node.document.name:l.node.__typename})]},d))}),i.totalCount>o&&o<100&&t.jsx("button",{type:"button",onClick:()=>a({first:100},{replace:!0}),children:"Show more"})]})})]})}const Lt=S(`
  query Start {
    stats { revision documents facts entities predicates { predicate count } }
    documents(first: 8, orderBy: { field: REVISION, direction: DESC }) { nodes { id name title published { iso } } }
    meetings(first: 0) { totalCount }
    latest: meetings(first: 8, filter: { startDate: { from: "1900" } }) { nodes { id name startDate { iso } } }
    series: facts(first: 0, filter: { predicate: [PART_OF], subjectClass: [MEETING], objectClass: [SERIES] }) {
      facets(by: [OBJECT]) { distinctCount values(first: 8) { key label count } }
    }
    actors: participation(groupBy: ACTOR, filter: { class: [STATE] }) { actorCount groups(first: 8) { key label meetingCount } }
  }
`);function Vt(){const e=_(Lt,{});return t.jsxs("div",{className:"page",children:[t.jsx(F,{children:"Cyber diplomacy, fact by fact"}),t.jsx("p",{className:"lead",children:"Every number on these pages opens to the sentences that prove it. Search above, or begin here."}),t.jsx(A,{asked:e,children:({stats:n,documents:s,meetings:a,latest:r,series:o,actors:c})=>n.documents===0?t.jsx(j,{title:"The graph is empty.",children:"Add documents with “diplograph ingest PATH”, then load this page again."}):t.jsxs(t.Fragment,{children:[t.jsxs("dl",{className:"figures",children:[t.jsxs("div",{children:[t.jsx("dt",{children:"Documents"}),t.jsx("dd",{children:I(n.documents)})]}),t.jsxs("div",{children:[t.jsx("dt",{children:"Facts"}),t.jsx("dd",{children:I(n.facts)})]}),t.jsxs("div",{children:[t.jsx("dt",{children:"Things"}),t.jsx("dd",{children:I(n.entities)})]}),t.jsxs("div",{children:[t.jsx("dt",{children:"Meetings"}),t.jsx("dd",{children:I(a.totalCount)})]}),t.jsxs("div",{children:[t.jsx("dt",{children:"States at meetings"}),t.jsx("dd",{children:I(c.actorCount)})]})]}),t.jsxs("div",{className:"columns",children:[t.jsxs("section",{children:[t.jsx("h2",{children:"Newest documents"}),t.jsx("ul",{className:"rows",children:s.nodes.map(i=>t.jsxs("li",{children:[t.jsx(v,{id:i.id,name:T(i)}),t.jsx("span",{className:"faint",children:C(i.published?.iso)})]},i.id))})]}),t.jsxs("section",{children:[t.jsx("h2",{children:"Latest meetings"}),t.jsx("ul",{className:"rows",children:r.nodes.map(i=>t.jsxs("li",{children:[t.jsx(v,{...i}),t.jsx("span",{className:"faint",children:C(i.startDate?.iso)})]},i.id))})]}),t.jsxs("section",{children:[t.jsx("h2",{children:"States at most meetings"}),t.jsx("ul",{className:"rows",children:c.groups.map(({key:i,label:l,meetingCount:d})=>t.jsxs("li",{children:[t.jsx(v,{id:i,name:l}),t.jsx("span",{className:"faint number",children:d})]},i))})]}),t.jsxs("section",{children:[t.jsx("h2",{children:"Series with most meetings"}),t.jsx("ul",{className:"rows",children:o.facets[0].values.map(({key:i,label:l,count:d})=>t.jsxs("li",{children:[t.jsx(v,{id:i,name:l}),t.jsx("span",{children:t.jsx(p,{to:{view:"attendance",series:i},children:"who attended"})}),t.jsx("span",{className:"faint number",children:d})]},i))})]})]})]})})]})}const Y="diplograph.theme",Ut=["system","light","dark"],Gt="diplograph:themed";function ve(e=localStorage.getItem(Y)??"system"){document.documentElement.dataset.theme=e,window.dispatchEvent(new Event(Gt))}function Jt(){const[e,n]=m.useState(localStorage.getItem(Y)??"system");return m.useEffect(()=>{localStorage.setItem(Y,e),ve(e)},[e]),t.jsxs("label",{className:"theme",children:[t.jsx("span",{className:"hidden",children:"Colours"}),t.jsx("select",{value:e,onChange:s=>n(s.target.value),children:Ut.map(s=>t.jsx("option",{value:s,children:{system:"Auto",light:"Light",dark:"Dark"}[s]},s))})]})}let k=new Map;function sn(e){let n=k.get(e);if(n===void 0){k.size===0&&queueMicrotask(()=>k=new Map);const s=document.createElement("span");s.style.color=`var(--${e})`,document.body.append(s),n=getComputedStyle(s).color,s.remove(),k.set(e,n)}return n}const $=(e,n)=>m.lazy(async()=>({default:(await e())[n]})),zt={"":Vt,search:Bt,entity:Pt,document:Dt,network:$(()=>b(()=>import("./view.js"),__vite__mapDeps([0,1,2,3])),"NetworkView"),paths:$(()=>b(()=>import("./paths.js"),__vite__mapDeps([4,1,3])),"PathsView"),attendance:$(()=>b(()=>import("./attendance.js"),__vite__mapDeps([5,1,6,7,3])),"AttendanceView"),stances:$(()=>b(()=>import("./stances.js"),__vite__mapDeps([8,1,6,9,3])),"StancesView"),timeline:$(()=>b(()=>import("./timeline.js"),__vite__mapDeps([10,1,7,2,3])),"TimelineView"),compare:$(()=>b(()=>import("./compare.js"),__vite__mapDeps([11,1,9,3])),"CompareView"),map:$(()=>b(()=>import("./map.js"),[]),"MapView"),review:$(()=>b(()=>import("./review.js"),__vite__mapDeps([12,1,3])),"ReviewView")},Ht=[["Network",{view:"network"}],["Paths",{view:"paths"}],["Attendance",{view:"attendance"}],["Stances",{view:"stances"}],["Timeline",{view:"timeline"}],["Compare",{view:"compare"}],["Map",{view:"map"}],["Review",{view:"review"}]];function Kt(){const[{view:e="",id:n=""}]=N(),s=zt[e];return m.useEffect(()=>window.scrollTo(0,0),[e,n]),t.jsxs(t.Fragment,{children:[t.jsx("a",{className:"skip",href:"#main",children:"Skip to the content"}),t.jsxs("header",{className:"top",children:[t.jsx(p,{to:{},className:"brand",children:"diplograph"}),t.jsx(Mt,{},`${e} ${n}`),t.jsx("nav",{"aria-label":"Views",children:Ht.map(([a,r])=>t.jsx(p,{to:r,current:r.view===e,children:a},a))}),t.jsx(Jt,{})]}),t.jsx("main",{id:"main",tabIndex:-1,children:t.jsx(m.Suspense,{fallback:t.jsx("div",{className:"page",children:t.jsx(pe,{})}),children:s?t.jsx(s,{},`${e} ${n}`):t.jsx(Qt,{})})})]})}function Qt(){return t.jsxs("div",{className:"page",children:[t.jsx(F,{children:"There is no such view"}),t.jsx(j,{title:"The address names a view that this page does not have.",children:t.jsx(p,{to:{},children:"Go to the start"})})]})}ve();Ce.createRoot(document.getElementById("explore")).render(t.jsx(Kt,{}));export{A,L as B,B as C,en as D,j as E,tn as F,ye as G,F as H,ge as I,de as J,yt as K,p as L,ot as M,W as N,re as O,nn as P,ee as Q,te as R,Et as S,v as T,_ as a,P as b,sn as c,Z as d,z as e,le as f,S as g,H as h,lt as i,Xt as j,gt as k,pe as l,he as m,I as n,T as o,fe as p,C as q,U as r,ht as s,Gt as t,N as u,mt as v,V as w,X as x,Zt as y,dt as z};
