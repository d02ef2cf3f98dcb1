/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How precise a date is. */
export type DatePrecision =
  /** The day is known. */
  | 'DAY'
  /** The year and the month are known. */
  | 'MONTH'
  /** Only the year is known. */
  | 'YEAR';

/** Days between two dates; partial dates stand for all of their days. */
export type DateRange = {
  /** The first day; any by default. */
  readonly from?: string | null | undefined;
  /** The last day; any by default. */
  readonly to?: string | null | undefined;
};

/** What a thing is. */
export type EntityClass =
  /** A text that was read. */
  | 'DOCUMENT'
  /** An actor that is only described, such as nine European countries; never expanded into members. */
  | 'GROUP'
  /** A named text: treaty, resolution, agenda, report, declaration, law, strategy. */
  | 'INSTRUMENT'
  /** One gathering with a date or an ordinal in a series. */
  | 'MEETING'
  /** An intergovernmental body, ministry, company, NGO, think tank, university or named group of states. */
  | 'ORGANIZATION'
  /** A named human being. */
  | 'PERSON'
  /** A city, region or country as a location. */
  | 'PLACE'
  /** What an actor or a meeting says it thinks or wants, one clause. */
  | 'POSITION'
  /** Something put forward for a meeting to take up. */
  | 'PROPOSAL'
  /** What meetings repeat under: a working group, a dialogue, an annual session. */
  | 'SERIES'
  /** A part of one meeting: an agenda item, a panel, a day. */
  | 'SESSION'
  /** A state, whatever it is called. */
  | 'STATE'
  /** A subject discussed or presented. */
  | 'TOPIC';

/** Conditions on a fact. All that are given must hold. */
export type FactFilter = {
  /** All of these hold, besides what else is given. */
  readonly and?: ReadonlyArray<FactFilter> | null | undefined;
  /** The id of the document that says it. */
  readonly document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  readonly during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  readonly minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these, any by default. */
  readonly modality?: ReadonlyArray<Modality> | null | undefined;
  /** This does not hold. */
  readonly not?: FactFilter | null | undefined;
  /** The id of its object. */
  readonly object?: string | number | null | undefined;
  /** Its object is of one of these classes. */
  readonly objectClass?: ReadonlyArray<EntityClass> | null | undefined;
  /** One of these holds at least. */
  readonly or?: ReadonlyArray<FactFilter> | null | undefined;
  /** What it says; one of these. */
  readonly predicate?: ReadonlyArray<Predicate> | null | undefined;
  /** The rules that read it; one of these. */
  readonly rule?: ReadonlyArray<string> | null | undefined;
  /** The id of its subject. */
  readonly subject?: string | number | null | undefined;
  /** Its subject is of one of these classes. */
  readonly subjectClass?: ReadonlyArray<EntityClass> | null | undefined;
};

/** How a decision was taken. */
export type Manner =
  /** In the ontology: consensus. */
  | 'CONSENSUS'
  /** In the ontology: unanimous. */
  | 'UNANIMOUS'
  /** In the ontology: vote. */
  | 'VOTE';

/** Whether a statement is said to be so. */
export type Modality =
  /** The text says that it is not so. */
  | 'NEGATED'
  /** The text says that it is so. */
  | 'PLAIN'
  /** The text says that it is to come. */
  | 'PLANNED'
  /** The text says that it may be so. */
  | 'POSSIBLE';

/** What a fact says of its subject. */
export type Predicate =
  /** The text's main subject. */
  | 'ABOUT'
  /** The title or pronoun that the text uses for the person has this gender; a name tells none. */
  | 'ADDRESSED_AS'
  /** The meeting, series or actor took the decision. */
  | 'ADOPTED'
  /** The person holds a post in, or speaks for, the body. */
  | 'AFFILIATED_WITH'
  /** The actor was present at the meeting, represented at it or listed as taking part. */
  | 'ATTENDED'
  /** The actor presided over the event. */
  | 'CHAIRED'
  /** The topic was on the agenda, reviewed, or the subject of an exchange of views or a panel. */
  | 'DISCUSSED'
  /** The day, month or year on which the event ended, as precise as the text. */
  | 'END_DATE'
  /** The actor, meeting or series said that it thinks or wants this. */
  | 'EXPRESSED'
  /** Whether people met in one room, at a distance or both. */
  | 'FORMAT'
  /** The meeting took place there. */
  | 'HELD_IN'
  /** The actor gave the meeting its home. */
  | 'HOSTED'
  /** The actor, meeting or series made the instrument public. */
  | 'ISSUED'
  /** The person headed the delegation of the state or body. */
  | 'LED_DELEGATION_OF'
  /** The actor belongs to the body or takes part in the series as a member. */
  | 'MEMBER_OF'
  /** The actor spoke against it. */
  | 'OPPOSED'
  /** The place of the meeting in its series, or of the session in its meeting. */
  | 'ORDINAL'
  /** The actor or series brought the event about. */
  | 'ORGANIZED'
  /** A stated number of participants or signatories, with its unit. */
  | 'PARTICIPANT_COUNT'
  /** The event or body is a part of the other. */
  | 'PART_OF'
  /** The meeting followed the other; a next meeting that is named ahead is the subject, planned. */
  | 'PRECEDED_BY'
  /** The actor gave a talk or an explanation on the topic. */
  | 'PRESENTED'
  /** The actor put it forward. */
  | 'PROPOSED'
  /** The sentence is about the reference to the other. */
  | 'REFERRED_TO'
  /** The actor signed, endorsed, joined or ratified the instrument. */
  | 'SIGNED'
  /** The actor took the floor at the event. */
  | 'SPOKE_AT'
  /** The actor supports a meeting, series or body financially or politically, or (co-)sponsors a draft. */
  | 'SPONSORED'
  /** The day, month or year on which the event began, as precise as the text. */
  | 'START_DATE'
  /** Whether the meeting took place, only where the text says so. */
  | 'STATUS'
  /** The actor spoke for it. */
  | 'SUPPORTED'
  /** The actor cast this vote on it. */
  | 'VOTED_ON';

export type MeetingsOfStateQueryVariables = Exact<{
  code: string;
  after?: string | null | undefined;
}>;


export type MeetingsOfStateQuery = { readonly state: { readonly name: string, readonly meetingsAttended: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly capacity: string | null, readonly confidence: number, readonly node: { readonly name: string, readonly startDate: { readonly iso: string } | null }, readonly evidence: ReadonlyArray<{ readonly quote: string, readonly document: { readonly name: string } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type MeetingInFullQueryVariables = Exact<{
  id: string | number;
}>;


export type MeetingInFullQuery = { readonly meeting: { readonly id: string, readonly name: string, readonly startDate: { readonly iso: string, readonly precision: DatePrecision } | null, readonly attendees: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly capacity: string | null, readonly node:
          | { readonly __typename: 'Group', readonly id: string, readonly name: string }
          | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
          | { readonly __typename: 'Person', readonly id: string, readonly name: string }
          | { readonly __typename: 'State', readonly id: string, readonly name: string }
         }> }, readonly adoptedProposals: { readonly edges: ReadonlyArray<{ readonly manner: Manner | null, readonly modality: Modality, readonly node: { readonly id: string, readonly name: string } }> } } | null };

export type FactsOfQueryVariables = Exact<{
  filter?: FactFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FactsOfQuery = { readonly facts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly predicate: Predicate, readonly modality: Modality, readonly confidence: number, readonly subject:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
      , readonly object:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly text: string }
      , readonly document: { readonly name: string, readonly ingestedAt: string | null }, readonly evidence: ReadonlyArray<{ readonly quote: string, readonly start: number, readonly end: number }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, unknown> | undefined;

  constructor(value: string, __meta__?: Record<string, unknown> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const MeetingsOfStateDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<MeetingsOfStateQuery, MeetingsOfStateQueryVariables>;
export const MeetingInFullDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<MeetingInFullQuery, MeetingInFullQueryVariables>;
export const FactsOfDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<FactsOfQuery, FactsOfQueryVariables>;