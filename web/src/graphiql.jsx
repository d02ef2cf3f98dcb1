import { createRoot } from 'react-dom/client';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import examples from './examples.js';

// Errors of requests come in the answer's body, with any status, so the answer is read whatever the status says.
async function ask(params) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify(params),
  });
  return response.json();
}

createRoot(document.getElementById('graphiql')).render(
  <GraphiQL fetcher={ask} defaultTabs={examples} defaultEditorToolsVisibility={false} shouldPersistHeaders={false} isHeadersEditorEnabled={false}>
    <GraphiQL.Logo>diplograph</GraphiQL.Logo>
  </GraphiQL>,
);
