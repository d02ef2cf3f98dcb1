// The words that the page has for names of the schema.

const relations: Readonly<Record<string, readonly [string, string]>> = {
  ATTENDED: ['attended', 'attended by'],
  HOSTED: ['hosted', 'hosted by'],
  ORGANIZED: ['organized', 'organized by'],
  CHAIRED: ['chaired', 'chaired by'],
  SPONSORED: ['sponsored', 'sponsored by'],
  SPOKE_AT: ['spoke at', 'speakers'],
  PRESENTED: ['presented', 'presented by'],
  AFFILIATED_WITH: ['affiliated with', 'affiliated persons'],
  LED_DELEGATION_OF: ['led the delegation of', 'heads of delegation'],
  MEMBER_OF: ['member of', 'members'],
  HELD_IN: ['held in', 'meetings held there'],
  START_DATE: ['began', 'began'],
  END_DATE: ['ended', 'ended'],
  ORDINAL: ['number in its series', 'number in its series'],
  PARTICIPANT_COUNT: ['participants', 'participants'],
  FORMAT: ['format', 'format'],
  STATUS: ['status', 'status'],
  PART_OF: ['part of', 'parts'],
  PRECEDED_BY: ['preceded by', 'followed by'],
  DISCUSSED: ['discussed', 'discussed by'],
  PROPOSED: ['proposed', 'proposed by'],
  SUPPORTED: ['supported', 'supported by'],
  OPPOSED: ['opposed', 'opposed by'],
  VOTED_ON: ['voted on', 'votes'],
  ADOPTED: ['adopted', 'adopted by'],
  SIGNED: ['signed', 'signed by'],
  ISSUED: ['issued', 'issued by'],
  EXPRESSED: ['expressed', 'expressed by'],
  ABOUT: ['about', 'texts about it'],
  REFERRED_TO: ['referred to', 'referred to by'],
};

/** All relations, in the order of the ontology. */
export const predicates = Object.keys(relations);

/** A relation as a phrase, read from its subject or from its object. */
export function relation(predicate: string, inverse = false): string {
  return relations[predicate]?.[inverse ? 1 : 0] ?? lower(predicate);
}

/** A name of the schema in small letters with spaces: SPOKE_AT is "spoke at". */
export function lower(name: string): string {
  return name.toLowerCase().replaceAll('_', ' ');
}

/** The same with a capital letter. */
export function title(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether a statement is plain needs no word; the others have one. */
export function modality(name: string): string {
  return { NEGATED: 'denied', POSSIBLE: 'possible', PLANNED: 'planned' }[name] ?? '';
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date as precise as it is known: "2 Sep 2019", "Sep 2019" or "2019". */
export function date(iso: string | null | undefined): string {
  if (!iso) return '';
  const [year, month, day] = iso.split('-');
  const name = month === undefined ? '' : (months[Number(month) - 1] ?? month);
  return [day === undefined ? '' : String(Number(day)), name, year].filter((part) => part !== '').join(' ');
}

/** Days from the first to the last; one date where both are the same. */
export function span(start: string | null | undefined, end: string | null | undefined): string {
  return !end || end === start ? date(start) : `${date(start)} – ${date(end)}`;
}

const counts = new Intl.NumberFormat('en');

/** A count with its noun: "1 fact", "1,204 facts". */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${counts.format(n)} ${n === 1 ? noun : plural}`;
}

/** A number with commas, and with three digits behind the point at most. */
export function number(n: number): string {
  return Number.isInteger(n) ? counts.format(n) : n.toPrecision(3).replace(/\.?0+$/, '');
}

/** The class of a thing by the first part of its id, as the schema writes it. */
export function classOf(id: string): string {
  const path = id.split('/', 1)[0] ?? '';
  return { org: 'Organization' }[path] ?? title(path);
}
