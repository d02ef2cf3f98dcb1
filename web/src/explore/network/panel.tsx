import { Link, place } from '../parts';
import { useParams } from '../route';
import * as words from '../words';
import { chosen, choices, incidence, sizeOf, type Network, type Part } from './data';
import { EdgeFacts, NodeFacts } from './facts';

type Props = { network: Network; part: Part; node?: number; edge?: number };

/** What is known of the chosen node or edge, down to the sentences. */
export function Panel({ network, part, node, edge }: Props) {
  if (edge !== undefined) return <EdgePanel network={network} part={part} edge={edge} />;
  if (node !== undefined) return <NodePanel network={network} part={part} node={node} />;
  return <Overview network={network} part={part} />;
}

const most = 15;

function Overview({ network, part }: Props) {
  const [params, change] = useParams();
  const by = chosen(params, 'size');
  const nodes = network.nodes.filter((_, i) => part.nodes[i]).sort((a, b) => sizeOf(b, by) - sizeOf(a, by) || a.name.localeCompare(b.name));
  const edges = part.weights.filter((weight) => weight !== 0).length;
  return (
    <>
      <h2>{words.count(nodes.length, 'node')}, {words.count(edges, 'edge')}</h2>
      <p className="faint small">Choose a node or an edge to see the sentences behind it.</p>
      <table className="table">
        <thead><tr><th scope="col">Name</th><th scope="col" className="number">{label(by)}</th></tr></thead>
        <tbody>
          {nodes.slice(0, most).map((node) => (
            <tr key={node.id}>
              <td><button type="button" className="quiet" onClick={() => change({ node: node.id, edge: undefined }, { replace: true })}>{node.name}</button></td>
              <td className="number">{words.number(sizeOf(node, by))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function label(measure: string): string {
  return choices.size.find(([value]) => value === measure)?.[1] ?? measure;
}

function NodePanel({ network, part, node }: Props & { node: number }) {
  const [params, change] = useParams();
  const { id, name, measures, meetings, statements, ...rest } = network.nodes[node]!;
  const neighbours = incidence(network)[node]!
    .filter((edge) => part.weights[edge] !== 0)
    .map((edge) => ({ edge, other: network.nodes[network.edges[edge]!.source === node ? network.edges[edge]!.target : network.edges[edge]!.source]!, weight: part.weights[edge]! }))
    .sort((a, b) => b.weight - a.weight || a.other.name.localeCompare(b.other.name));
  return (
    <>
      <p className="kind">{rest.class}</p>
      <h2><Link to={place(id)}>{name}</Link></h2>
      <p className="toolbar">
        {params.ego === id
          ? <button type="button" onClick={() => change({ ego: undefined })}>Show the whole network</button>
          : <button type="button" onClick={() => change({ ego: id })}>Only its neighbours</button>}
        <button type="button" onClick={() => change({ node: undefined }, { replace: true })}>Close</button>
      </p>
      <dl className="measures">
        <div><dt>Meetings</dt><dd>{meetings}</dd></div>
        <div><dt>Facts</dt><dd>{statements}</dd></div>
        {Object.entries(measures).filter(([, value]) => value !== null).map(([measure, value]) => (
          <div key={measure}><dt>{words.title(label(measure).replace('community', 'Community'))}</dt><dd>{words.number(value!)}</dd></div>
        ))}
      </dl>
      <details open={neighbours.length <= most}>
        <summary>{words.count(neighbours.length, 'neighbour')}</summary>
        <table className="table">
          <tbody>
            {neighbours.slice(0, 100).map(({ edge, other, weight }) => (
              <tr key={edge}>
                <td><button type="button" className="quiet" onClick={() => change({ edge: `${id} ${other.id}`, node: undefined }, { replace: true })}>{other.name}</button></td>
                <td className="number">{words.number(weight)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <NodeFacts id={id} />
    </>
  );
}

function EdgePanel({ network, part, edge }: Props & { edge: number }) {
  const [, change] = useParams();
  const { source, target } = network.edges[edge]!;
  const [a, b] = [network.nodes[source]!, network.nodes[target]!];
  return (
    <>
      <p className="kind">Edge · weight {words.number(part.weights[edge] || network.edges[edge]!.weight)}</p>
      <h2><Link to={place(a.id)}>{a.name}</Link> – <Link to={place(b.id)}>{b.name}</Link></h2>
      <p className="toolbar">
        <button type="button" onClick={() => change({ node: a.id, edge: undefined }, { replace: true })}>{a.name}</button>
        <button type="button" onClick={() => change({ node: b.id, edge: undefined }, { replace: true })}>{b.name}</button>
        <button type="button" onClick={() => change({ edge: undefined }, { replace: true })}>Close</button>
      </p>
      <EdgeFacts from={a.id} to={b.id} />
    </>
  );
}
