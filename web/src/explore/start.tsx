import { graphql } from '../gql';
import { useQuery } from './api';
import { Await, documentName, Empty, Heading, Link, Thing } from './parts';
import * as words from './words';

const startQuery = graphql(`
  query Start {
    stats { revision documents facts entities predicates { predicate count } }
    documents(first: 8, orderBy: { field: REVISION, direction: DESC }) { nodes { id name title published { iso } } }
    meetings(first: 0) { totalCount }
    latest: meetings(first: 8, filter: { startDate: { from: "1900" } }) { nodes { id name startDate { iso } } }
    series: participation(groupBy: SERIES) { groups(first: 8) { key label statementCount } }
    actors: participation(groupBy: ACTOR, filter: { class: [STATE] }) { actorCount groups(first: 8) { key label meetingCount } }
  }
`);

/** What the graph holds, and where to begin. */
export function StartView() {
  const asked = useQuery(startQuery, {});
  return (
    <div className="page">
      <Heading>Cyber diplomacy, fact by fact</Heading>
      <p className="lead">Every number on these pages opens to the sentences that prove it. Search above, or begin here.</p>
      <Await asked={asked}>
        {({ stats, documents, meetings, latest, series, actors }) =>
          stats.documents === 0 ? (
            <Empty title="The graph is empty.">Add documents with “diplograph ingest PATH”, then load this page again.</Empty>
          ) : (
            <>
              <dl className="figures">
                <div><dt>Documents</dt><dd>{words.number(stats.documents)}</dd></div>
                <div><dt>Facts</dt><dd>{words.number(stats.facts)}</dd></div>
                <div><dt>Things</dt><dd>{words.number(stats.entities)}</dd></div>
                <div><dt>Meetings</dt><dd>{words.number(meetings.totalCount)}</dd></div>
                <div><dt>States at meetings</dt><dd>{words.number(actors.actorCount)}</dd></div>
              </dl>
              <div className="columns">
                <section>
                  <h2>Newest documents</h2>
                  <ul className="rows">
                    {documents.nodes.map((document) => (
                      <li key={document.id}>
                        <Thing id={document.id} name={documentName(document)} />
                        <span className="faint">{words.date(document.published?.iso)}</span>
                      </li>
                    ))}
                  </ul>
                </section>
                <section>
                  <h2>Latest meetings</h2>
                  <ul className="rows">
                    {latest.nodes.map((meeting) => (
                      <li key={meeting.id}>
                        <Thing {...meeting} />
                        <span className="faint">{words.date(meeting.startDate?.iso)}</span>
                      </li>
                    ))}
                  </ul>
                </section>
                <section>
                  <h2>States at most meetings</h2>
                  <ul className="rows">
                    {actors.groups.map(({ key, label, meetingCount }) => (
                      <li key={key}><Thing id={key} name={label} /><span className="faint number">{meetingCount}</span></li>
                    ))}
                  </ul>
                </section>
                <section>
                  <h2>Series with most attendance</h2>
                  <ul className="rows">
                    {series.groups.map(({ key, label, statementCount }) => (
                      <li key={key}>
                        <Thing id={key} name={label} />
                        <span><Link to={{ view: 'attendance', series: key }}>who attended</Link></span>
                        <span className="faint number">{statementCount}</span>
                      </li>
                    ))}
                  </ul>
                </section>
              </div>
            </>
          )
        }
      </Await>
    </div>
  );
}
