// The tabs that a first visitor finds.
export default [
  {
    query: `# Who attended which meeting, in which capacity,
# and the words that prove it.
query Attendance {
  meetings(first: 3) {
    totalCount
    nodes {
      name
      startDate { iso precision }
      attendees(first: 5) {
        totalCount
        edges {
          node { __typename name }
          capacity
          confidence
          evidence(first: 1) { quote document { name } }
        }
      }
    }
  }
}
`,
  },
  {
    query: `# Which topics persons presented, and for whom they spoke.
query Presentations {
  persons(first: 10) {
    nodes {
      name
      affiliations(first: 3) { edges { role node { name } } }
      topicsPresented(first: 5) {
        edges { node { name } session evidence(first: 1) { quote } }
      }
    }
  }
}
`,
  },
  {
    query: `# What was adopted at the meetings of a state, how,
# and who proposed and supported it.
query Adopted($code: String!) {
  state(code: $code) {
    name
    meetingsAttended(first: 10) {
      nodes {
        name
        adoptedProposals {
          edges {
            manner
            node { name proposers { nodes { name } } supporters { edges { strength node { name } } } }
          }
        }
      }
    }
  }
}
`,
    variables: '{ "code": "CN" }',
  },
  {
    query: `# Single facts as each document states them,
# planned and denied ones too.
query Facts {
  facts(filter: { predicate: [ATTENDED, SPOKE_AT] }, first: 5) {
    totalCount
    nodes {
      subject { name }
      predicate
      modality
      object { ... on Entity { name } ... on Value { text } }
      attributes { name value }
      evidence(first: 1) { quote start end }
      document { name }
      rule
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    query: `# What words lead to: names, and passages that prove facts.
query Search($words: String!) {
  search(query: $words, first: 5) {
    totalCount
    edges {
      score
      text
      node { __typename ... on Node { id } ... on Passage { quote document { name } } }
    }
  }
}
`,
    variables: '{ "words": "sovereignty" }',
  },
  {
    query: `# How many meetings there were each year, and who attended most of them.
query Counts {
  meetings(first: 0) {
    totalCount
    timeline(unit: YEAR) { date count }
    facets(by: [ATTENDEES]) { values(first: 10) { label count } }
  }
}
`,
  },
  {
    query: `# Which documents were ingested, from the first on, as a stream;
# without "live: false" it goes on with those to come.
subscription Ingested {
  documentIngested(since: 0, live: false) {
    outcome
    document { name }
    revision { number }
  }
}
`,
  },
  {
    query: `# Adds a text, which needs a token with the scope ingest among the
# headers, or a server that was started with --anonymous read,ingest.
mutation Ingest($text: String!) {
  ingestDocument(input: { name: "notes.txt", text: $text }) {
    document { id name }
    outcome
    revision
    userErrors { code message path }
  }
}
`,
    variables: '{ "text": "Delegates of Chile attended the Second Meeting of the Cyber Forum in Lima." }',
  },
];
