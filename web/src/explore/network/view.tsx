import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { graphql } from '../../gql';
import { useJSON, useQuery, type Asked } from '../api';
import { Picker } from '../combobox';
import { Empty, Exports, Failed, Heading, Loading } from '../parts';
import { useParams } from '../route';
import * as words from '../words';
import { Brush, Windows } from './brush';
import { Canvas, type Drawing } from './canvas';
import { chosen, networkPath, options, partOf, sizeOf, type Choice, type Network } from './data';
import { Panel } from './panel';
import { edgeTable, nodeTable, takeGEXF, takePNG, takeSVG } from './take';

const regionsQuery = graphql(`
  query Regions {
    participation(groupBy: REGION) { groups(first: 20) { key label breakdown(by: STATE) { groups(first: 100) { key } } } }
  }
`);

/** A network of those who take part, drawn; each node and edge opens to the sentences behind it. */
export function NetworkView() {
  const [params] = useParams();
  const asked = useJSON<Network>(networkPath(params));
  return (
    <div className="network">
      <aside className="controls" aria-label="What to draw">
        <Heading>Network</Heading>
        <Controls />
      </aside>
      <Answered asked={asked} />
    </div>
  );
}

function Controls() {
  const [params, change] = useParams();
  const select = (choice: Choice, label: string) => (
    <label>
      {label}
      <select value={chosen(params, choice)} onChange={(event) => change({ [choice]: event.target.value, node: undefined, edge: undefined }, { replace: true })}>
        {options(params, choice).map(([value, text]) => <option key={value} value={value}>{text}</option>)}
      </select>
    </label>
  );
  const number = (name: string, label: string, step: number, max?: number) => (
    <label>
      {label}
      <input type="number" min={0} max={max} step={step} value={params[name] ?? ''} onChange={(event) => change({ [name]: event.target.value }, { replace: true })} />
    </label>
  );
  return (
    <div className="fields">
      {select('actor', 'Who')}
      {select('via', 'Joined by')}
      {select('mode', 'Nodes')}
      {select('size', 'Size by')}
      {select('colour', 'Colour by')}
      {select('normalisation', 'Weight')}
      {select('backbone', 'Edges')}
      {number('minMeetings', 'Least meetings', 1)}
      {number('minConfidence', 'Least confidence', 0.05, 1)}
      <Picker label="Of the series" types={['SERIES']} id={params.series ?? ''} pick={(series) => change({ series }, { replace: true })} />
      {params.series && <button type="button" onClick={() => change({ series: undefined }, { replace: true })}>Any series</button>}
      <label>
        Windows of
        <select value={params.window ?? ''} onChange={(event) => change({ window: event.target.value, at: undefined }, { replace: true })}>
          <option value="">the whole time</option>
          <option value="12">1 year</option>
          <option value="24">2 years</option>
          <option value="36">3 years</option>
        </select>
      </label>
    </div>
  );
}

/** Shows the network while the next one is on its way. */
function Answered({ asked }: { asked: Asked<Network> }) {
  const last = useRef<Network>(undefined);
  if (asked.data) last.current = asked.data;
  if (asked.error) return <div className="stage"><Failed error={asked.error} retry={asked.reload} /><Brush /></div>;
  const network = asked.data ?? last.current;
  if (!network) return <div className="stage"><Loading what="Computing the network" /></div>;
  return <Stage network={network} waiting={asked.data === undefined} />;
}

const none: ReadonlySet<number> = new Set();

function Stage({ network, waiting }: { network: Network; waiting: boolean }) {
  const [params, change] = useParams();
  const drawing = useRef<Drawing>(null);
  const places = useMemo(() => new Map(network.nodes.map(({ id }, i) => [id, i])), [network]);
  const edges = useMemo(() => new Map(network.edges.flatMap(({ source, target }, i) => [[`${source} ${target}`, i], [`${target} ${source}`, i]])), [network]);
  const at = Math.min(Number(params.at) || 0, (network.windows?.length ?? 1) - 1);
  const window = params.window ? network.windows?.[at] : undefined;
  const [least, setLeast] = useState(0);
  const minWeight = useDeferredValue(least);
  const ego = places.get(params.ego ?? '');
  const part = useMemo(() => partOf(network, { window, ego, minWeight }), [network, window, ego, minWeight]);
  const by = chosen(params, 'size');
  const sizes = useMemo(() => {
    const most = Math.max(...network.nodes.map((node) => sizeOf(node, by)), 1e-9);
    const large = network.nodes.length > 500 ? 7 : network.nodes.length > 80 ? 9 : 14;
    return network.nodes.map((node) => 2 + large * Math.sqrt(Math.max(0, sizeOf(node, by)) / most));
  }, [network, by]);
  const groups = useGroups(network, chosen(params, 'colour'));
  const [from = '', to = ''] = (params.edge ?? '').split(' ');
  const edge = edges.get(`${places.get(from)} ${places.get(to)}`);
  const show = useCallback((at: number) => change({ at }, { replace: true }), []);
  const shown = { network, part, colours: groups.colours, name: `network of ${chosen(params, 'actor')}s by ${chosen(params, 'via')}` };
  const take = (how: (drawing: Drawing) => void | Promise<void>) => () => (drawing.current ? how(drawing.current) : undefined);
  const heaviest = useMemo(() => Math.max(...network.edges.map(({ weight }) => weight), 0), [network]);

  if (network.nodes.length === 0) {
    return <div className="stage"><Empty title="Nobody is left.">Lower the least numbers, widen the period, or choose any series.</Empty><Brush /></div>;
  }
  const zoom = (by: number) => () => void drawing.current?.sigma.getCamera().animatedZoom({ factor: by });
  return (
    <>
      <div className="stage" aria-busy={waiting}>
        <Canvas
          ref={drawing}
          network={network}
          part={part}
          sizes={sizes}
          colours={groups.colours}
          node={places.get(params.node ?? '')}
          edge={edge}
          marked={none}
          onNode={(node) => change({ node: network.nodes[node]!.id, edge: undefined }, { replace: true })}
          onEdge={(edge) => change({ edge: `${network.nodes[network.edges[edge]!.source]!.id} ${network.nodes[network.edges[edge]!.target]!.id}`, node: undefined }, { replace: true })}
          onNothing={() => change({ node: undefined, edge: undefined }, { replace: true })}
        />
        <div className="zoom" role="group" aria-label="Zoom">
          <button type="button" aria-label="Zoom in" onClick={zoom(1.5)}>+</button>
          <button type="button" aria-label="Zoom out" onClick={zoom(1 / 1.5)}>−</button>
          <button type="button" aria-label="Show all" onClick={() => void drawing.current?.sigma.getCamera().animatedReset()}>⤢</button>
        </div>
        {waiting && <p className="computing" role="status">Computing the network…</p>}
        <ul className="legend" aria-label="Colours">
          {groups.legend.map(({ name, colour, count }) => (
            <li key={name}><span className="dot" style={{ background: `var(--${colour})` }} />{name} <span className="faint">{count}</span></li>
          ))}
        </ul>
        <div className="below">
          {network.windows && params.window ? <Windows windows={network.windows} at={at} show={show} /> : <Brush />}
          {heaviest > 1 && (
            <label className="field">
              Edges that weigh at least {words.number(least)}
              <input type="range" min={0} max={heaviest} step={heaviest > 20 ? 1 : heaviest / 20} value={least} onChange={(event) => setLeast(Number(event.target.value))} />
            </label>
          )}
          <Exports
            of={[
              ['PNG', take((drawing) => takePNG(drawing, shown))],
              ['SVG', take((drawing) => takeSVG(drawing, shown))],
              ['GEXF', take((drawing) => takeGEXF(drawing, shown))],
              edgeTable(shown),
              nodeTable(shown),
            ]}
          />
        </div>
      </div>
      <aside className="panel" aria-label="Details" tabIndex={0}>
        <Panel network={network} part={part} node={places.get(params.node ?? '')} edge={edge} />
      </aside>
    </>
  );
}

type Groups = { colours: string[]; legend: { name: string; colour: string; count: number }[] };

const colourCount = 8;

/** The colours of nodes by what they are grouped by: the seven largest groups have their own, the others share one. */
function useGroups(network: Network, by: string): Groups {
  const { data } = useQuery(regionsQuery, by === 'region' ? {} : null);
  return useMemo(() => {
    const regions = new Map(data?.participation.groups.flatMap(({ label, breakdown }) => breakdown.groups.map(({ key }) => [key, label])));
    const group = network.nodes.map((node) => {
      if (by === 'region') return regions.get(node.id) ?? 'Elsewhere';
      return by === 'class' || node.measures.community == null ? node.class : `Community ${node.measures.community}`;
    });
    const counts = new Map<string, number>();
    for (const name of group) counts.set(name, (counts.get(name) ?? 0) + 1);
    const ordered = [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'en', { numeric: true }));
    const own = ordered.slice(0, ordered.length > colourCount ? colourCount - 1 : colourCount);
    const colours = new Map(own.map(([name], i) => [name, `group-${i + 1}`]));
    const legend = own.map(([name, count], i) => ({ name, colour: `group-${i + 1}`, count }));
    const rest = network.nodes.length - own.reduce((sum, [, count]) => sum + count, 0);
    if (rest > 0) legend.push({ name: 'Others', colour: `group-${colourCount}`, count: rest });
    return { colours: group.map((name) => colours.get(name) ?? `group-${colourCount}`), legend };
  }, [network, by, data]);
}
