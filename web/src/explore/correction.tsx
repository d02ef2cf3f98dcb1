import { useState } from 'react';
import type { Modality, SearchType } from '../gql/graphql';
import { Picker } from './combobox';
import { correct, type Judged } from './judge';
import { objectText } from './parts';
import type { Reviewed } from './review';

const modalities: readonly (readonly [Modality, string])[] = [['PLAIN', 'it is so'], ['NEGATED', 'it is not so'], ['POSSIBLE', 'it may be so'], ['PLANNED', 'it is to come']];

/** A form for what a fact should say instead. What is left as it is stays as the document has it. */
export function Correction({ fact, revision, send }: { fact: Reviewed; revision: number; send: (run: () => Promise<Judged>) => Promise<void> }) {
  const isValue = fact.object.__typename === 'Value';
  const before = fact.object.__typename === 'Value' ? fact.object.text : fact.object.id;
  const [object, setObject] = useState(before);
  const [modality, setModality] = useState(fact.modality);
  const [attributes, setAttributes] = useState(fact.attributes.map(({ name, value }) => ({ name, value })));
  const [note, setNote] = useState('');
  const changed = attributes.filter(({ value }, i) => value !== fact.attributes[i]!.value);
  const nothing = object === before && modality === fact.modality && changed.length === 0;
  const submit = () =>
    send(() =>
      correct({
        fact: fact.id,
        object: object === before ? null : isValue ? { value: object } : { entity: object },
        modality: modality === fact.modality ? null : modality,
        attributes: changed.length === 0 ? null : changed.map(({ name, value }) => ({ name, value: value === '' ? null : value })),
        ifUnchangedSince: revision,
        note: note || null,
      }),
    );
  return (
    <form
      className="fields correction"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {isValue
        ? <label>Value <input value={object} onChange={(event) => setObject(event.target.value)} /></label>
        : <Picker label={`Instead of ${objectText(fact)}`} types={[kindOf(fact.object.__typename)]} id={object} pick={setObject} />}
      <label>
        The text says
        <select value={modality} onChange={(event) => setModality(event.target.value as Modality)}>
          {modalities.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
        </select>
      </label>
      {attributes.map(({ name, value }, i) => (
        <label key={name}>
          {name}
          <input value={value} onChange={(event) => setAttributes(attributes.map((attribute, j) => (j === i ? { name, value: event.target.value } : attribute)))} />
        </label>
      ))}
      <label>Why <input value={note} onChange={(event) => setNote(event.target.value)} /></label>
      <button type="submit" className="primary" disabled={nothing}>Correct it</button>
    </form>
  );
}

function kindOf(typename: string | undefined): SearchType {
  return (typename ?? 'Entity').toUpperCase() as SearchType;
}
