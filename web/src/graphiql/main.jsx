import { createRoot } from 'react-dom/client';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import examples from './examples.js';
import { ask, follow, isSubscription } from './transport.js';

// A query is answered once, a subscription as long as it is open. Headers, such as that of a token, are those of the
// editor; they are not kept when the page is closed.
function fetcher(params, options = {}) {
  const send = isSubscription(options.documentAST, params.operationName) ? follow : ask;
  return send(params, options.headers ?? {});
}

createRoot(document.getElementById('graphiql')).render(
  <GraphiQL fetcher={fetcher} defaultTabs={examples} defaultEditorToolsVisibility="variables" shouldPersistHeaders={false} isHeadersEditorEnabled>
    <GraphiQL.Logo>diplograph</GraphiQL.Logo>
  </GraphiQL>,
);
