// The queries of this package. Their types, in gql/, are generated: run "npm run generate" after a change.
import { graphql } from './gql/gql.js';

/** The meetings that a state attended, in which capacity, and the words that prove it. */
export const MeetingsOfState = graphql(`
  query MeetingsOfState($code: String!, $after: String) {
    state(code: $code) {
      name
      meetingsAttended(first: 50, after: $after) {
        totalCount
        edges {
          capacity
          confidence
          node {
            name
            startDate {
              iso
            }
          }
          evidence(first: 3) {
            quote
            document {
              name
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** Who attended a meeting, what it adopted and how. */
export const MeetingInFull = graphql(`
  query MeetingInFull($id: ID!) {
    meeting(id: $id) {
      id
      name
      startDate {
        iso
        precision
      }
      attendees(first: 100) {
        totalCount
        edges {
          capacity
          node {
            __typename
            id
            name
          }
        }
      }
      adoptedProposals {
        edges {
          manner
          modality
          node {
            id
            name
          }
        }
      }
    }
  }
`);

/** Facts as each document states them, with their places in its text. */
export const FactsOf = graphql(`
  query FactsOf($filter: FactFilter, $first: Int = 20, $after: String) {
    facts(filter: $filter, first: $first, after: $after) {
      totalCount
      nodes {
        id
        subject {
          id
          name
        }
        predicate
        modality
        object {
          ... on Entity {
            id
            name
          }
          ... on Value {
            text
          }
        }
        confidence
        document {
          name
          ingestedAt
        }
        evidence {
          quote
          start
          end
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
