import{j as e}from"./react.js";import{a as o,A as l,b as c,F as d,g as h}from"./explore.js";const u=h(`
  query Between($filter: FactFilter!) {
    facts(filter: $filter, first: 50, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } }
  }
`);function x({subject:a,object:r,close:i}){const n=o(u,{filter:{subject:a,object:r}});return e.jsx("section",{className:"behind","aria-label":"What the documents say","aria-live":"polite",children:e.jsx(l,{asked:n,what:"Looking for the facts",children:({facts:t})=>e.jsxs(e.Fragment,{children:[e.jsxs("div",{className:"toolbar",children:[e.jsx("h2",{children:c(t.totalCount,"fact")}),e.jsx("button",{type:"button",onClick:i,children:"Close"})]}),e.jsx("ul",{className:"facts",children:t.nodes.map(s=>e.jsx(d,{fact:s},s.id))})]})})})}export{x as F};
