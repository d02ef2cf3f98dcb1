/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Conditions on whatever is one of State, Organization, Person, Group. All that are given must hold. */
export type ActorFilter = {
  /** Whether some or none is so: The meeting, series or actor took the decision. */
  adoptedInstruments?: AdoptedInstrumentListFilter | null | undefined;
  /** Whether some or none is so: The meeting, series or actor took the decision. */
  adoptedProposals?: AdoptedProposalListFilter | null | undefined;
  /** All of these hold, besides what else is given. */
  and?: Array<ActorFilter> | null | undefined;
  /** It is of one of these classes. */
  class?: Array<EntityClass> | null | undefined;
  /** It is a state with one of these ISO 3166-1 alpha-2 codes. */
  code?: Array<string> | null | undefined;
  /** Whether some or none is so: The actor presided over the event. */
  eventsChaired?: ChairedEventListFilter | null | undefined;
  /** Whether some or none is so: The actor or series brought the event about. */
  eventsOrganized?: OrganizedEventListFilter | null | undefined;
  /** Its id is one of these. */
  id?: Array<string | number> | null | undefined;
  /** Whether some or none is so: The actor, meeting or series made the instrument public. */
  instrumentsIssued?: IssuedInstrumentListFilter | null | undefined;
  /** Whether some or none is so: The actor put it forward. */
  instrumentsProposed?: ProposedInstrumentListFilter | null | undefined;
  /** Whether some or none is so: The actor signed, endorsed, joined or ratified the instrument. */
  instrumentsSigned?: SignedInstrumentListFilter | null | undefined;
  /** Whether some or none is so: The actor was present at the meeting, represented at it or listed as taking part. */
  meetingsAttended?: AttendedMeetingListFilter | null | undefined;
  /** Whether some or none is so: The actor gave the meeting its home. */
  meetingsHosted?: HostedMeetingListFilter | null | undefined;
  /** Whether some or none is so: The actor belongs to the body or takes part in the series as a member. */
  memberships?: MembershipListFilter | null | undefined;
  /** Its name or one of its aliases. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: ActorFilter | null | undefined;
  /** Whether some or none is so: The actor spoke against it. */
  oppositionGiven?: GivenOppositionListFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<ActorFilter> | null | undefined;
  /** Whether some or none is so: The actor, meeting or series said that it thinks or wants this. */
  positionsExpressed?: ExpressedPositionListFilter | null | undefined;
  /** Whether some or none is so: The actor put it forward. */
  proposalsMade?: MadeProposalListFilter | null | undefined;
  /** Whether some or none is so: The actor took the floor at the event. */
  speakingEngagements?: SpeakingEngagementListFilter | null | undefined;
  /** Whether some or none is so: The actor supports a meeting, series or body financially or politically, or (co-)sponsors a draft. */
  sponsorships?: SponsoredItemListFilter | null | undefined;
  /** Whether some or none is so: The actor spoke for it. */
  supportGiven?: GivenSupportListFilter | null | undefined;
  /** Whether some or none is so: The topic was on the agenda, reviewed, or the subject of an exchange of views or a panel. */
  topicsDiscussed?: DiscussedTopicListFilter | null | undefined;
  /** Whether some or none is so: The actor gave a talk or an explanation on the topic. */
  topicsPresented?: PresentedTopicListFilter | null | undefined;
  /** Whether some or none is so: The actor cast this vote on it. */
  votesCast?: CastVoteListFilter | null | undefined;
};

/** Conditions on a statement of the field adoptedInstruments. All that are given must hold. */
export type AdoptedInstrumentFilter = {
  /** Abstentions. */
  abstaining?: IntFilter | null | undefined;
  /** Votes against. */
  against?: IntFilter | null | undefined;
  /** All of these hold, besides what else is given. */
  and?: Array<AdoptedInstrumentFilter> | null | undefined;
  /** When. */
  date?: DateRange | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** Votes for. */
  for?: IntFilter | null | undefined;
  /** How it was adopted. */
  manner?: Array<Manner> | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: InstrumentFilter | null | undefined;
  /** This does not hold. */
  not?: AdoptedInstrumentFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<AdoptedInstrumentFilter> | null | undefined;
};

/** Whether statements of the field adoptedInstruments pass a filter. */
export type AdoptedInstrumentListFilter = {
  /** Not one passes. */
  none?: AdoptedInstrumentFilter | null | undefined;
  /** One at least passes. */
  some?: AdoptedInstrumentFilter | null | undefined;
};

/** Conditions on a statement of the field adoptedProposals. All that are given must hold. */
export type AdoptedProposalFilter = {
  /** Abstentions. */
  abstaining?: IntFilter | null | undefined;
  /** Votes against. */
  against?: IntFilter | null | undefined;
  /** All of these hold, besides what else is given. */
  and?: Array<AdoptedProposalFilter> | null | undefined;
  /** When. */
  date?: DateRange | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** Votes for. */
  for?: IntFilter | null | undefined;
  /** How it was adopted. */
  manner?: Array<Manner> | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: ProposalFilter | null | undefined;
  /** This does not hold. */
  not?: AdoptedProposalFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<AdoptedProposalFilter> | null | undefined;
};

/** Whether statements of the field adoptedProposals pass a filter. */
export type AdoptedProposalListFilter = {
  /** Not one passes. */
  none?: AdoptedProposalFilter | null | undefined;
  /** One at least passes. */
  some?: AdoptedProposalFilter | null | undefined;
};

/** Conditions on a statement of the field adoptedBy. All that are given must hold. */
export type AdoptionFilter = {
  /** Abstentions. */
  abstaining?: IntFilter | null | undefined;
  /** Votes against. */
  against?: IntFilter | null | undefined;
  /** All of these hold, besides what else is given. */
  and?: Array<AdoptionFilter> | null | undefined;
  /** When. */
  date?: DateRange | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** Votes for. */
  for?: IntFilter | null | undefined;
  /** How it was adopted. */
  manner?: Array<Manner> | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: EntityFilter | null | undefined;
  /** This does not hold. */
  not?: AdoptionFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<AdoptionFilter> | null | undefined;
};

/** Whether statements of the field adoptedBy pass a filter. */
export type AdoptionListFilter = {
  /** Not one passes. */
  none?: AdoptionFilter | null | undefined;
  /** One at least passes. */
  some?: AdoptionFilter | null | undefined;
};

/** Conditions on a statement of the field attendees. All that are given must hold. */
export type AttendanceFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<AttendanceFilter> | null | undefined;
  /** In which capacity: member, observer, participant, delegation, co-chair. */
  capacity?: TextFilter | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: ActorFilter | null | undefined;
  /** This does not hold. */
  not?: AttendanceFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<AttendanceFilter> | null | undefined;
};

/** Whether statements of the field attendees pass a filter. */
export type AttendanceListFilter = {
  /** Not one passes. */
  none?: AttendanceFilter | null | undefined;
  /** One at least passes. */
  some?: AttendanceFilter | null | undefined;
};

/** Whether an actor attended a meeting. */
export type AttendanceStatus =
  /** A document says that it did not, and none that it did. */
  | 'ABSENT'
  /** A document says that it was to, or may have, and none that it did. */
  | 'EXPECTED'
  /** No document says anything. */
  | 'NOT_NAMED'
  /** A document says so. */
  | 'PRESENT';

/** Conditions on a statement of the field meetingsAttended. All that are given must hold. */
export type AttendedMeetingFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<AttendedMeetingFilter> | null | undefined;
  /** In which capacity: member, observer, participant, delegation, co-chair. */
  capacity?: TextFilter | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: MeetingFilter | null | undefined;
  /** This does not hold. */
  not?: AttendedMeetingFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<AttendedMeetingFilter> | null | undefined;
};

/** Whether statements of the field meetingsAttended pass a filter. */
export type AttendedMeetingListFilter = {
  /** Not one passes. */
  none?: AttendedMeetingFilter | null | undefined;
  /** One at least passes. */
  some?: AttendedMeetingFilter | null | undefined;
};

/** Conditions on a statement of the field votesCast. All that are given must hold. */
export type CastVoteFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<CastVoteFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: EntityFilter | null | undefined;
  /** This does not hold. */
  not?: CastVoteFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<CastVoteFilter> | null | undefined;
  /** Which vote. */
  vote?: Array<Vote> | null | undefined;
};

/** Whether statements of the field votesCast pass a filter. */
export type CastVoteListFilter = {
  /** Not one passes. */
  none?: CastVoteFilter | null | undefined;
  /** One at least passes. */
  some?: CastVoteFilter | null | undefined;
};

/** Conditions on a statement of the field eventsChaired. All that are given must hold. */
export type ChairedEventFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<ChairedEventFilter> | null | undefined;
  /** Whether the chair was shared. */
  co?: boolean | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: EntityFilter | null | undefined;
  /** This does not hold. */
  not?: ChairedEventFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<ChairedEventFilter> | null | undefined;
};

/** Whether statements of the field eventsChaired pass a filter. */
export type ChairedEventListFilter = {
  /** Not one passes. */
  none?: ChairedEventFilter | null | undefined;
  /** One at least passes. */
  some?: ChairedEventFilter | null | undefined;
};

/** Conditions on a statement of the field chairs. All that are given must hold. */
export type ChairingFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<ChairingFilter> | null | undefined;
  /** Whether the chair was shared. */
  co?: boolean | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: ActorFilter | null | undefined;
  /** This does not hold. */
  not?: ChairingFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<ChairingFilter> | null | undefined;
};

/** Whether statements of the field chairs pass a filter. */
export type ChairingListFilter = {
  /** Not one passes. */
  none?: ChairingFilter | null | undefined;
  /** One at least passes. */
  some?: ChairingFilter | null | undefined;
};

/** What a fact should say instead; at least one thing must be given. */
export type CorrectFactInput = {
  /** Attributes that should be others; the rest stays. */
  attributes?: Array<FactAttributeInput> | null | undefined;
  /** The fact's id. */
  fact: string | number;
  /** The revision at which you looked; if the fact has changed since, nothing is done. */
  ifUnchangedSince?: number | null | undefined;
  /** Whether it is said to be so. */
  modality?: Modality | null | undefined;
  /** Why, for those who look at it later. */
  note?: string | null | undefined;
  /** The right object. */
  object?: FactObjectInput | null | undefined;
};

/** Days between two dates; partial dates stand for all of their days. */
export type DateRange = {
  /** The first day; any by default. */
  from?: string | null | undefined;
  /** The last day; any by default. */
  to?: string | null | undefined;
};

/** Conditions on a statement of the field topicsDiscussed. All that are given must hold. */
export type DiscussedTopicFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<DiscussedTopicFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: TopicFilter | null | undefined;
  /** This does not hold. */
  not?: DiscussedTopicFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<DiscussedTopicFilter> | null | undefined;
};

/** Whether statements of the field topicsDiscussed pass a filter. */
export type DiscussedTopicListFilter = {
  /** Not one passes. */
  none?: DiscussedTopicFilter | null | undefined;
  /** One at least passes. */
  some?: DiscussedTopicFilter | null | undefined;
};

/** Conditions on a statement of the field discussions. All that are given must hold. */
export type DiscussionFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<DiscussionFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: EntityFilter | null | undefined;
  /** This does not hold. */
  not?: DiscussionFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<DiscussionFilter> | null | undefined;
};

/** Whether statements of the field discussions pass a filter. */
export type DiscussionListFilter = {
  /** Not one passes. */
  none?: DiscussionFilter | null | undefined;
  /** One at least passes. */
  some?: DiscussionFilter | null | undefined;
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

/** Conditions on an entity of any class. All that are given must hold. */
export type EntityFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<EntityFilter> | null | undefined;
  /** It is of one of these classes. */
  class?: Array<EntityClass> | null | undefined;
  /** Its id is one of these. */
  id?: Array<string | number> | null | undefined;
  /** Its name or one of its aliases. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: EntityFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<EntityFilter> | null | undefined;
};

/** Conditions on a statement of the field positionsExpressed. All that are given must hold. */
export type ExpressedPositionFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<ExpressedPositionFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: PositionFilter | null | undefined;
  /** This does not hold. */
  not?: ExpressedPositionFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<ExpressedPositionFilter> | null | undefined;
  /** With which attitude. */
  stance?: Array<Stance> | null | undefined;
};

/** Whether statements of the field positionsExpressed pass a filter. */
export type ExpressedPositionListFilter = {
  /** Not one passes. */
  none?: ExpressedPositionFilter | null | undefined;
  /** One at least passes. */
  some?: ExpressedPositionFilter | null | undefined;
};

/** Conditions on a statement of the field expressedBy. All that are given must hold. */
export type ExpressionFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<ExpressionFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: EntityFilter | null | undefined;
  /** This does not hold. */
  not?: ExpressionFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<ExpressionFilter> | null | undefined;
  /** With which attitude. */
  stance?: Array<Stance> | null | undefined;
};

/** Whether statements of the field expressedBy pass a filter. */
export type ExpressionListFilter = {
  /** Not one passes. */
  none?: ExpressionFilter | null | undefined;
  /** One at least passes. */
  some?: ExpressionFilter | null | undefined;
};

/** A qualifier for a fact. */
export type FactAttributeInput = {
  /** Its name in the ontology. */
  name: string;
  /** Its value as text; null takes the qualifier away. */
  value?: string | null | undefined;
};

/** Conditions on a fact. All that are given must hold. */
export type FactFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<FactFilter> | null | undefined;
  /** The id of the document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these, any by default. */
  modality?: Array<Modality> | null | undefined;
  /** This does not hold. */
  not?: FactFilter | null | undefined;
  /** The id of its object. */
  object?: string | number | null | undefined;
  /** Its object is of one of these classes. */
  objectClass?: Array<EntityClass> | null | undefined;
  /** One of these holds at least. */
  or?: Array<FactFilter> | null | undefined;
  /** What it says; one of these. */
  predicate?: Array<Predicate> | null | undefined;
  /** The rules that read it; one of these. */
  rule?: Array<string> | null | undefined;
  /** The id of its subject. */
  subject?: string | number | null | undefined;
  /** Its subject is of one of these classes. */
  subjectClass?: Array<EntityClass> | null | undefined;
};

/** An object for a fact: an entity or a value, as its predicate takes it. */
export type FactObjectInput = {
  /** The id of an entity. */
  entity?: string | number | null | undefined;
  /** What the entity is called; by default as the graph knows it. One that the graph does not have must be named. */
  name?: string | null | undefined;
  /** A value as text: an ISO 8601 date, decimal digits, true or false, or plain words. */
  value?: string | null | undefined;
};

/** An order of facts; those that are equal keep the default order, which ends with the id. */
export type FactOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field: FactOrderField;
};

/** What facts can be ordered by. */
export type FactOrderField =
  /** Their confidence. */
  | 'CONFIDENCE'
  /** When their periods begin; those without one come last in either direction. */
  | 'DATE'
  /** The document, then the place in it that proves them. */
  | 'PLACE'
  /** The revisions that brought them. */
  | 'REVISION';

/** What can be judged of a fact. */
export type FactVerdict =
  /** It is right. */
  | 'ACCEPTED'
  /** It is right but for what the correction says. */
  | 'CORRECTED'
  /** It is wrong, and is not shown. */
  | 'REJECTED'
  /** What was judged before counts no longer. */
  | 'TAKEN_BACK';

/** Conditions on a statement of the field oppositionGiven. All that are given must hold. */
export type GivenOppositionFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<GivenOppositionFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: EntityFilter | null | undefined;
  /** This does not hold. */
  not?: GivenOppositionFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<GivenOppositionFilter> | null | undefined;
  /** How strongly. */
  strength?: Array<Strength> | null | undefined;
};

/** Whether statements of the field oppositionGiven pass a filter. */
export type GivenOppositionListFilter = {
  /** Not one passes. */
  none?: GivenOppositionFilter | null | undefined;
  /** One at least passes. */
  some?: GivenOppositionFilter | null | undefined;
};

/** Conditions on a statement of the field supportGiven. All that are given must hold. */
export type GivenSupportFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<GivenSupportFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: EntityFilter | null | undefined;
  /** This does not hold. */
  not?: GivenSupportFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<GivenSupportFilter> | null | undefined;
  /** How strongly. */
  strength?: Array<Strength> | null | undefined;
};

/** Whether statements of the field supportGiven pass a filter. */
export type GivenSupportListFilter = {
  /** Not one passes. */
  none?: GivenSupportFilter | null | undefined;
  /** One at least passes. */
  some?: GivenSupportFilter | null | undefined;
};

/** Conditions on a statement of the field meetingsHeld. All that are given must hold. */
export type HeldMeetingFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<HeldMeetingFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: MeetingFilter | null | undefined;
  /** This does not hold. */
  not?: HeldMeetingFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<HeldMeetingFilter> | null | undefined;
};

/** Whether statements of the field meetingsHeld pass a filter. */
export type HeldMeetingListFilter = {
  /** Not one passes. */
  none?: HeldMeetingFilter | null | undefined;
  /** One at least passes. */
  some?: HeldMeetingFilter | null | undefined;
};

/** Conditions on a statement of the field meetingsHosted. All that are given must hold. */
export type HostedMeetingFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<HostedMeetingFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: MeetingFilter | null | undefined;
  /** This does not hold. */
  not?: HostedMeetingFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<HostedMeetingFilter> | null | undefined;
};

/** Whether statements of the field meetingsHosted pass a filter. */
export type HostedMeetingListFilter = {
  /** Not one passes. */
  none?: HostedMeetingFilter | null | undefined;
  /** One at least passes. */
  some?: HostedMeetingFilter | null | undefined;
};

/** Conditions on a statement of the field hosts. All that are given must hold. */
export type HostingFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<HostingFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: ActorFilter | null | undefined;
  /** This does not hold. */
  not?: HostingFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<HostingFilter> | null | undefined;
};

/** Whether statements of the field hosts pass a filter. */
export type HostingListFilter = {
  /** Not one passes. */
  none?: HostingFilter | null | undefined;
  /** One at least passes. */
  some?: HostingFilter | null | undefined;
};

/** Conditions on Instrument. All that are given must hold. */
export type InstrumentFilter = {
  /** Whether some or none is so: Inverse of adopted: The meeting, series or actor took the decision. */
  adoptedBy?: AdoptionListFilter | null | undefined;
  /** All of these hold, besides what else is given. */
  and?: Array<InstrumentFilter> | null | undefined;
  /** Its id is one of these. */
  id?: Array<string | number> | null | undefined;
  /** Whether some or none is so: Inverse of issued: The actor, meeting or series made the instrument public. */
  issuers?: IssuanceListFilter | null | undefined;
  /** Its name or one of its aliases. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: InstrumentFilter | null | undefined;
  /** Whether some or none is so: Inverse of opposed: The actor spoke against it. */
  opponents?: OppositionListFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<InstrumentFilter> | null | undefined;
  /** What is plainly said of it: A stated number of participants or signatories, with its unit. */
  participantCounts?: IntFilter | null | undefined;
  /** Whether some or none is so: Inverse of proposed: The actor put it forward. */
  proposers?: ProposerListFilter | null | undefined;
  /** Whether some or none is so: Inverse of referredTo: The sentence is about the reference to the other. */
  referredToBy?: ReferrerListFilter | null | undefined;
  /** Whether some or none is so: Inverse of signed: The actor signed, endorsed, joined or ratified the instrument. */
  signatories?: SignatureListFilter | null | undefined;
  /** Whether some or none is so: Inverse of sponsored: The actor supports a meeting, series or body financially or politically, or (co-)sponsors a draft. */
  sponsors?: SponsorshipListFilter | null | undefined;
  /** Whether some or none is so: The text's main subject. */
  subjects?: SubjectListFilter | null | undefined;
  /** Whether some or none is so: Inverse of supported: The actor spoke for it. */
  supporters?: SupportListFilter | null | undefined;
  /** Whether some or none is so: Inverse of votedOn: The actor cast this vote on it. */
  votes?: VoteReceivedListFilter | null | undefined;
};

/** Conditions on a whole number. All that are given must hold. */
export type IntFilter = {
  /** This number. */
  eq?: number | null | undefined;
  /** One of these numbers. */
  in?: Array<number> | null | undefined;
  /** This number or less. */
  max?: number | null | undefined;
  /** This number or more. */
  min?: number | null | undefined;
};

/** Conditions on a statement of the field issuers. All that are given must hold. */
export type IssuanceFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<IssuanceFilter> | null | undefined;
  /** When. */
  date?: DateRange | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: EntityFilter | null | undefined;
  /** This does not hold. */
  not?: IssuanceFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<IssuanceFilter> | null | undefined;
};

/** Whether statements of the field issuers pass a filter. */
export type IssuanceListFilter = {
  /** Not one passes. */
  none?: IssuanceFilter | null | undefined;
  /** One at least passes. */
  some?: IssuanceFilter | null | undefined;
};

/** Conditions on a statement of the field instrumentsIssued. All that are given must hold. */
export type IssuedInstrumentFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<IssuedInstrumentFilter> | null | undefined;
  /** When. */
  date?: DateRange | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: InstrumentFilter | null | undefined;
  /** This does not hold. */
  not?: IssuedInstrumentFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<IssuedInstrumentFilter> | null | undefined;
};

/** Whether statements of the field instrumentsIssued pass a filter. */
export type IssuedInstrumentListFilter = {
  /** Not one passes. */
  none?: IssuedInstrumentFilter | null | undefined;
  /** One at least passes. */
  some?: IssuedInstrumentFilter | null | undefined;
};

/** Facts to judge, all in the same way and as one revision. */
export type JudgeFactsInput = {
  /** The ids of the facts, at most 100. They may be rejected, or retired by their documents. */
  facts: Array<string | number>;
  /** The revision at which you looked; if one of the facts has changed since, nothing is done. */
  ifUnchangedSince?: number | null | undefined;
  /** Why, for those who look at it later. */
  note?: string | null | undefined;
};

/** Conditions on a statement of the field proposalsMade. All that are given must hold. */
export type MadeProposalFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<MadeProposalFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: ProposalFilter | null | undefined;
  /** This does not hold. */
  not?: MadeProposalFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<MadeProposalFilter> | null | undefined;
  /** Its number among the proposals made together. */
  ordinal?: IntFilter | null | undefined;
  /** What became of it, where the same sentence says so. */
  outcome?: Array<Outcome> | null | undefined;
};

/** Whether statements of the field proposalsMade pass a filter. */
export type MadeProposalListFilter = {
  /** Not one passes. */
  none?: MadeProposalFilter | null | undefined;
  /** One at least passes. */
  some?: MadeProposalFilter | null | undefined;
};

/** How a decision was taken. */
export type Manner =
  /** In the ontology: consensus. */
  | 'CONSENSUS'
  /** In the ontology: unanimous. */
  | 'UNANIMOUS'
  /** In the ontology: vote. */
  | 'VOTE';

/** Two entities, and what is judged of them. */
export type MatchEntitiesInput = {
  /** The id of one. */
  entity: string | number;
  /** The revision at which you looked; if what they are the same as has changed since, nothing is done. */
  ifUnchangedSince?: number | null | undefined;
  /** Why, for those who look at it later. */
  note?: string | null | undefined;
  /** The id of the other. */
  other: string | number;
  /** Whether they are the same. */
  verdict: MatchVerdict;
};

/** What can be judged of two entities. */
export type MatchVerdict =
  /** Somebody looked and could not tell. */
  | 'MAYBE'
  /** They are two, whatever they have in common. */
  | 'NOT_SAME'
  /** They are one. */
  | 'SAME'
  /** What was judged before counts no longer. */
  | 'TAKEN_BACK';

/** Conditions on Meeting. All that are given must hold. */
export type MeetingFilter = {
  /** Whether some or none is so: The meeting, series or actor took the decision. */
  adoptedInstruments?: AdoptedInstrumentListFilter | null | undefined;
  /** Whether some or none is so: The meeting, series or actor took the decision. */
  adoptedProposals?: AdoptedProposalListFilter | null | undefined;
  /** All of these hold, besides what else is given. */
  and?: Array<MeetingFilter> | null | undefined;
  /** Whether some or none is so: Inverse of attended: The actor was present at the meeting, represented at it or listed as taking part. */
  attendees?: AttendanceListFilter | null | undefined;
  /** Whether some or none is so: Inverse of chaired: The actor presided over the event. */
  chairs?: ChairingListFilter | null | undefined;
  /** It may have taken place, from its start to its end, on some day of these. */
  during?: DateRange | null | undefined;
  /** The date on which most documents agree: The day, month or year on which the event ended, as precise as the text. */
  endDate?: DateRange | null | undefined;
  /** What is plainly said of it: Whether people met in one room, at a distance or both. */
  format?: Array<MeetingFormat> | null | undefined;
  /** Whether some or none is so: Inverse of hosted: The actor gave the meeting its home. */
  hosts?: HostingListFilter | null | undefined;
  /** Its id is one of these. */
  id?: Array<string | number> | null | undefined;
  /** Whether some or none is so: The actor, meeting or series made the instrument public. */
  instrumentsIssued?: IssuedInstrumentListFilter | null | undefined;
  /** Its name or one of its aliases. */
  name?: TextFilter | null | undefined;
  /** Whether some or none is so: Inverse of precededBy: The meeting followed the other; a next meeting that is named ahead is the subject, planned. */
  nextMeetings?: NextMeetingListFilter | null | undefined;
  /** This does not hold. */
  not?: MeetingFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<MeetingFilter> | null | undefined;
  /** What is plainly said of it: The place of the meeting in its series, or of the session in its meeting. */
  ordinal?: IntFilter | null | undefined;
  /** Whether some or none is so: Inverse of organized: The actor or series brought the event about. */
  organizers?: OrganizingListFilter | null | undefined;
  /** Whether some or none is so: The event or body is a part of the other. */
  partOf?: WholeListFilter | null | undefined;
  /** What is plainly said of it: A stated number of participants or signatories, with its unit. */
  participantCounts?: IntFilter | null | undefined;
  /** Whether some or none is so: Inverse of partOf: The event or body is a part of the other. */
  parts?: PartListFilter | null | undefined;
  /** Whether some or none is so: The meeting took place there. */
  places?: MeetingPlaceListFilter | null | undefined;
  /** Whether some or none is so: The actor, meeting or series said that it thinks or wants this. */
  positionsExpressed?: ExpressedPositionListFilter | null | undefined;
  /** Whether some or none is so: The meeting followed the other; a next meeting that is named ahead is the subject, planned. */
  previousMeetings?: PreviousMeetingListFilter | null | undefined;
  /** Whether some or none is so: The sentence is about the reference to the other. */
  references?: ReferenceListFilter | null | undefined;
  /** Whether some or none is so: Inverse of referredTo: The sentence is about the reference to the other. */
  referredToBy?: ReferrerListFilter | null | undefined;
  /** Whether some or none is so: Inverse of spokeAt: The actor took the floor at the event. */
  speakers?: SpeechListFilter | null | undefined;
  /** Whether some or none is so: Inverse of sponsored: The actor supports a meeting, series or body financially or politically, or (co-)sponsors a draft. */
  sponsors?: SponsorshipListFilter | null | undefined;
  /** The date on which most documents agree: The day, month or year on which the event began, as precise as the text. */
  startDate?: DateRange | null | undefined;
  /** What is plainly said of it: Whether the meeting took place, only where the text says so. */
  status?: Array<MeetingStatus> | null | undefined;
  /** Whether some or none is so: The topic was on the agenda, reviewed, or the subject of an exchange of views or a panel. */
  topicsDiscussed?: DiscussedTopicListFilter | null | undefined;
};

/** Whether people met in one room. */
export type MeetingFormat =
  /** In the ontology: hybrid. */
  | 'HYBRID'
  /** In the ontology: in-person. */
  | 'IN_PERSON'
  /** In the ontology: virtual. */
  | 'VIRTUAL';

/** Conditions on a statement of the field places. All that are given must hold. */
export type MeetingPlaceFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<MeetingPlaceFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: PlaceFilter | null | undefined;
  /** This does not hold. */
  not?: MeetingPlaceFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<MeetingPlaceFilter> | null | undefined;
};

/** Whether statements of the field places pass a filter. */
export type MeetingPlaceListFilter = {
  /** Not one passes. */
  none?: MeetingPlaceFilter | null | undefined;
  /** One at least passes. */
  some?: MeetingPlaceFilter | null | undefined;
};

/** Whether a meeting took place. */
export type MeetingStatus =
  /** In the ontology: cancelled. */
  | 'CANCELLED'
  /** In the ontology: held. */
  | 'HELD'
  /** In the ontology: planned. */
  | 'PLANNED'
  /** In the ontology: postponed. */
  | 'POSTPONED';

/** Conditions on a statement of the field memberships. All that are given must hold. */
export type MembershipFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<MembershipFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: EntityFilter | null | undefined;
  /** This does not hold. */
  not?: MembershipFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<MembershipFilter> | null | undefined;
};

/** Whether statements of the field memberships pass a filter. */
export type MembershipListFilter = {
  /** Not one passes. */
  none?: MembershipFilter | null | undefined;
  /** One at least passes. */
  some?: MembershipFilter | null | undefined;
};

/** Entities to be shown as one. */
export type MergeEntitiesInput = {
  /** The revision at which you looked; if what they are the same as has changed since, nothing is done. */
  ifUnchangedSince?: number | null | undefined;
  /** The id under which they are to be shown. */
  keep: string | number;
  /** Why, for those who look at it later. */
  note?: string | null | undefined;
  /** The ids of the others, at most 100. */
  others: Array<string | number>;
};

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

/** Who the actors of a network are. */
export type NetworkActor =
  /** Organizations; what a person does counts for those of its affiliation. */
  | 'ORGANIZATION'
  /** Persons. */
  | 'PERSON'
  /** The parts of the world in which the states lie, by the United Nations' M49 standard. */
  | 'REGION'
  /** The sectors of the actors, such as government or civil-society. */
  | 'SECTOR'
  /** States; what a person does counts for the states of its affiliation. */
  | 'STATE'
  /** The subregions in which the states lie, by the same standard. */
  | 'SUBREGION';

/** Which repetitions count once in a network. */
export type NetworkCount =
  /** What it does at any time. */
  | 'ACROSS'
  /** What an actor does in a document. */
  | 'DOCUMENT'
  /** What an actor does at a meeting, however many documents report it; outside of meetings, in a document. */
  | 'MEETING'
  /** What it does in a month. */
  | 'MONTH'
  /** Nothing: each statement counts. */
  | 'STATEMENT'
  /** What it does in a year. */
  | 'YEAR';

/** Conditions on what a network is made of. All that are given must hold. */
export type NetworkFilter = {
  /** In one of these capacities, such as observer. */
  capacities?: Array<string> | null | undefined;
  /** It happened, as far as is known, on some of these days. */
  during?: DateRange | null | undefined;
  /** Nodes to leave out, by their ids. */
  exclude?: Array<string | number> | null | undefined;
  /** The only nodes to show, by their ids. */
  include?: Array<string | number> | null | undefined;
  /** The least confidence of a statement, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** The least number of meetings of an actor. */
  minMeetings?: number | null | undefined;
  /** The least number of statements of an actor. */
  minStatements?: number | null | undefined;
  /** The ids of series; it is of one of their meetings. */
  series?: Array<string | number> | null | undefined;
  /** The ids of topics; it is about one of them, or at a meeting that discussed one. */
  topics?: Array<string | number> | null | undefined;
};

/** What the nodes and edges of a network are. */
export type NetworkInput = {
  /** Who the actors are. */
  actor?: NetworkActor;
  /**
   * Leaves only edges that stand out among those of one of their ends: at this level of significance by the disparity
   * filter (Serrano, Boguñá and Vespignani 2009), above 0 and below 1. Usual are 0.05 and 0.1.
   */
  backbone?: number | null | undefined;
  /** Which repetitions count once. */
  countOnce?: NetworkCount;
  /** Which statements, actors and meetings count; all by default. */
  filter?: NetworkFilter | null | undefined;
  /** Whether actors without an edge are shown. */
  isolates?: boolean;
  /** Whether actors are joined with each other, or with what they take part in. */
  mode?: NetworkMode;
  /** How weights are made comparable. */
  normalisation?: NetworkNormalisation;
  /** How support and opposition count. */
  qualifier?: NetworkQualifier;
  /** In which ways actors take part; by default all that lead to what joins them, of meetings ATTENDED alone. */
  roles?: Array<Predicate> | null | undefined;
  /** In a network of one mode, which side it shows: the actors, or what joins them. */
  side?: NetworkSide;
  /** What joins them. */
  via?: NetworkVia;
  /** Cuts the time into windows that may overlap, for Network.windows and polarisation. */
  window?: NetworkWindowInput | null | undefined;
};

/** How much counts what lies off the middle of a window; u is its distance from there in half lengths of the window. */
export type NetworkKernel =
  /** 1 − u². */
  | 'EPANECHNIKOV'
  /** exp(−u²/2) with u in standard deviations, of which a half length has two. */
  | 'GAUSSIAN'
  /** 1 − |u|. */
  | 'TRIANGULAR'
  /** All the same. */
  | 'UNIFORM';

/** Which kinds of nodes a network has. */
export type NetworkMode =
  /** Of one kind, joined where they share something: states by the meetings that both attended. */
  | 'ONE_MODE'
  /** Actors and what they take part in, joined where they do. */
  | 'TWO_MODE';

/** How the weights of a network are made comparable. */
export type NetworkNormalisation =
  /** Divided by the mean of how much both have (Leifeld 2017); fits binary and weighted data. */
  | 'AVERAGE_ACTIVITY'
  /** In a network of one mode, the cosine of what both have; fits weighted data. */
  | 'COSINE'
  /** In a network of one mode, divided by how much one or the other has; fits binary data. */
  | 'JACCARD'
  /**
   * In a network of one mode, what is shared counts for the less the more share it: one divided by one less than their number (Newman
   * 2001).
   */
  | 'NEWMAN'
  /** Not at all: how many are shared. */
  | 'NONE'
  /** In a network of two modes, divided by how much what is taken part in has (Leifeld 2017). */
  | 'PROMINENCE';

/** How support and opposition count in a network. */
export type NetworkQualifier =
  /** In a network of two modes, 1 is for, 2 against and 3 both. */
  | 'COMBINE'
  /** Those are joined of whom one is for and one against the same, in a network of one mode. */
  | 'CONFLICT'
  /** Those are joined who are both for or both against the same, in a network of one mode. */
  | 'CONGRUENCE'
  /** Not at all: whoever speaks of the same shares it. */
  | 'IGNORE'
  /** Congruence less conflict, and in a network of two modes support less opposition; below 0 conflict prevails. */
  | 'SUBTRACT';

/** Which side of a network of two kinds is shown. */
export type NetworkSide =
  /** The actors, joined by what they share. */
  | 'ACTORS'
  /** What joins them, joined by the actors that it shares. */
  | 'SHARED';

/** What joins the actors of a network. */
export type NetworkVia =
  /** Meetings. */
  | 'MEETING'
  /** Positions that were expressed. */
  | 'POSITION'
  /** Proposals and instruments. */
  | 'PROPOSAL'
  /** Series of meetings. */
  | 'SERIES'
  /** Topics. */
  | 'TOPIC';

/** How time is cut into windows. */
export type NetworkWindowInput = {
  /** How much what lies off the middle of a window counts. */
  kernel?: NetworkKernel;
  /** How long a window is. */
  size: number;
  /** By how much a window begins after the one before. */
  step?: number;
  /** What the length of a window is counted in. */
  unit?: NetworkWindowUnit;
};

/** What the length of a window is counted in. */
export type NetworkWindowUnit =
  /** Meetings, in the order of their dates. */
  | 'MEETINGS'
  /** Months. */
  | 'MONTHS';

/** Conditions on a statement of the field nextMeetings. All that are given must hold. */
export type NextMeetingFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<NextMeetingFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: MeetingFilter | null | undefined;
  /** This does not hold. */
  not?: NextMeetingFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<NextMeetingFilter> | null | undefined;
};

/** Whether statements of the field nextMeetings pass a filter. */
export type NextMeetingListFilter = {
  /** Not one passes. */
  none?: NextMeetingFilter | null | undefined;
  /** One at least passes. */
  some?: NextMeetingFilter | null | undefined;
};

/** Conditions on a statement of the field opponents. All that are given must hold. */
export type OppositionFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<OppositionFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: ActorFilter | null | undefined;
  /** This does not hold. */
  not?: OppositionFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<OppositionFilter> | null | undefined;
  /** How strongly. */
  strength?: Array<Strength> | null | undefined;
};

/** Whether statements of the field opponents pass a filter. */
export type OppositionListFilter = {
  /** Not one passes. */
  none?: OppositionFilter | null | undefined;
  /** One at least passes. */
  some?: OppositionFilter | null | undefined;
};

/** The direction of an order. */
export type OrderDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet first. */
  | 'DESC';

/** Conditions on a statement of the field eventsOrganized. All that are given must hold. */
export type OrganizedEventFilter = {
  /** In which way. */
  act?: Array<OrganizingAct> | null | undefined;
  /** All of these hold, besides what else is given. */
  and?: Array<OrganizedEventFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: EntityFilter | null | undefined;
  /** This does not hold. */
  not?: OrganizedEventFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<OrganizedEventFilter> | null | undefined;
};

/** Whether statements of the field eventsOrganized pass a filter. */
export type OrganizedEventListFilter = {
  /** Not one passes. */
  none?: OrganizedEventFilter | null | undefined;
  /** One at least passes. */
  some?: OrganizedEventFilter | null | undefined;
};

/** In which way an actor brought an event about. */
export type OrganizingAct =
  /** In the ontology: convened. */
  | 'CONVENED'
  /** In the ontology: co-organised. */
  | 'CO_ORGANISED'
  /** In the ontology: launched. */
  | 'LAUNCHED'
  /** In the ontology: organised. */
  | 'ORGANISED';

/** Conditions on a statement of the field organizers. All that are given must hold. */
export type OrganizingFilter = {
  /** In which way. */
  act?: Array<OrganizingAct> | null | undefined;
  /** All of these hold, besides what else is given. */
  and?: Array<OrganizingFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: EntityFilter | null | undefined;
  /** This does not hold. */
  not?: OrganizingFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<OrganizingFilter> | null | undefined;
};

/** Whether statements of the field organizers pass a filter. */
export type OrganizingListFilter = {
  /** Not one passes. */
  none?: OrganizingFilter | null | undefined;
  /** One at least passes. */
  some?: OrganizingFilter | null | undefined;
};

/** What became of a proposal. */
export type Outcome =
  /** In the ontology: adopted. */
  | 'ADOPTED'
  /** In the ontology: deferred. */
  | 'DEFERRED'
  /** In the ontology: referred. */
  | 'REFERRED'
  /** In the ontology: rejected. */
  | 'REJECTED'
  /** In the ontology: withdrawn. */
  | 'WITHDRAWN';

/** Conditions on a statement of the field parts. All that are given must hold. */
export type PartFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<PartFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: EntityFilter | null | undefined;
  /** This does not hold. */
  not?: PartFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<PartFilter> | null | undefined;
};

/** Whether statements of the field parts pass a filter. */
export type PartListFilter = {
  /** Not one passes. */
  none?: PartFilter | null | undefined;
  /** One at least passes. */
  some?: PartFilter | null | undefined;
};

/** Conditions on Place. All that are given must hold. */
export type PlaceFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<PlaceFilter> | null | undefined;
  /** Its id is one of these. */
  id?: Array<string | number> | null | undefined;
  /** Whether some or none is so: Inverse of heldIn: The meeting took place there. */
  meetingsHeld?: HeldMeetingListFilter | null | undefined;
  /** Its name or one of its aliases. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: PlaceFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<PlaceFilter> | null | undefined;
};

/** Conditions on Position. All that are given must hold. */
export type PositionFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<PositionFilter> | null | undefined;
  /** Whether some or none is so: Inverse of expressed: The actor, meeting or series said that it thinks or wants this. */
  expressedBy?: ExpressionListFilter | null | undefined;
  /** Its id is one of these. */
  id?: Array<string | number> | null | undefined;
  /** Its name or one of its aliases. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: PositionFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<PositionFilter> | null | undefined;
  /** Whether some or none is so: The sentence is about the reference to the other. */
  references?: ReferenceListFilter | null | undefined;
};

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

/** Conditions on a statement of the field presenters. All that are given must hold. */
export type PresentationFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<PresentationFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The meeting at which it was presented. */
  meeting?: TextFilter | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: ActorFilter | null | undefined;
  /** This does not hold. */
  not?: PresentationFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<PresentationFilter> | null | undefined;
  /** The session in which it was presented, as the text names it. */
  session?: TextFilter | null | undefined;
};

/** Whether statements of the field presenters pass a filter. */
export type PresentationListFilter = {
  /** Not one passes. */
  none?: PresentationFilter | null | undefined;
  /** One at least passes. */
  some?: PresentationFilter | null | undefined;
};

/** Conditions on a statement of the field topicsPresented. All that are given must hold. */
export type PresentedTopicFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<PresentedTopicFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The meeting at which it was presented. */
  meeting?: TextFilter | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: TopicFilter | null | undefined;
  /** This does not hold. */
  not?: PresentedTopicFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<PresentedTopicFilter> | null | undefined;
  /** The session in which it was presented, as the text names it. */
  session?: TextFilter | null | undefined;
};

/** Whether statements of the field topicsPresented pass a filter. */
export type PresentedTopicListFilter = {
  /** Not one passes. */
  none?: PresentedTopicFilter | null | undefined;
  /** One at least passes. */
  some?: PresentedTopicFilter | null | undefined;
};

/** Conditions on a statement of the field previousMeetings. All that are given must hold. */
export type PreviousMeetingFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<PreviousMeetingFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: MeetingFilter | null | undefined;
  /** This does not hold. */
  not?: PreviousMeetingFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<PreviousMeetingFilter> | null | undefined;
};

/** Whether statements of the field previousMeetings pass a filter. */
export type PreviousMeetingListFilter = {
  /** Not one passes. */
  none?: PreviousMeetingFilter | null | undefined;
  /** One at least passes. */
  some?: PreviousMeetingFilter | null | undefined;
};

/** Conditions on Proposal. All that are given must hold. */
export type ProposalFilter = {
  /** Whether some or none is so: Inverse of adopted: The meeting, series or actor took the decision. */
  adoptedBy?: AdoptionListFilter | null | undefined;
  /** All of these hold, besides what else is given. */
  and?: Array<ProposalFilter> | null | undefined;
  /** Its id is one of these. */
  id?: Array<string | number> | null | undefined;
  /** Its name or one of its aliases. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: ProposalFilter | null | undefined;
  /** Whether some or none is so: Inverse of opposed: The actor spoke against it. */
  opponents?: OppositionListFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<ProposalFilter> | null | undefined;
  /** Whether some or none is so: Inverse of proposed: The actor put it forward. */
  proposers?: ProposerListFilter | null | undefined;
  /** Whether some or none is so: The sentence is about the reference to the other. */
  references?: ReferenceListFilter | null | undefined;
  /** Whether some or none is so: The text's main subject. */
  subjects?: SubjectListFilter | null | undefined;
  /** Whether some or none is so: Inverse of supported: The actor spoke for it. */
  supporters?: SupportListFilter | null | undefined;
  /** Whether some or none is so: Inverse of votedOn: The actor cast this vote on it. */
  votes?: VoteReceivedListFilter | null | undefined;
};

/** Conditions on a statement of the field instrumentsProposed. All that are given must hold. */
export type ProposedInstrumentFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<ProposedInstrumentFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: InstrumentFilter | null | undefined;
  /** This does not hold. */
  not?: ProposedInstrumentFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<ProposedInstrumentFilter> | null | undefined;
  /** Its number among the proposals made together. */
  ordinal?: IntFilter | null | undefined;
  /** What became of it, where the same sentence says so. */
  outcome?: Array<Outcome> | null | undefined;
};

/** Whether statements of the field instrumentsProposed pass a filter. */
export type ProposedInstrumentListFilter = {
  /** Not one passes. */
  none?: ProposedInstrumentFilter | null | undefined;
  /** One at least passes. */
  some?: ProposedInstrumentFilter | null | undefined;
};

/** Conditions on a statement of the field proposers. All that are given must hold. */
export type ProposerFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<ProposerFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: ActorFilter | null | undefined;
  /** This does not hold. */
  not?: ProposerFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<ProposerFilter> | null | undefined;
  /** Its number among the proposals made together. */
  ordinal?: IntFilter | null | undefined;
  /** What became of it, where the same sentence says so. */
  outcome?: Array<Outcome> | null | undefined;
};

/** Whether statements of the field proposers pass a filter. */
export type ProposerListFilter = {
  /** Not one passes. */
  none?: ProposerFilter | null | undefined;
  /** One at least passes. */
  some?: ProposerFilter | null | undefined;
};

/** Conditions on a statement of the field references. All that are given must hold. */
export type ReferenceFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<ReferenceFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: EntityFilter | null | undefined;
  /** This does not hold. */
  not?: ReferenceFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<ReferenceFilter> | null | undefined;
};

/** Whether statements of the field references pass a filter. */
export type ReferenceListFilter = {
  /** Not one passes. */
  none?: ReferenceFilter | null | undefined;
  /** One at least passes. */
  some?: ReferenceFilter | null | undefined;
};

/** Conditions on a statement of the field referredToBy. All that are given must hold. */
export type ReferrerFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<ReferrerFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: EntityFilter | null | undefined;
  /** This does not hold. */
  not?: ReferrerFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<ReferrerFilter> | null | undefined;
};

/** Whether statements of the field referredToBy pass a filter. */
export type ReferrerListFilter = {
  /** Not one passes. */
  none?: ReferrerFilter | null | undefined;
  /** One at least passes. */
  some?: ReferrerFilter | null | undefined;
};

/** What a search can find. */
export type SearchType =
  /** Documents, by their titles and names. */
  | 'DOCUMENT'
  /** Things of any class, by their names and titles. */
  | 'ENTITY'
  /** Groups. */
  | 'GROUP'
  /** Instruments. */
  | 'INSTRUMENT'
  /** Meetings. */
  | 'MEETING'
  /** Organizations. */
  | 'ORGANIZATION'
  /** Passages that prove statements, by their words. */
  | 'PASSAGE'
  /** Persons. */
  | 'PERSON'
  /** Places. */
  | 'PLACE'
  /** Positions. */
  | 'POSITION'
  /** Proposals. */
  | 'PROPOSAL'
  /** Series of meetings. */
  | 'SERIES'
  /** Sessions. */
  | 'SESSION'
  /** States. */
  | 'STATE'
  /** Topics. */
  | 'TOPIC';

/** By which act an actor took on an instrument. */
export type SignatureAct =
  /** In the ontology: endorsed. */
  | 'ENDORSED'
  /** In the ontology: joined. */
  | 'JOINED'
  /** In the ontology: ratified. */
  | 'RATIFIED'
  /** In the ontology: signed. */
  | 'SIGNED';

/** Conditions on a statement of the field signatories. All that are given must hold. */
export type SignatureFilter = {
  /** By which act. */
  act?: Array<SignatureAct> | null | undefined;
  /** All of these hold, besides what else is given. */
  and?: Array<SignatureFilter> | null | undefined;
  /** When. */
  date?: DateRange | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: ActorFilter | null | undefined;
  /** This does not hold. */
  not?: SignatureFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<SignatureFilter> | null | undefined;
};

/** Whether statements of the field signatories pass a filter. */
export type SignatureListFilter = {
  /** Not one passes. */
  none?: SignatureFilter | null | undefined;
  /** One at least passes. */
  some?: SignatureFilter | null | undefined;
};

/** Conditions on a statement of the field instrumentsSigned. All that are given must hold. */
export type SignedInstrumentFilter = {
  /** By which act. */
  act?: Array<SignatureAct> | null | undefined;
  /** All of these hold, besides what else is given. */
  and?: Array<SignedInstrumentFilter> | null | undefined;
  /** When. */
  date?: DateRange | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: InstrumentFilter | null | undefined;
  /** This does not hold. */
  not?: SignedInstrumentFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<SignedInstrumentFilter> | null | undefined;
};

/** Whether statements of the field instrumentsSigned pass a filter. */
export type SignedInstrumentListFilter = {
  /** Not one passes. */
  none?: SignedInstrumentFilter | null | undefined;
  /** One at least passes. */
  some?: SignedInstrumentFilter | null | undefined;
};

/** Conditions on a statement of the field speakingEngagements. All that are given must hold. */
export type SpeakingEngagementFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<SpeakingEngagementFilter> | null | undefined;
  /** In which capacity: opening, keynote, panellist, moderator, delegate. */
  capacity?: TextFilter | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: EntityFilter | null | undefined;
  /** This does not hold. */
  not?: SpeakingEngagementFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<SpeakingEngagementFilter> | null | undefined;
};

/** Whether statements of the field speakingEngagements pass a filter. */
export type SpeakingEngagementListFilter = {
  /** Not one passes. */
  none?: SpeakingEngagementFilter | null | undefined;
  /** One at least passes. */
  some?: SpeakingEngagementFilter | null | undefined;
};

/** Conditions on a statement of the field speakers. All that are given must hold. */
export type SpeechFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<SpeechFilter> | null | undefined;
  /** In which capacity: opening, keynote, panellist, moderator, delegate. */
  capacity?: TextFilter | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: ActorFilter | null | undefined;
  /** This does not hold. */
  not?: SpeechFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<SpeechFilter> | null | undefined;
};

/** Whether statements of the field speakers pass a filter. */
export type SpeechListFilter = {
  /** Not one passes. */
  none?: SpeechFilter | null | undefined;
  /** One at least passes. */
  some?: SpeechFilter | null | undefined;
};

/** Conditions on a statement of the field sponsorships. All that are given must hold. */
export type SponsoredItemFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<SponsoredItemFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** Which kind of support: financial, political, co-sponsor. */
  kind?: TextFilter | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: EntityFilter | null | undefined;
  /** This does not hold. */
  not?: SponsoredItemFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<SponsoredItemFilter> | null | undefined;
};

/** Whether statements of the field sponsorships pass a filter. */
export type SponsoredItemListFilter = {
  /** Not one passes. */
  none?: SponsoredItemFilter | null | undefined;
  /** One at least passes. */
  some?: SponsoredItemFilter | null | undefined;
};

/** Conditions on a statement of the field sponsors. All that are given must hold. */
export type SponsorshipFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<SponsorshipFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** Which kind of support: financial, political, co-sponsor. */
  kind?: TextFilter | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: ActorFilter | null | undefined;
  /** This does not hold. */
  not?: SponsorshipFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<SponsorshipFilter> | null | undefined;
};

/** Whether statements of the field sponsors pass a filter. */
export type SponsorshipListFilter = {
  /** Not one passes. */
  none?: SponsorshipFilter | null | undefined;
  /** One at least passes. */
  some?: SponsorshipFilter | null | undefined;
};

/** The attitude with which a position is put. */
export type Stance =
  /** In the ontology: agree. */
  | 'AGREE'
  /** In the ontology: commit. */
  | 'COMMIT'
  /** In the ontology: concern. */
  | 'CONCERN'
  /** In the ontology: condemn. */
  | 'CONDEMN'
  /** In the ontology: note. */
  | 'NOTE'
  /** In the ontology: oppose. */
  | 'OPPOSE'
  /** In the ontology: reaffirm. */
  | 'REAFFIRM'
  /** In the ontology: recognise. */
  | 'RECOGNISE'
  /** In the ontology: stress. */
  | 'STRESS'
  /** In the ontology: support. */
  | 'SUPPORT'
  /** In the ontology: urge. */
  | 'URGE'
  /** In the ontology: welcome. */
  | 'WELCOME';

/** How strongly an actor backs or rejects something. */
export type Strength =
  /** In the ontology: qualified. */
  | 'QUALIFIED'
  /** In the ontology: strong. */
  | 'STRONG';

/** Conditions on a statement of the field subjects. All that are given must hold. */
export type SubjectFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<SubjectFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: TopicFilter | null | undefined;
  /** This does not hold. */
  not?: SubjectFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<SubjectFilter> | null | undefined;
};

/** Whether statements of the field subjects pass a filter. */
export type SubjectListFilter = {
  /** Not one passes. */
  none?: SubjectFilter | null | undefined;
  /** One at least passes. */
  some?: SubjectFilter | null | undefined;
};

/** Conditions on a statement of the field supporters. All that are given must hold. */
export type SupportFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<SupportFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: ActorFilter | null | undefined;
  /** This does not hold. */
  not?: SupportFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<SupportFilter> | null | undefined;
  /** How strongly. */
  strength?: Array<Strength> | null | undefined;
};

/** Whether statements of the field supporters pass a filter. */
export type SupportListFilter = {
  /** Not one passes. */
  none?: SupportFilter | null | undefined;
  /** One at least passes. */
  some?: SupportFilter | null | undefined;
};

/** Conditions on a statement of the field textsAbout. All that are given must hold. */
export type TextAboutFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<TextAboutFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: EntityFilter | null | undefined;
  /** This does not hold. */
  not?: TextAboutFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<TextAboutFilter> | null | undefined;
};

/** Whether statements of the field textsAbout pass a filter. */
export type TextAboutListFilter = {
  /** Not one passes. */
  none?: TextAboutFilter | null | undefined;
  /** One at least passes. */
  some?: TextAboutFilter | null | undefined;
};

/** Conditions on a text. All that are given must hold. Case and accents do not matter. */
export type TextFilter = {
  /** A part of the text. */
  contains?: string | null | undefined;
  /** The whole text. */
  eq?: string | null | undefined;
  /** One of these whole texts. */
  in?: Array<string> | null | undefined;
  /** How the text begins. */
  startsWith?: string | null | undefined;
};

/** Conditions on Topic. All that are given must hold. */
export type TopicFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<TopicFilter> | null | undefined;
  /** Whether some or none is so: Inverse of discussed: The topic was on the agenda, reviewed, or the subject of an exchange of views or a panel. */
  discussions?: DiscussionListFilter | null | undefined;
  /** Its id is one of these. */
  id?: Array<string | number> | null | undefined;
  /** Its name or one of its aliases. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: TopicFilter | null | undefined;
  /** Whether some or none is so: Inverse of opposed: The actor spoke against it. */
  opponents?: OppositionListFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<TopicFilter> | null | undefined;
  /** Whether some or none is so: Inverse of presented: The actor gave a talk or an explanation on the topic. */
  presenters?: PresentationListFilter | null | undefined;
  /** Whether some or none is so: Inverse of supported: The actor spoke for it. */
  supporters?: SupportListFilter | null | undefined;
  /** Whether some or none is so: Inverse of about: The text's main subject. */
  textsAbout?: TextAboutListFilter | null | undefined;
};

/** How to read a value. */
export type ValueType =
  /** True or false. */
  | 'BOOLEAN'
  /** A date as precise as the text gives it. */
  | 'DATE'
  /** A whole number. */
  | 'INTEGER'
  /** Words. */
  | 'STRING';

/** How an actor voted. */
export type Vote =
  /** In the ontology: abstaining. */
  | 'ABSTAINING'
  /** In the ontology: against. */
  | 'AGAINST'
  /** In the ontology: for. */
  | 'FOR';

/** Conditions on a statement of the field votes. All that are given must hold. */
export type VoteReceivedFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<VoteReceivedFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: ActorFilter | null | undefined;
  /** This does not hold. */
  not?: VoteReceivedFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<VoteReceivedFilter> | null | undefined;
  /** Which vote. */
  vote?: Array<Vote> | null | undefined;
};

/** Whether statements of the field votes pass a filter. */
export type VoteReceivedListFilter = {
  /** Not one passes. */
  none?: VoteReceivedFilter | null | undefined;
  /** One at least passes. */
  some?: VoteReceivedFilter | null | undefined;
};

/** Conditions on a statement of the field partOf. All that are given must hold. */
export type WholeFilter = {
  /** All of these hold, besides what else is given. */
  and?: Array<WholeFilter> | null | undefined;
  /** The id of a document that says it. */
  document?: string | number | null | undefined;
  /** Its period has some day in common with this. */
  during?: DateRange | null | undefined;
  /** The least confidence, from 0 to 1. */
  minConfidence?: number | null | undefined;
  /** Whether it is said to be so; one of these. Only what is plainly said passes by default, but in and, or and not. */
  modality?: Array<Modality> | null | undefined;
  /** Conditions on the other end. */
  node?: EntityFilter | null | undefined;
  /** This does not hold. */
  not?: WholeFilter | null | undefined;
  /** One of these holds at least. */
  or?: Array<WholeFilter> | null | undefined;
};

/** Whether statements of the field partOf pass a filter. */
export type WholeListFilter = {
  /** Not one passes. */
  none?: WholeFilter | null | undefined;
  /** One at least passes. */
  some?: WholeFilter | null | undefined;
};

export type AttendanceQueryVariables = Exact<{
  series: string | number;
  class: Array<EntityClass> | EntityClass;
  during?: DateRange | null | undefined;
}>;


export type AttendanceQuery = { attendanceMatrix: { meetingCount: number, series: { id: string, name: string }, columns: Array<{ presentCount: number, meeting: { id: string, name: string, startDate: { iso: string } | null } }>, rows: { totalCount: number, edges: Array<{ attendedCount: number, node:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , cells: Array<{ status: AttendanceStatus, capacity: string | null }> }> } } | null };

export type BetweenQueryVariables = Exact<{
  filter: FactFilter;
}>;


export type BetweenQuery = { facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
        | { __typename: 'Document', id: string, name: string }
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Instrument', id: string, name: string }
        | { __typename: 'Meeting', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
        | { __typename: 'Place', id: string, name: string }
        | { __typename: 'Position', id: string, name: string }
        | { __typename: 'Proposal', id: string, name: string }
        | { __typename: 'Series', id: string, name: string }
        | { __typename: 'Session', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
        | { __typename: 'Topic', id: string, name: string }
      , object:
        | { __typename: 'Document', id: string, name: string }
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Instrument', id: string, name: string }
        | { __typename: 'Meeting', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
        | { __typename: 'Place', id: string, name: string }
        | { __typename: 'Position', id: string, name: string }
        | { __typename: 'Proposal', id: string, name: string }
        | { __typename: 'Series', id: string, name: string }
        | { __typename: 'Session', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
        | { __typename: 'Topic', id: string, name: string }
        | { __typename: 'Value', text: string, type: ValueType }
      , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } };

export type SearchQueryVariables = Exact<{
  words: string;
  types?: Array<SearchType> | SearchType | null | undefined;
  first: number;
}>;


export type SearchQuery = { search: { totalCount: number, edges: Array<{ text: string, highlights: Array<{ start: number, end: number }>, node:
        | { __typename: 'Document', id: string, name: string, title: string | null }
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Instrument', id: string, name: string }
        | { __typename: 'Meeting', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
        | { __typename: 'Passage', start: number, document: { id: string, name: string, title: string | null }, facts: Array<{ id: string }> }
        | { __typename: 'Person', id: string, name: string }
        | { __typename: 'Place', id: string, name: string }
        | { __typename: 'Position', id: string, name: string }
        | { __typename: 'Proposal', id: string, name: string }
        | { __typename: 'Series', id: string, name: string }
        | { __typename: 'Session', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
        | { __typename: 'Topic', id: string, name: string }
       }> } };

export type NameQueryVariables = Exact<{
  id: string | number;
}>;


export type NameQuery = { node:
    | { __typename: 'AdoptedInstrumentEdge', id: string }
    | { __typename: 'AdoptedProposalEdge', id: string }
    | { __typename: 'AdoptionEdge', id: string }
    | { __typename: 'AffiliatedPersonEdge', id: string }
    | { __typename: 'AffiliationEdge', id: string }
    | { __typename: 'AttendanceEdge', id: string }
    | { __typename: 'AttendedMeetingEdge', id: string }
    | { __typename: 'CastVoteEdge', id: string }
    | { __typename: 'ChairedEventEdge', id: string }
    | { __typename: 'ChairingEdge', id: string }
    | { __typename: 'DiscussedTopicEdge', id: string }
    | { __typename: 'DiscussionEdge', id: string }
    | { __typename: 'Document', name: string, id: string }
    | { __typename: 'EndDate', id: string }
    | { __typename: 'ExportJob', id: string }
    | { __typename: 'ExpressedPositionEdge', id: string }
    | { __typename: 'ExpressionEdge', id: string }
    | { __typename: 'Fact', id: string }
    | { __typename: 'FormOfAddress', id: string }
    | { __typename: 'FormatStatement', id: string }
    | { __typename: 'GivenOppositionEdge', id: string }
    | { __typename: 'GivenSupportEdge', id: string }
    | { __typename: 'Group', name: string, id: string }
    | { __typename: 'HeadOfDelegationEdge', id: string }
    | { __typename: 'HeldMeetingEdge', id: string }
    | { __typename: 'HostedMeetingEdge', id: string }
    | { __typename: 'HostingEdge', id: string }
    | { __typename: 'Instrument', name: string, id: string }
    | { __typename: 'IssuanceEdge', id: string }
    | { __typename: 'IssuedInstrumentEdge', id: string }
    | { __typename: 'LedDelegationEdge', id: string }
    | { __typename: 'MadeProposalEdge', id: string }
    | { __typename: 'Meeting', name: string, id: string }
    | { __typename: 'MeetingPlaceEdge', id: string }
    | { __typename: 'MemberEdge', id: string }
    | { __typename: 'MembershipEdge', id: string }
    | { __typename: 'NextMeetingEdge', id: string }
    | { __typename: 'OppositionEdge', id: string }
    | { __typename: 'Ordinal', id: string }
    | { __typename: 'Organization', name: string, id: string }
    | { __typename: 'OrganizedEventEdge', id: string }
    | { __typename: 'OrganizingEdge', id: string }
    | { __typename: 'PartEdge', id: string }
    | { __typename: 'ParticipantCount', id: string }
    | { __typename: 'Person', name: string, id: string }
    | { __typename: 'Place', name: string, id: string }
    | { __typename: 'Position', name: string, id: string }
    | { __typename: 'PresentationEdge', id: string }
    | { __typename: 'PresentedTopicEdge', id: string }
    | { __typename: 'PreviousMeetingEdge', id: string }
    | { __typename: 'Proposal', name: string, id: string }
    | { __typename: 'ProposedInstrumentEdge', id: string }
    | { __typename: 'ProposerEdge', id: string }
    | { __typename: 'ReferenceEdge', id: string }
    | { __typename: 'ReferrerEdge', id: string }
    | { __typename: 'Revision', id: string }
    | { __typename: 'Series', name: string, id: string }
    | { __typename: 'Session', name: string, id: string }
    | { __typename: 'SignatureEdge', id: string }
    | { __typename: 'SignedInstrumentEdge', id: string }
    | { __typename: 'SpeakingEngagementEdge', id: string }
    | { __typename: 'SpeechEdge', id: string }
    | { __typename: 'SponsoredItemEdge', id: string }
    | { __typename: 'SponsorshipEdge', id: string }
    | { __typename: 'StartDate', id: string }
    | { __typename: 'State', name: string, id: string }
    | { __typename: 'StatusStatement', id: string }
    | { __typename: 'SubjectEdge', id: string }
    | { __typename: 'SupportEdge', id: string }
    | { __typename: 'TextAboutEdge', id: string }
    | { __typename: 'Topic', name: string, id: string }
    | { __typename: 'VoteReceivedEdge', id: string }
    | { __typename: 'WholeEdge', id: string }
   | null };

export type CompareQueryVariables = Exact<{
  a: string | number;
  b: string | number;
}>;


export type CompareQuery = { a:
    | { __typename: 'AdoptedInstrumentEdge', id: string }
    | { __typename: 'AdoptedProposalEdge', id: string }
    | { __typename: 'AdoptionEdge', id: string }
    | { __typename: 'AffiliatedPersonEdge', id: string }
    | { __typename: 'AffiliationEdge', id: string }
    | { __typename: 'AttendanceEdge', id: string }
    | { __typename: 'AttendedMeetingEdge', id: string }
    | { __typename: 'CastVoteEdge', id: string }
    | { __typename: 'ChairedEventEdge', id: string }
    | { __typename: 'ChairingEdge', id: string }
    | { __typename: 'DiscussedTopicEdge', id: string }
    | { __typename: 'DiscussionEdge', id: string }
    | { __typename: 'Document', name: string, id: string }
    | { __typename: 'EndDate', id: string }
    | { __typename: 'ExportJob', id: string }
    | { __typename: 'ExpressedPositionEdge', id: string }
    | { __typename: 'ExpressionEdge', id: string }
    | { __typename: 'Fact', id: string }
    | { __typename: 'FormOfAddress', id: string }
    | { __typename: 'FormatStatement', id: string }
    | { __typename: 'GivenOppositionEdge', id: string }
    | { __typename: 'GivenSupportEdge', id: string }
    | { __typename: 'Group', name: string, id: string }
    | { __typename: 'HeadOfDelegationEdge', id: string }
    | { __typename: 'HeldMeetingEdge', id: string }
    | { __typename: 'HostedMeetingEdge', id: string }
    | { __typename: 'HostingEdge', id: string }
    | { __typename: 'Instrument', name: string, id: string }
    | { __typename: 'IssuanceEdge', id: string }
    | { __typename: 'IssuedInstrumentEdge', id: string }
    | { __typename: 'LedDelegationEdge', id: string }
    | { __typename: 'MadeProposalEdge', id: string }
    | { __typename: 'Meeting', name: string, id: string }
    | { __typename: 'MeetingPlaceEdge', id: string }
    | { __typename: 'MemberEdge', id: string }
    | { __typename: 'MembershipEdge', id: string }
    | { __typename: 'NextMeetingEdge', id: string }
    | { __typename: 'OppositionEdge', id: string }
    | { __typename: 'Ordinal', id: string }
    | { __typename: 'Organization', name: string, id: string }
    | { __typename: 'OrganizedEventEdge', id: string }
    | { __typename: 'OrganizingEdge', id: string }
    | { __typename: 'PartEdge', id: string }
    | { __typename: 'ParticipantCount', id: string }
    | { __typename: 'Person', name: string, id: string }
    | { __typename: 'Place', name: string, id: string }
    | { __typename: 'Position', name: string, id: string }
    | { __typename: 'PresentationEdge', id: string }
    | { __typename: 'PresentedTopicEdge', id: string }
    | { __typename: 'PreviousMeetingEdge', id: string }
    | { __typename: 'Proposal', name: string, id: string }
    | { __typename: 'ProposedInstrumentEdge', id: string }
    | { __typename: 'ProposerEdge', id: string }
    | { __typename: 'ReferenceEdge', id: string }
    | { __typename: 'ReferrerEdge', id: string }
    | { __typename: 'Revision', id: string }
    | { __typename: 'Series', name: string, id: string }
    | { __typename: 'Session', name: string, id: string }
    | { __typename: 'SignatureEdge', id: string }
    | { __typename: 'SignedInstrumentEdge', id: string }
    | { __typename: 'SpeakingEngagementEdge', id: string }
    | { __typename: 'SpeechEdge', id: string }
    | { __typename: 'SponsoredItemEdge', id: string }
    | { __typename: 'SponsorshipEdge', id: string }
    | { __typename: 'StartDate', id: string }
    | { __typename: 'State', name: string, id: string }
    | { __typename: 'StatusStatement', id: string }
    | { __typename: 'SubjectEdge', id: string }
    | { __typename: 'SupportEdge', id: string }
    | { __typename: 'TextAboutEdge', id: string }
    | { __typename: 'Topic', name: string, id: string }
    | { __typename: 'VoteReceivedEdge', id: string }
    | { __typename: 'WholeEdge', id: string }
   | null, b:
    | { __typename: 'AdoptedInstrumentEdge', id: string }
    | { __typename: 'AdoptedProposalEdge', id: string }
    | { __typename: 'AdoptionEdge', id: string }
    | { __typename: 'AffiliatedPersonEdge', id: string }
    | { __typename: 'AffiliationEdge', id: string }
    | { __typename: 'AttendanceEdge', id: string }
    | { __typename: 'AttendedMeetingEdge', id: string }
    | { __typename: 'CastVoteEdge', id: string }
    | { __typename: 'ChairedEventEdge', id: string }
    | { __typename: 'ChairingEdge', id: string }
    | { __typename: 'DiscussedTopicEdge', id: string }
    | { __typename: 'DiscussionEdge', id: string }
    | { __typename: 'Document', name: string, id: string }
    | { __typename: 'EndDate', id: string }
    | { __typename: 'ExportJob', id: string }
    | { __typename: 'ExpressedPositionEdge', id: string }
    | { __typename: 'ExpressionEdge', id: string }
    | { __typename: 'Fact', id: string }
    | { __typename: 'FormOfAddress', id: string }
    | { __typename: 'FormatStatement', id: string }
    | { __typename: 'GivenOppositionEdge', id: string }
    | { __typename: 'GivenSupportEdge', id: string }
    | { __typename: 'Group', name: string, id: string }
    | { __typename: 'HeadOfDelegationEdge', id: string }
    | { __typename: 'HeldMeetingEdge', id: string }
    | { __typename: 'HostedMeetingEdge', id: string }
    | { __typename: 'HostingEdge', id: string }
    | { __typename: 'Instrument', name: string, id: string }
    | { __typename: 'IssuanceEdge', id: string }
    | { __typename: 'IssuedInstrumentEdge', id: string }
    | { __typename: 'LedDelegationEdge', id: string }
    | { __typename: 'MadeProposalEdge', id: string }
    | { __typename: 'Meeting', name: string, id: string }
    | { __typename: 'MeetingPlaceEdge', id: string }
    | { __typename: 'MemberEdge', id: string }
    | { __typename: 'MembershipEdge', id: string }
    | { __typename: 'NextMeetingEdge', id: string }
    | { __typename: 'OppositionEdge', id: string }
    | { __typename: 'Ordinal', id: string }
    | { __typename: 'Organization', name: string, id: string }
    | { __typename: 'OrganizedEventEdge', id: string }
    | { __typename: 'OrganizingEdge', id: string }
    | { __typename: 'PartEdge', id: string }
    | { __typename: 'ParticipantCount', id: string }
    | { __typename: 'Person', name: string, id: string }
    | { __typename: 'Place', name: string, id: string }
    | { __typename: 'Position', name: string, id: string }
    | { __typename: 'PresentationEdge', id: string }
    | { __typename: 'PresentedTopicEdge', id: string }
    | { __typename: 'PreviousMeetingEdge', id: string }
    | { __typename: 'Proposal', name: string, id: string }
    | { __typename: 'ProposedInstrumentEdge', id: string }
    | { __typename: 'ProposerEdge', id: string }
    | { __typename: 'ReferenceEdge', id: string }
    | { __typename: 'ReferrerEdge', id: string }
    | { __typename: 'Revision', id: string }
    | { __typename: 'Series', name: string, id: string }
    | { __typename: 'Session', name: string, id: string }
    | { __typename: 'SignatureEdge', id: string }
    | { __typename: 'SignedInstrumentEdge', id: string }
    | { __typename: 'SpeakingEngagementEdge', id: string }
    | { __typename: 'SpeechEdge', id: string }
    | { __typename: 'SponsoredItemEdge', id: string }
    | { __typename: 'SponsorshipEdge', id: string }
    | { __typename: 'StartDate', id: string }
    | { __typename: 'State', name: string, id: string }
    | { __typename: 'StatusStatement', id: string }
    | { __typename: 'SubjectEdge', id: string }
    | { __typename: 'SupportEdge', id: string }
    | { __typename: 'TextAboutEdge', id: string }
    | { __typename: 'Topic', name: string, id: string }
    | { __typename: 'VoteReceivedEdge', id: string }
    | { __typename: 'WholeEdge', id: string }
   | null, ofA: { facets: Array<{ values: Array<{ key: string, count: number }> }> }, ofB: { facets: Array<{ values: Array<{ key: string, count: number }> }> }, shared: { totalCount: number, nodes: Array<{ id: string, name: string, startDate: { iso: string } | null }> } };

export type SidesQueryVariables = Exact<{
  actor: string | number;
  after?: string | null | undefined;
}>;


export type SidesQuery = { facts: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
        | { __typename: 'Document', id: string, name: string }
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Instrument', id: string, name: string }
        | { __typename: 'Meeting', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
        | { __typename: 'Place', id: string, name: string }
        | { __typename: 'Position', id: string, name: string }
        | { __typename: 'Proposal', id: string, name: string }
        | { __typename: 'Series', id: string, name: string }
        | { __typename: 'Session', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
        | { __typename: 'Topic', id: string, name: string }
      , object:
        | { __typename: 'Document', id: string, name: string }
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Instrument', id: string, name: string }
        | { __typename: 'Meeting', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
        | { __typename: 'Place', id: string, name: string }
        | { __typename: 'Position', id: string, name: string }
        | { __typename: 'Proposal', id: string, name: string }
        | { __typename: 'Series', id: string, name: string }
        | { __typename: 'Session', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
        | { __typename: 'Topic', id: string, name: string }
        | { __typename: 'Value', text: string, type: ValueType }
      , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } };

export type DocumentQueryVariables = Exact<{
  id: string | number;
}>;


export type DocumentQuery = { document: { id: string, name: string, title: string | null, mediaType: string | null, ingestedAt: string | null, revision: number, text: string, published: { iso: string } | null } | null };

export type DocumentFactsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type DocumentFactsQuery = { facts: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
        | { __typename: 'Document', id: string, name: string }
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Instrument', id: string, name: string }
        | { __typename: 'Meeting', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
        | { __typename: 'Place', id: string, name: string }
        | { __typename: 'Position', id: string, name: string }
        | { __typename: 'Proposal', id: string, name: string }
        | { __typename: 'Series', id: string, name: string }
        | { __typename: 'Session', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
        | { __typename: 'Topic', id: string, name: string }
      , object:
        | { __typename: 'Document', id: string, name: string }
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Instrument', id: string, name: string }
        | { __typename: 'Meeting', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
        | { __typename: 'Place', id: string, name: string }
        | { __typename: 'Position', id: string, name: string }
        | { __typename: 'Proposal', id: string, name: string }
        | { __typename: 'Series', id: string, name: string }
        | { __typename: 'Session', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
        | { __typename: 'Topic', id: string, name: string }
        | { __typename: 'Value', text: string, type: ValueType }
      , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } };

export type EntityQueryVariables = Exact<{
  id: string | number;
}>;


export type EntityQuery = { node:
    | { __typename: 'AdoptedInstrumentEdge', id: string }
    | { __typename: 'AdoptedProposalEdge', id: string }
    | { __typename: 'AdoptionEdge', id: string }
    | { __typename: 'AffiliatedPersonEdge', id: string }
    | { __typename: 'AffiliationEdge', id: string }
    | { __typename: 'AttendanceEdge', id: string }
    | { __typename: 'AttendedMeetingEdge', id: string }
    | { __typename: 'CastVoteEdge', id: string }
    | { __typename: 'ChairedEventEdge', id: string }
    | { __typename: 'ChairingEdge', id: string }
    | { __typename: 'DiscussedTopicEdge', id: string }
    | { __typename: 'DiscussionEdge', id: string }
    | { __typename: 'Document', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
          , object:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
            | { __typename: 'Value', text: string, type: ValueType }
          , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } }
    | { __typename: 'EndDate', id: string }
    | { __typename: 'ExportJob', id: string }
    | { __typename: 'ExpressedPositionEdge', id: string }
    | { __typename: 'ExpressionEdge', id: string }
    | { __typename: 'Fact', id: string }
    | { __typename: 'FormOfAddress', id: string }
    | { __typename: 'FormatStatement', id: string }
    | { __typename: 'GivenOppositionEdge', id: string }
    | { __typename: 'GivenSupportEdge', id: string }
    | { __typename: 'Group', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
          , object:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
            | { __typename: 'Value', text: string, type: ValueType }
          , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } }
    | { __typename: 'HeadOfDelegationEdge', id: string }
    | { __typename: 'HeldMeetingEdge', id: string }
    | { __typename: 'HostedMeetingEdge', id: string }
    | { __typename: 'HostingEdge', id: string }
    | { __typename: 'Instrument', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
          , object:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
            | { __typename: 'Value', text: string, type: ValueType }
          , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } }
    | { __typename: 'IssuanceEdge', id: string }
    | { __typename: 'IssuedInstrumentEdge', id: string }
    | { __typename: 'LedDelegationEdge', id: string }
    | { __typename: 'MadeProposalEdge', id: string }
    | { __typename: 'Meeting', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
          , object:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
            | { __typename: 'Value', text: string, type: ValueType }
          , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } }
    | { __typename: 'MeetingPlaceEdge', id: string }
    | { __typename: 'MemberEdge', id: string }
    | { __typename: 'MembershipEdge', id: string }
    | { __typename: 'NextMeetingEdge', id: string }
    | { __typename: 'OppositionEdge', id: string }
    | { __typename: 'Ordinal', id: string }
    | { __typename: 'Organization', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
          , object:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
            | { __typename: 'Value', text: string, type: ValueType }
          , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } }
    | { __typename: 'OrganizedEventEdge', id: string }
    | { __typename: 'OrganizingEdge', id: string }
    | { __typename: 'PartEdge', id: string }
    | { __typename: 'ParticipantCount', id: string }
    | { __typename: 'Person', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
          , object:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
            | { __typename: 'Value', text: string, type: ValueType }
          , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } }
    | { __typename: 'Place', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
          , object:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
            | { __typename: 'Value', text: string, type: ValueType }
          , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } }
    | { __typename: 'Position', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
          , object:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
            | { __typename: 'Value', text: string, type: ValueType }
          , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } }
    | { __typename: 'PresentationEdge', id: string }
    | { __typename: 'PresentedTopicEdge', id: string }
    | { __typename: 'PreviousMeetingEdge', id: string }
    | { __typename: 'Proposal', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
          , object:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
            | { __typename: 'Value', text: string, type: ValueType }
          , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } }
    | { __typename: 'ProposedInstrumentEdge', id: string }
    | { __typename: 'ProposerEdge', id: string }
    | { __typename: 'ReferenceEdge', id: string }
    | { __typename: 'ReferrerEdge', id: string }
    | { __typename: 'Revision', id: string }
    | { __typename: 'Series', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
          , object:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
            | { __typename: 'Value', text: string, type: ValueType }
          , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } }
    | { __typename: 'Session', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
          , object:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
            | { __typename: 'Value', text: string, type: ValueType }
          , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } }
    | { __typename: 'SignatureEdge', id: string }
    | { __typename: 'SignedInstrumentEdge', id: string }
    | { __typename: 'SpeakingEngagementEdge', id: string }
    | { __typename: 'SpeechEdge', id: string }
    | { __typename: 'SponsoredItemEdge', id: string }
    | { __typename: 'SponsorshipEdge', id: string }
    | { __typename: 'StartDate', id: string }
    | { __typename: 'State', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
          , object:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
            | { __typename: 'Value', text: string, type: ValueType }
          , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } }
    | { __typename: 'StatusStatement', id: string }
    | { __typename: 'SubjectEdge', id: string }
    | { __typename: 'SupportEdge', id: string }
    | { __typename: 'TextAboutEdge', id: string }
    | { __typename: 'Topic', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
          , object:
            | { __typename: 'Document', id: string, name: string }
            | { __typename: 'Group', id: string, name: string }
            | { __typename: 'Instrument', id: string, name: string }
            | { __typename: 'Meeting', id: string, name: string }
            | { __typename: 'Organization', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
            | { __typename: 'Place', id: string, name: string }
            | { __typename: 'Position', id: string, name: string }
            | { __typename: 'Proposal', id: string, name: string }
            | { __typename: 'Series', id: string, name: string }
            | { __typename: 'Session', id: string, name: string }
            | { __typename: 'State', id: string, name: string }
            | { __typename: 'Topic', id: string, name: string }
            | { __typename: 'Value', text: string, type: ValueType }
          , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } }
    | { __typename: 'VoteReceivedEdge', id: string }
    | { __typename: 'WholeEdge', id: string }
   | null, asSubject: { facets: Array<{ values: Array<{ key: string, count: number }> }> }, asObject: { facets: Array<{ values: Array<{ key: string, count: number }> }> } };

export type FactsQueryVariables = Exact<{
  filter: FactFilter;
  after?: string | null | undefined;
  orderBy?: FactOrder | null | undefined;
}>;


export type FactsQuery = { facts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
        | { __typename: 'Document', id: string, name: string }
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Instrument', id: string, name: string }
        | { __typename: 'Meeting', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
        | { __typename: 'Place', id: string, name: string }
        | { __typename: 'Position', id: string, name: string }
        | { __typename: 'Proposal', id: string, name: string }
        | { __typename: 'Series', id: string, name: string }
        | { __typename: 'Session', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
        | { __typename: 'Topic', id: string, name: string }
      , object:
        | { __typename: 'Document', id: string, name: string }
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Instrument', id: string, name: string }
        | { __typename: 'Meeting', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
        | { __typename: 'Place', id: string, name: string }
        | { __typename: 'Position', id: string, name: string }
        | { __typename: 'Proposal', id: string, name: string }
        | { __typename: 'Series', id: string, name: string }
        | { __typename: 'Session', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
        | { __typename: 'Topic', id: string, name: string }
        | { __typename: 'Value', text: string, type: ValueType }
      , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } };

export type AcceptMutationVariables = Exact<{
  input: JudgeFactsInput;
}>;


export type AcceptMutation = { acceptFacts: { revision: number, judgements: Array<{ verdict: FactVerdict }>, userErrors: Array<{ message: string }> } };

export type RejectMutationVariables = Exact<{
  input: JudgeFactsInput;
}>;


export type RejectMutation = { rejectFacts: { revision: number, judgements: Array<{ verdict: FactVerdict }>, userErrors: Array<{ message: string }> } };

export type ClearMutationVariables = Exact<{
  input: JudgeFactsInput;
}>;


export type ClearMutation = { clearFacts: { revision: number, judgements: Array<{ verdict: FactVerdict }>, userErrors: Array<{ message: string }> } };

export type CorrectMutationVariables = Exact<{
  input: CorrectFactInput;
}>;


export type CorrectMutation = { correctFact: { revision: number, judgements: Array<{ verdict: FactVerdict }>, userErrors: Array<{ message: string }> } };

export type MapQueryVariables = Exact<{
  role?: Array<Predicate> | Predicate | null | undefined;
  during?: DateRange | null | undefined;
  held: FactFilter;
}>;


export type MapQuery = { participation: { meetingCount: number, first: Array<{ key: string, label: string, meetingCount: number, statementCount: number }> }, places: { facets: Array<{ distinctCount: number, values: Array<{ key: string, label: string, count: number }> }> } };

export type PairQueryVariables = Exact<{
  a: string | number;
  b: string | number;
}>;


export type PairQuery = { stats: { revision: number }, a:
    | { __typename: 'AdoptedInstrumentEdge', id: string }
    | { __typename: 'AdoptedProposalEdge', id: string }
    | { __typename: 'AdoptionEdge', id: string }
    | { __typename: 'AffiliatedPersonEdge', id: string }
    | { __typename: 'AffiliationEdge', id: string }
    | { __typename: 'AttendanceEdge', id: string }
    | { __typename: 'AttendedMeetingEdge', id: string }
    | { __typename: 'CastVoteEdge', id: string }
    | { __typename: 'ChairedEventEdge', id: string }
    | { __typename: 'ChairingEdge', id: string }
    | { __typename: 'DiscussedTopicEdge', id: string }
    | { __typename: 'DiscussionEdge', id: string }
    | { __typename: 'Document', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'EndDate', id: string }
    | { __typename: 'ExportJob', id: string }
    | { __typename: 'ExpressedPositionEdge', id: string }
    | { __typename: 'ExpressionEdge', id: string }
    | { __typename: 'Fact', id: string }
    | { __typename: 'FormOfAddress', id: string }
    | { __typename: 'FormatStatement', id: string }
    | { __typename: 'GivenOppositionEdge', id: string }
    | { __typename: 'GivenSupportEdge', id: string }
    | { __typename: 'Group', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'HeadOfDelegationEdge', id: string }
    | { __typename: 'HeldMeetingEdge', id: string }
    | { __typename: 'HostedMeetingEdge', id: string }
    | { __typename: 'HostingEdge', id: string }
    | { __typename: 'Instrument', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'IssuanceEdge', id: string }
    | { __typename: 'IssuedInstrumentEdge', id: string }
    | { __typename: 'LedDelegationEdge', id: string }
    | { __typename: 'MadeProposalEdge', id: string }
    | { __typename: 'Meeting', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'MeetingPlaceEdge', id: string }
    | { __typename: 'MemberEdge', id: string }
    | { __typename: 'MembershipEdge', id: string }
    | { __typename: 'NextMeetingEdge', id: string }
    | { __typename: 'OppositionEdge', id: string }
    | { __typename: 'Ordinal', id: string }
    | { __typename: 'Organization', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'OrganizedEventEdge', id: string }
    | { __typename: 'OrganizingEdge', id: string }
    | { __typename: 'PartEdge', id: string }
    | { __typename: 'ParticipantCount', id: string }
    | { __typename: 'Person', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'Place', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'Position', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'PresentationEdge', id: string }
    | { __typename: 'PresentedTopicEdge', id: string }
    | { __typename: 'PreviousMeetingEdge', id: string }
    | { __typename: 'Proposal', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'ProposedInstrumentEdge', id: string }
    | { __typename: 'ProposerEdge', id: string }
    | { __typename: 'ReferenceEdge', id: string }
    | { __typename: 'ReferrerEdge', id: string }
    | { __typename: 'Revision', id: string }
    | { __typename: 'Series', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'Session', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'SignatureEdge', id: string }
    | { __typename: 'SignedInstrumentEdge', id: string }
    | { __typename: 'SpeakingEngagementEdge', id: string }
    | { __typename: 'SpeechEdge', id: string }
    | { __typename: 'SponsoredItemEdge', id: string }
    | { __typename: 'SponsorshipEdge', id: string }
    | { __typename: 'StartDate', id: string }
    | { __typename: 'State', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'StatusStatement', id: string }
    | { __typename: 'SubjectEdge', id: string }
    | { __typename: 'SupportEdge', id: string }
    | { __typename: 'TextAboutEdge', id: string }
    | { __typename: 'Topic', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'VoteReceivedEdge', id: string }
    | { __typename: 'WholeEdge', id: string }
   | null, b:
    | { __typename: 'AdoptedInstrumentEdge', id: string }
    | { __typename: 'AdoptedProposalEdge', id: string }
    | { __typename: 'AdoptionEdge', id: string }
    | { __typename: 'AffiliatedPersonEdge', id: string }
    | { __typename: 'AffiliationEdge', id: string }
    | { __typename: 'AttendanceEdge', id: string }
    | { __typename: 'AttendedMeetingEdge', id: string }
    | { __typename: 'CastVoteEdge', id: string }
    | { __typename: 'ChairedEventEdge', id: string }
    | { __typename: 'ChairingEdge', id: string }
    | { __typename: 'DiscussedTopicEdge', id: string }
    | { __typename: 'DiscussionEdge', id: string }
    | { __typename: 'Document', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'EndDate', id: string }
    | { __typename: 'ExportJob', id: string }
    | { __typename: 'ExpressedPositionEdge', id: string }
    | { __typename: 'ExpressionEdge', id: string }
    | { __typename: 'Fact', id: string }
    | { __typename: 'FormOfAddress', id: string }
    | { __typename: 'FormatStatement', id: string }
    | { __typename: 'GivenOppositionEdge', id: string }
    | { __typename: 'GivenSupportEdge', id: string }
    | { __typename: 'Group', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'HeadOfDelegationEdge', id: string }
    | { __typename: 'HeldMeetingEdge', id: string }
    | { __typename: 'HostedMeetingEdge', id: string }
    | { __typename: 'HostingEdge', id: string }
    | { __typename: 'Instrument', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'IssuanceEdge', id: string }
    | { __typename: 'IssuedInstrumentEdge', id: string }
    | { __typename: 'LedDelegationEdge', id: string }
    | { __typename: 'MadeProposalEdge', id: string }
    | { __typename: 'Meeting', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'MeetingPlaceEdge', id: string }
    | { __typename: 'MemberEdge', id: string }
    | { __typename: 'MembershipEdge', id: string }
    | { __typename: 'NextMeetingEdge', id: string }
    | { __typename: 'OppositionEdge', id: string }
    | { __typename: 'Ordinal', id: string }
    | { __typename: 'Organization', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'OrganizedEventEdge', id: string }
    | { __typename: 'OrganizingEdge', id: string }
    | { __typename: 'PartEdge', id: string }
    | { __typename: 'ParticipantCount', id: string }
    | { __typename: 'Person', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'Place', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'Position', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'PresentationEdge', id: string }
    | { __typename: 'PresentedTopicEdge', id: string }
    | { __typename: 'PreviousMeetingEdge', id: string }
    | { __typename: 'Proposal', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'ProposedInstrumentEdge', id: string }
    | { __typename: 'ProposerEdge', id: string }
    | { __typename: 'ReferenceEdge', id: string }
    | { __typename: 'ReferrerEdge', id: string }
    | { __typename: 'Revision', id: string }
    | { __typename: 'Series', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'Session', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'SignatureEdge', id: string }
    | { __typename: 'SignedInstrumentEdge', id: string }
    | { __typename: 'SpeakingEngagementEdge', id: string }
    | { __typename: 'SpeechEdge', id: string }
    | { __typename: 'SponsoredItemEdge', id: string }
    | { __typename: 'SponsorshipEdge', id: string }
    | { __typename: 'StartDate', id: string }
    | { __typename: 'State', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'StatusStatement', id: string }
    | { __typename: 'SubjectEdge', id: string }
    | { __typename: 'SupportEdge', id: string }
    | { __typename: 'TextAboutEdge', id: string }
    | { __typename: 'Topic', name: string, aliases: Array<string>, id: string, facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, subject:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , object:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { text: string }
           }> } }
    | { __typename: 'VoteReceivedEdge', id: string }
    | { __typename: 'WholeEdge', id: string }
   | null };

export type MatchesQueryVariables = Exact<{ [key: string]: never; }>;


export type MatchesQuery = { entityMatches: { totalCount: number, nodes: Array<{ entityId: string, otherId: string, verdict: MatchVerdict, author: string | null, note: string | null, madeAt: string, entity:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , other:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       }> } };

export type MergeThemMutationVariables = Exact<{
  input: MergeEntitiesInput;
}>;


export type MergeThemMutation = { mergeEntities: { factsChanged: number, userErrors: Array<{ message: string }> } };

export type MatchMutationVariables = Exact<{
  input: MatchEntitiesInput;
}>;


export type MatchMutation = { matchEntities: { factsChanged: number, userErrors: Array<{ message: string }> } };

export type MeetingsByYearQueryVariables = Exact<{
  filter?: MeetingFilter | null | undefined;
}>;


export type MeetingsByYearQuery = { meetings: { timeline: Array<{ date: string, count: number }> } };

export type EdgeFactsQueryVariables = Exact<{
  of: NetworkInput;
  from: string | number;
  to: string | number;
}>;


export type EdgeFactsQuery = { network: { edge: { sharedCount: number, expected: number | null, deviation: number | null, factCount: number, facts: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
          | { __typename: 'Document', id: string, name: string }
          | { __typename: 'Group', id: string, name: string }
          | { __typename: 'Instrument', id: string, name: string }
          | { __typename: 'Meeting', id: string, name: string }
          | { __typename: 'Organization', id: string, name: string }
          | { __typename: 'Person', id: string, name: string }
          | { __typename: 'Place', id: string, name: string }
          | { __typename: 'Position', id: string, name: string }
          | { __typename: 'Proposal', id: string, name: string }
          | { __typename: 'Series', id: string, name: string }
          | { __typename: 'Session', id: string, name: string }
          | { __typename: 'State', id: string, name: string }
          | { __typename: 'Topic', id: string, name: string }
        , object:
          | { __typename: 'Document', id: string, name: string }
          | { __typename: 'Group', id: string, name: string }
          | { __typename: 'Instrument', id: string, name: string }
          | { __typename: 'Meeting', id: string, name: string }
          | { __typename: 'Organization', id: string, name: string }
          | { __typename: 'Person', id: string, name: string }
          | { __typename: 'Place', id: string, name: string }
          | { __typename: 'Position', id: string, name: string }
          | { __typename: 'Proposal', id: string, name: string }
          | { __typename: 'Series', id: string, name: string }
          | { __typename: 'Session', id: string, name: string }
          | { __typename: 'State', id: string, name: string }
          | { __typename: 'Topic', id: string, name: string }
          | { __typename: 'Value', text: string, type: ValueType }
        , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } | null } };

export type NodeFactsQueryVariables = Exact<{
  filter: FactFilter;
}>;


export type NodeFactsQuery = { facts: { totalCount: number, nodes: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
        | { __typename: 'Document', id: string, name: string }
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Instrument', id: string, name: string }
        | { __typename: 'Meeting', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
        | { __typename: 'Place', id: string, name: string }
        | { __typename: 'Position', id: string, name: string }
        | { __typename: 'Proposal', id: string, name: string }
        | { __typename: 'Series', id: string, name: string }
        | { __typename: 'Session', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
        | { __typename: 'Topic', id: string, name: string }
      , object:
        | { __typename: 'Document', id: string, name: string }
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Instrument', id: string, name: string }
        | { __typename: 'Meeting', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
        | { __typename: 'Place', id: string, name: string }
        | { __typename: 'Position', id: string, name: string }
        | { __typename: 'Proposal', id: string, name: string }
        | { __typename: 'Series', id: string, name: string }
        | { __typename: 'Session', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
        | { __typename: 'Topic', id: string, name: string }
        | { __typename: 'Value', text: string, type: ValueType }
      , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } };

export type RegionsQueryVariables = Exact<{ [key: string]: never; }>;


export type RegionsQuery = { participation: { groups: Array<{ key: string, label: string, breakdown: { groups: Array<{ key: string }> } }> } };

export type FactPartsFragment = { id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
    | { __typename: 'Document', id: string, name: string }
    | { __typename: 'Group', id: string, name: string }
    | { __typename: 'Instrument', id: string, name: string }
    | { __typename: 'Meeting', id: string, name: string }
    | { __typename: 'Organization', id: string, name: string }
    | { __typename: 'Person', id: string, name: string }
    | { __typename: 'Place', id: string, name: string }
    | { __typename: 'Position', id: string, name: string }
    | { __typename: 'Proposal', id: string, name: string }
    | { __typename: 'Series', id: string, name: string }
    | { __typename: 'Session', id: string, name: string }
    | { __typename: 'State', id: string, name: string }
    | { __typename: 'Topic', id: string, name: string }
  , object:
    | { __typename: 'Document', id: string, name: string }
    | { __typename: 'Group', id: string, name: string }
    | { __typename: 'Instrument', id: string, name: string }
    | { __typename: 'Meeting', id: string, name: string }
    | { __typename: 'Organization', id: string, name: string }
    | { __typename: 'Person', id: string, name: string }
    | { __typename: 'Place', id: string, name: string }
    | { __typename: 'Position', id: string, name: string }
    | { __typename: 'Proposal', id: string, name: string }
    | { __typename: 'Series', id: string, name: string }
    | { __typename: 'Session', id: string, name: string }
    | { __typename: 'State', id: string, name: string }
    | { __typename: 'Topic', id: string, name: string }
    | { __typename: 'Value', text: string, type: ValueType }
  , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> };

export type PathsQueryVariables = Exact<{
  from: string | number;
  to: string | number;
  maxLength: number;
  through?: Array<EntityClass> | EntityClass | null | undefined;
  first: number;
}>;


export type PathsQuery = { paths: Array<{ length: number, steps: Array<{ predicate: Predicate, inverse: boolean, from:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , to:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , claim:
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
        | { id: string, confidence: number, evidence: Array<{ quote: string, document: { id: string, name: string, title: string | null } }>, statements: Array<{ id: string, document: { id: string } }> }
       }> }> };

export type ReviewQueryVariables = Exact<{
  filter?: FactFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ReviewQuery = { stats: { revision: number }, facts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, judgement: { verdict: FactVerdict, author: string | null, note: string | null } | null, subject:
        | { __typename: 'Document', id: string, name: string }
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Instrument', id: string, name: string }
        | { __typename: 'Meeting', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
        | { __typename: 'Place', id: string, name: string }
        | { __typename: 'Position', id: string, name: string }
        | { __typename: 'Proposal', id: string, name: string }
        | { __typename: 'Series', id: string, name: string }
        | { __typename: 'Session', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
        | { __typename: 'Topic', id: string, name: string }
      , object:
        | { __typename: 'Document', id: string, name: string }
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Instrument', id: string, name: string }
        | { __typename: 'Meeting', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
        | { __typename: 'Place', id: string, name: string }
        | { __typename: 'Position', id: string, name: string }
        | { __typename: 'Proposal', id: string, name: string }
        | { __typename: 'Series', id: string, name: string }
        | { __typename: 'Session', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
        | { __typename: 'Topic', id: string, name: string }
        | { __typename: 'Value', text: string, type: ValueType }
      , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } };

export type AttendedSeriesQueryVariables = Exact<{ [key: string]: never; }>;


export type AttendedSeriesQuery = { participation: { groups: Array<{ key: string, label: string, meetingCount: number }> } };

export type ActsQueryVariables = Exact<{
  filter: FactFilter;
  after?: string | null | undefined;
}>;


export type ActsQuery = { facts: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, predicate: Predicate, modality: Modality, confidence: number, rule: string, subject:
        | { __typename: 'Document', id: string, name: string }
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Instrument', id: string, name: string }
        | { __typename: 'Meeting', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
        | { __typename: 'Place', id: string, name: string }
        | { __typename: 'Position', id: string, name: string }
        | { __typename: 'Proposal', id: string, name: string }
        | { __typename: 'Series', id: string, name: string }
        | { __typename: 'Session', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
        | { __typename: 'Topic', id: string, name: string }
      , object:
        | { __typename: 'Document', id: string, name: string }
        | { __typename: 'Group', id: string, name: string }
        | { __typename: 'Instrument', id: string, name: string }
        | { __typename: 'Meeting', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
        | { __typename: 'Place', id: string, name: string }
        | { __typename: 'Position', id: string, name: string }
        | { __typename: 'Proposal', id: string, name: string }
        | { __typename: 'Series', id: string, name: string }
        | { __typename: 'Session', id: string, name: string }
        | { __typename: 'State', id: string, name: string }
        | { __typename: 'Topic', id: string, name: string }
        | { __typename: 'Value', text: string, type: ValueType }
      , attributes: Array<{ name: string, value: string }>, period: { start: { iso: string }, end: { iso: string } } | null, document: { id: string, name: string, title: string | null }, evidence: Array<{ quote: string, start: number, end: number }> }> } };

export type StancesQueryVariables = Exact<{
  actor: string | number;
  topic?: string | number | null | undefined;
  first: number;
}>;


export type StancesQuery = { stances: { totalCount: number, edges: Array<{ predicate: Predicate, qualifier: string | null, quote: string, period: { start: { iso: string }, end: { iso: string } } | null, object:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , document: { id: string, name: string, title: string | null }, node:
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
        | { id: string, statements: Array<{ id: string }> }
       }> } };

export type StartQueryVariables = Exact<{ [key: string]: never; }>;


export type StartQuery = { stats: { revision: number, documents: number, facts: number, entities: number, predicates: Array<{ predicate: Predicate, count: number }> }, documents: { nodes: Array<{ id: string, name: string, title: string | null, published: { iso: string } | null }> }, meetings: { totalCount: number }, latest: { nodes: Array<{ id: string, name: string, startDate: { iso: string } | null }> }, series: { groups: Array<{ key: string, label: string, statementCount: number }> }, actors: { actorCount: number, groups: Array<{ key: string, label: string, meetingCount: number }> } };

export type SeriesMeetingsQueryVariables = Exact<{
  series: string | number;
}>;


export type SeriesMeetingsQuery = { node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { name: string, id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null, meetings: { totalCount: number, nodes: Array<{ id: string, name: string, startDate: { iso: string } | null, endDate: { iso: string } | null, attendees: { totalCount: number }, places: { nodes: Array<{ id: string, name: string }> }, hosts: { nodes: Array<
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        > }, topicsDiscussed: { totalCount: number }, adoptedInstruments: { totalCount: number } }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const FactPartsFragmentDoc = new TypedDocumentString(`
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
    `, {"fragmentName":"FactParts"}) as unknown as TypedDocumentString<FactPartsFragment, unknown>;
export const AttendanceDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<AttendanceQuery, AttendanceQueryVariables>;
export const BetweenDocument = new TypedDocumentString(`
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
}`) as unknown as TypedDocumentString<BetweenQuery, BetweenQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const NameDocument = new TypedDocumentString(`
    query Name($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Entity {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<NameQuery, NameQueryVariables>;
export const CompareDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<CompareQuery, CompareQueryVariables>;
export const SidesDocument = new TypedDocumentString(`
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
}`) as unknown as TypedDocumentString<SidesQuery, SidesQueryVariables>;
export const DocumentDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<DocumentQuery, DocumentQueryVariables>;
export const DocumentFactsDocument = new TypedDocumentString(`
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
}`) as unknown as TypedDocumentString<DocumentFactsQuery, DocumentFactsQueryVariables>;
export const EntityDocument = new TypedDocumentString(`
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
}`) as unknown as TypedDocumentString<EntityQuery, EntityQueryVariables>;
export const FactsDocument = new TypedDocumentString(`
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
}`) as unknown as TypedDocumentString<FactsQuery, FactsQueryVariables>;
export const AcceptDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<AcceptMutation, AcceptMutationVariables>;
export const RejectDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<RejectMutation, RejectMutationVariables>;
export const ClearDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<ClearMutation, ClearMutationVariables>;
export const CorrectDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<CorrectMutation, CorrectMutationVariables>;
export const MapDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<MapQuery, MapQueryVariables>;
export const PairDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<PairQuery, PairQueryVariables>;
export const MatchesDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<MatchesQuery, MatchesQueryVariables>;
export const MergeThemDocument = new TypedDocumentString(`
    mutation MergeThem($input: MergeEntitiesInput!) {
  mergeEntities(input: $input) {
    factsChanged
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MergeThemMutation, MergeThemMutationVariables>;
export const MatchDocument = new TypedDocumentString(`
    mutation Match($input: MatchEntitiesInput!) {
  matchEntities(input: $input) {
    factsChanged
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MatchMutation, MatchMutationVariables>;
export const MeetingsByYearDocument = new TypedDocumentString(`
    query MeetingsByYear($filter: MeetingFilter) {
  meetings(first: 0, filter: $filter) {
    timeline {
      date
      count
    }
  }
}
    `) as unknown as TypedDocumentString<MeetingsByYearQuery, MeetingsByYearQueryVariables>;
export const EdgeFactsDocument = new TypedDocumentString(`
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
}`) as unknown as TypedDocumentString<EdgeFactsQuery, EdgeFactsQueryVariables>;
export const NodeFactsDocument = new TypedDocumentString(`
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
}`) as unknown as TypedDocumentString<NodeFactsQuery, NodeFactsQueryVariables>;
export const RegionsDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<RegionsQuery, RegionsQueryVariables>;
export const PathsDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<PathsQuery, PathsQueryVariables>;
export const ReviewDocument = new TypedDocumentString(`
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
}`) as unknown as TypedDocumentString<ReviewQuery, ReviewQueryVariables>;
export const AttendedSeriesDocument = new TypedDocumentString(`
    query AttendedSeries {
  participation(groupBy: SERIES) {
    groups(first: 12) {
      key
      label
      meetingCount
    }
  }
}
    `) as unknown as TypedDocumentString<AttendedSeriesQuery, AttendedSeriesQueryVariables>;
export const ActsDocument = new TypedDocumentString(`
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
}`) as unknown as TypedDocumentString<ActsQuery, ActsQueryVariables>;
export const StancesDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<StancesQuery, StancesQueryVariables>;
export const StartDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<StartQuery, StartQueryVariables>;
export const SeriesMeetingsDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<SeriesMeetingsQuery, SeriesMeetingsQueryVariables>;