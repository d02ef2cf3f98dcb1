import { lazy, Suspense, useEffect, type ComponentType } from 'react';
import { DocumentView } from './document';
import { EntityView } from './entity';
import { Link, Loading, Missing } from './parts';
import { useParams, type Change } from './route';
import { SearchBox, SearchView } from './search';
import { StartView } from './start';
import { Theme } from './theme';

// Views that few visits open are loaded when they are.
const later = <M extends Record<K, ComponentType>, K extends keyof M>(load: () => Promise<M>, name: K) =>
  lazy(async () => ({ default: (await load())[name] as ComponentType }));

const views: Readonly<Record<string, ComponentType>> = {
  '': StartView,
  search: SearchView,
  entity: EntityView,
  document: DocumentView,
  network: later(() => import('./network/view'), 'NetworkView'),
  paths: later(() => import('./paths'), 'PathsView'),
  attendance: later(() => import('./attendance'), 'AttendanceView'),
  stances: later(() => import('./stances'), 'StancesView'),
  timeline: later(() => import('./timeline'), 'TimelineView'),
  compare: later(() => import('./compare'), 'CompareView'),
  map: later(() => import('./map'), 'MapView'),
  review: later(() => import('./review'), 'ReviewView'),
};

const menu: readonly (readonly [string, Change])[] = [
  ['Network', { view: 'network' }],
  ['Paths', { view: 'paths' }],
  ['Attendance', { view: 'attendance' }],
  ['Stances', { view: 'stances' }],
  ['Timeline', { view: 'timeline' }],
  ['Compare', { view: 'compare' }],
  ['Map', { view: 'map' }],
  ['Review', { view: 'review' }],
];

/** The frame of all views. */
export function App() {
  const [{ view = '', id = '' }] = useParams();
  const View = views[view];
  useEffect(() => void window.scrollTo(0, 0), [view, id]);
  return (
    <>
      <a className="skip" href="#main">Skip to the content</a>
      <header className="top">
        <Link to={{}} className="brand">diplograph</Link>
        <SearchBox key={`${view} ${id}`} />
        <nav aria-label="Views">
          {menu.map(([label, to]) => <Link key={label} to={to} current={to.view === view}>{label}</Link>)}
        </nav>
        <Theme />
      </header>
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<div className="page"><Loading /></div>}>
          {View ? <View key={`${view} ${id}`} /> : <Nowhere />}
        </Suspense>
      </main>
    </>
  );
}

function Nowhere() {
  return (
    <div className="page">
      <Missing title="There is no such view">The address names one that this page does not have. <Link to={{}}>Go to the start.</Link></Missing>
    </div>
  );
}
