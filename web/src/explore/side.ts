/** What an actor says or does about something, as far as a heat map needs it. */
export type Act = { predicate: string; attributes: readonly { name: string; value: string }[] };

/** On which side an act stands: 1 is for it, -1 against it, 0 neither, such as an abstention. */
export function sideOf({ predicate, attributes }: Act): -1 | 0 | 1 {
  const vote = attributes.find(({ name }) => name === 'vote')?.value;
  switch (predicate) {
    case 'SUPPORTED':
    case 'PROPOSED':
    case 'SPONSORED':
    case 'SIGNED':
      return 1;
    case 'OPPOSED':
      return -1;
    case 'VOTED_ON':
      return vote === 'for' ? 1 : vote === 'against' ? -1 : 0;
    default:
      return 0;
  }
}

/** Where an actor stands, by all of its acts: the mean of their sides, and how many there are. */
export type Stand = { side: number; count: number };

/** A matrix of stands: who speaks of most comes first, what most speak of comes first. */
export type Stands = {
  actors: { id: string; name: string }[];
  objects: { id: string; name: string; class: string }[];
  stand: (actor: string, object: string) => Stand | undefined;
};

/** Anything with an actor, an object and what the one does about the other. */
export type ActOn = Act & { subject: { id: string; name: string }; object: { __typename?: string; id?: string; name?: string } };

/** Puts acts into a matrix of those who act and what they act on, with at most so many of each. */
export function stands(acts: readonly ActOn[], mostActors: number, mostObjects: number): Stands {
  const cells = new Map<string, { sum: number; count: number }>();
  const actors = new Map<string, { id: string; name: string; of: Set<string> }>();
  const objects = new Map<string, { id: string; name: string; class: string; by: Set<string> }>();
  for (const act of acts) {
    const { subject, object } = act;
    if (object.id === undefined) continue;
    const key = `${subject.id} ${object.id}`;
    const cell = cells.get(key) ?? { sum: 0, count: 0 };
    cells.set(key, { sum: cell.sum + sideOf(act), count: cell.count + 1 });
    const actor = actors.get(subject.id) ?? { ...subject, of: new Set() };
    actors.set(subject.id, { ...actor, of: actor.of.add(object.id) });
    const known = objects.get(object.id) ?? { id: object.id, name: object.name ?? '', class: object.__typename ?? '', by: new Set() };
    objects.set(object.id, { ...known, by: known.by.add(subject.id) });
  }
  const chosen = [...objects.values()].sort((a, b) => b.by.size - a.by.size || a.name.localeCompare(b.name)).slice(0, mostObjects);
  const among = (actor: { of: Set<string> }) => chosen.filter(({ id }) => actor.of.has(id)).length;
  return {
    actors: [...actors.values()].filter((actor) => among(actor) > 0).sort((a, b) => among(b) - among(a) || a.name.localeCompare(b.name)).slice(0, mostActors).map(({ id, name }) => ({ id, name })),
    objects: chosen.map(({ id, name, ...rest }) => ({ id, name, class: rest.class })),
    stand: (actor, object) => {
      const cell = cells.get(`${actor} ${object}`);
      return cell && { side: cell.sum / cell.count, count: cell.count };
    },
  };
}
