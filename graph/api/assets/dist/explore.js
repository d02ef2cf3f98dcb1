const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["view.js","react.js","preload-helper.js"])))=>i.map(i=>d[i]);
import{r as u,j as t,c as _e}from"./react.js";import{_ as E}from"./preload-helper.js";class j extends String{__apiType;value;__meta__;constructor(n,s){super(n),this.value=n,this.__meta__=s}toString(){return this.value}}const $e=new j(`
    fragment FactParts on Fact {
  id
  subject {
    __typename
    id
    name
  }
  predicate
  object {
    __typename
    ... on Entity {
      id
      name
    }
    ... on Value {
      text
      type
    }
  }
  attributes {
    name
    value
  }
  modality
  confidence
  period {
    start {
      iso
    }
    end {
      iso
    }
  }
  rule
  document {
    id
    name
    title
  }
  evidence(first: 5) {
    quote
    start
    end
  }
}
    `,{fragmentName:"FactParts"}),Te=new j(`
    query Search($words: String!, $types: [SearchType!], $first: Int!) {
  search(query: $words, types: $types, first: $first) {
    totalCount
    edges {
      text
      highlights {
        start
        end
      }
      node {
        __typename
        ... on Entity {
          id
          name
        }
        ... on Document {
          title
        }
        ... on Passage {
          start
          document {
            id
            name
            title
          }
          facts(first: 1) {
            id
          }
        }
      }
    }
  }
}
    `),De=new j(`
    query Name($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Entity {
      name
    }
  }
}
    `),Ce=new j(`
    query Document($id: ID!) {
  document(id: $id) {
    id
    name
    title
    mediaType
    published {
      iso
    }
    ingestedAt
    revision
    text
  }
}
    `),Ie=new j(`
    query DocumentFacts($id: ID!, $after: String) {
  facts(
    filter: {document: $id}
    orderBy: {field: PLACE}
    first: 100
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...FactParts
    }
  }
}
    fragment FactParts on Fact {
  id
  subject {
    __typename
    id
    name
  }
  predicate
  object {
    __typename
    ... on Entity {
      id
      name
    }
    ... on Value {
      text
      type
    }
  }
  attributes {
    name
    value
  }
  modality
  confidence
  period {
    start {
      iso
    }
    end {
      iso
    }
  }
  rule
  document {
    id
    name
    title
  }
  evidence(first: 5) {
    quote
    start
    end
  }
}`),Ae=new j(`
    query Entity($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Entity {
      name
      aliases
      facts(first: 100, orderBy: {field: DATE, direction: DESC}) {
        totalCount
        nodes {
          ...FactParts
        }
      }
    }
  }
  asSubject: facts(first: 0, filter: {subject: $id}) {
    facets(by: [PREDICATE]) {
      values(first: 100) {
        key
        count
      }
    }
  }
  asObject: facts(first: 0, filter: {object: $id}) {
    facets(by: [PREDICATE]) {
      values(first: 100) {
        key
        count
      }
    }
  }
}
    fragment FactParts on Fact {
  id
  subject {
    __typename
    id
    name
  }
  predicate
  object {
    __typename
    ... on Entity {
      id
      name
    }
    ... on Value {
      text
      type
    }
  }
  attributes {
    name
    value
  }
  modality
  confidence
  period {
    start {
      iso
    }
    end {
      iso
    }
  }
  rule
  document {
    id
    name
    title
  }
  evidence(first: 5) {
    quote
    start
    end
  }
}`),Fe=new j(`
    query Facts($filter: FactFilter!, $after: String, $orderBy: FactOrder) {
  facts(filter: $filter, first: 100, after: $after, orderBy: $orderBy) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...FactParts
    }
  }
}
    fragment FactParts on Fact {
  id
  subject {
    __typename
    id
    name
  }
  predicate
  object {
    __typename
    ... on Entity {
      id
      name
    }
    ... on Value {
      text
      type
    }
  }
  attributes {
    name
    value
  }
  modality
  confidence
  period {
    start {
      iso
    }
    end {
      iso
    }
  }
  rule
  document {
    id
    name
    title
  }
  evidence(first: 5) {
    quote
    start
    end
  }
}`),Pe=new j(`
    query MeetingsByYear($filter: MeetingFilter) {
  meetings(first: 0, filter: $filter) {
    timeline {
      date
      count
    }
  }
}
    `),Oe=new j(`
    query EdgeFacts($of: NetworkInput!, $from: ID!, $to: ID!) {
  network(of: $of) {
    edge(from: $from, to: $to) {
      sharedCount
      expected
      deviation
      factCount
      facts(first: 60) {
        ...FactParts
      }
    }
  }
}
    fragment FactParts on Fact {
  id
  subject {
    __typename
    id
    name
  }
  predicate
  object {
    __typename
    ... on Entity {
      id
      name
    }
    ... on Value {
      text
      type
    }
  }
  attributes {
    name
    value
  }
  modality
  confidence
  period {
    start {
      iso
    }
    end {
      iso
    }
  }
  rule
  document {
    id
    name
    title
  }
  evidence(first: 5) {
    quote
    start
    end
  }
}`),Re=new j(`
    query NodeFacts($filter: FactFilter!) {
  facts(filter: $filter, first: 20, orderBy: {field: DATE, direction: DESC}) {
    totalCount
    nodes {
      ...FactParts
    }
  }
}
    fragment FactParts on Fact {
  id
  subject {
    __typename
    id
    name
  }
  predicate
  object {
    __typename
    ... on Entity {
      id
      name
    }
    ... on Value {
      text
      type
    }
  }
  attributes {
    name
    value
  }
  modality
  confidence
  period {
    start {
      iso
    }
    end {
      iso
    }
  }
  rule
  document {
    id
    name
    title
  }
  evidence(first: 5) {
    quote
    start
    end
  }
}`),ke=new j(`
    query Regions {
  participation(groupBy: REGION) {
    groups(first: 20) {
      key
      label
      breakdown(by: STATE) {
        groups(first: 100) {
          key
        }
      }
    }
  }
}
    `),qe=new j(`
    query Start {
  stats {
    revision
    documents
    facts
    entities
    predicates {
      predicate
      count
    }
  }
  documents(first: 8, orderBy: {field: REVISION, direction: DESC}) {
    nodes {
      id
      name
      title
      published {
        iso
      }
    }
  }
  meetings(first: 0) {
    totalCount
  }
  latest: meetings(first: 8, filter: {startDate: {from: "1900"}}) {
    nodes {
      id
      name
      startDate {
        iso
      }
    }
  }
  series: facts(
    first: 0
    filter: {predicate: [PART_OF], subjectClass: [MEETING], objectClass: [SERIES]}
  ) {
    facets(by: [OBJECT]) {
      distinctCount
      values(first: 8) {
        key
        label
        count
      }
    }
  }
  actors: participation(groupBy: ACTOR, filter: {class: [STATE]}) {
    actorCount
    groups(first: 8) {
      key
      label
      meetingCount
    }
  }
}
    `),Be={"\n  query Search($words: String!, $types: [SearchType!], $first: Int!) {\n    search(query: $words, types: $types, first: $first) {\n      totalCount\n      edges {\n        text\n        highlights { start end }\n        node {\n          __typename\n          ... on Entity { id name }\n          ... on Document { title }\n          ... on Passage { start document { id name title } facts(first: 1) { id } }\n        }\n      }\n    }\n  }\n":Te,"\n  query Name($id: ID!) {\n    node(id: $id) { __typename id ... on Entity { name } }\n  }\n":De,"\n  query Document($id: ID!) {\n    document(id: $id) { id name title mediaType published { iso } ingestedAt revision text }\n  }\n":Ce,"\n  query DocumentFacts($id: ID!, $after: String) {\n    facts(filter: { document: $id }, orderBy: { field: PLACE }, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n":Ie,"\n  query Entity($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Entity { name aliases facts(first: 100, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } } }\n    }\n    asSubject: facts(first: 0, filter: { subject: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n    asObject: facts(first: 0, filter: { object: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }\n  }\n":Ae,"\n  query Facts($filter: FactFilter!, $after: String, $orderBy: FactOrder) {\n    facts(filter: $filter, first: 100, after: $after, orderBy: $orderBy) { totalCount pageInfo { hasNextPage endCursor } nodes { ...FactParts } }\n  }\n":Fe,"\n  query MeetingsByYear($filter: MeetingFilter) {\n    meetings(first: 0, filter: $filter) { timeline { date count } }\n  }\n":Pe,"\n  query EdgeFacts($of: NetworkInput!, $from: ID!, $to: ID!) {\n    network(of: $of) {\n      edge(from: $from, to: $to) { sharedCount expected deviation factCount facts(first: 60) { ...FactParts } }\n    }\n  }\n":Oe,"\n  query NodeFacts($filter: FactFilter!) {\n    facts(filter: $filter, first: 20, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } }\n  }\n":Re,"\n  query Regions {\n    participation(groupBy: REGION) { groups(first: 20) { key label breakdown(by: STATE) { groups(first: 100) { key } } } }\n  }\n":ke,"\n  fragment FactParts on Fact {\n    id\n    subject { __typename id name }\n    predicate\n    object { __typename ... on Entity { id name } ... on Value { text type } }\n    attributes { name value }\n    modality\n    confidence\n    period { start { iso } end { iso } }\n    rule\n    document { id name title }\n    evidence(first: 5) { quote start end }\n  }\n":$e,'\n  query Start {\n    stats { revision documents facts entities predicates { predicate count } }\n    documents(first: 8, orderBy: { field: REVISION, direction: DESC }) { nodes { id name title published { iso } } }\n    meetings(first: 0) { totalCount }\n    latest: meetings(first: 8, filter: { startDate: { from: "1900" } }) { nodes { id name startDate { iso } } }\n    series: facts(first: 0, filter: { predicate: [PART_OF], subjectClass: [MEETING], objectClass: [SERIES] }) {\n      facets(by: [OBJECT]) { distinctCount values(first: 8) { key label count } }\n    }\n    actors: participation(groupBy: ACTOR, filter: { class: [STATE] }) { actorCount groups(first: 8) { key label meetingCount } }\n  }\n':qe};function S(e){return Be[e]??{}}class W extends Error{constructor(n,s,a=""){super(n),this.advice=s,this.code=a}}const G="diplograph.token",re={get:()=>sessionStorage.getItem(G)??"",set(e){e===""?sessionStorage.removeItem(G):sessionStorage.setItem(G,e),Me()}},Le={UNAUTHENTICATED:"Enter a token under “Review”; whoever runs the server makes one with “diplograph token create”.",FORBIDDEN:"Your token does not allow this. Ask whoever runs the server for one with the scope that is named.",TOO_MANY_REQUESTS:"The server has much to do. Wait a moment, then try again.",UNAVAILABLE:"The server has much to do. Wait a moment, then try again.",TIMEOUT:"This took too long. Narrow the period or the filters, then try again.",QUERY_TOO_COSTLY:"This asks for too much at once. Narrow the period or the filters.",BAD_USER_INPUT:"Check the address of this page: a value in it is not one that the server takes.",INTERNAL_SERVER_ERROR:"This is a fault of the server; its log says more. Try again, or tell whoever runs it."};function B(e,n){return new W(n,Le[e]??"Try again. If it stays so, tell whoever runs the server.",e)}async function ce(e,n={}){const s=new Headers(n.headers);re.get()!==""&&s.set("Authorization",`Bearer ${re.get()}`);try{return await fetch(e,{...n,headers:s})}catch(a){throw n.signal?.aborted?a:new W("The server does not answer.","See whether it runs and you are connected, then try again.","UNREACHABLE")}}async function de(e,n,s){const a=await ce("/graphql",{method:"POST",headers:{"Content-Type":"application/json",Accept:"application/graphql-response+json, application/json"},body:JSON.stringify({query:e.toString(),variables:n}),signal:s}),r=await a.json().catch(()=>({})),o=r.errors?.[0];if(o)throw B(o.extensions?.code??"",o.message);if(!r.data)throw B("",`The server answered with status ${a.status} and nothing else.`);return r.data}const v=new Map,H=new Set,Ve=200;function Me(){v.clear();for(const e of H)e()}function Ue(e,n){v.size>=Ve&&v.delete(v.keys().next().value),v.set(e,n)}function M(e,n){const[s,a]=u.useReducer(c=>c+1,0),[r,o]=u.useState({key:null});return u.useEffect(()=>(H.add(a),()=>void H.delete(a)),[]),u.useEffect(()=>{if(e===null||v.has(e))return;const c=new AbortController;return n(c.signal).then(i=>{c.signal.aborted||(Ue(e,i),o({key:e,data:i}))},i=>{if(c.signal.aborted)return;const l=i instanceof W?i:B("",i instanceof Error?i.message:String(i));o({key:e,error:l})}),()=>c.abort()},[e,s]),e===null?{loading:!1,reload:a}:v.has(e)?{data:v.get(e),loading:!1,reload:a}:r.key===e?{data:r.data,error:r.error,loading:r.error===void 0&&r.data===void 0,reload:a}:{loading:!0,reload:a}}function T(e,n){const s=n===null?null:e.toString()+JSON.stringify(n);return M(s,a=>de(e,n,a))}function At(e){return M(e,async n=>{const s=await ce(e,{signal:n,headers:{Accept:"application/json"}}),a=await s.json().catch(()=>({}));if(s.ok)return a;const r=a.errors?.[0];throw B(r?.extensions?.code??"",r?.message??`The server answered with status ${s.status}.`)})}async function Z(e,n,s,a,r=2e3){const o=[];let c=n.after;for(;;){const i=s(await de(e,{...n,after:c},a));if(!i||(o.push(...i.nodes),!i.pageInfo.hasNextPage||o.length>=r))return o;c=i.pageInfo.endCursor}}function le(e,n){const s=a=>{let r=a==null?"":String(a);return typeof a=="string"&&/^[=+\-@\t\r]/.test(r)&&(r=`'${r}`),/[",\r\n]/.test(r)?`"${r.replaceAll('"','""')}"`:r};return[e,...n].map(a=>a.map(s).join(",")+`\r
`).join("")}function z(e,n,s="text/plain"){const a=n instanceof Blob?n:new Blob([n],{type:s}),r=URL.createObjectURL(a),o=document.createElement("a");o.href=r,o.download=e,o.click(),setTimeout(()=>URL.revokeObjectURL(r),1e4)}function Ft(e){return new Promise((n,s)=>e.toBlob(a=>a?n(a):s(new Error("the browser made no picture of it")),"image/png"))}function K(...e){return e.join(" ").normalize("NFKD").replace(/[\p{M}’']/gu,"").toLowerCase().replace(/[^a-z0-9.]+/g,"-").replace(/^-+|-+$/g,"").slice(0,80)||"diplograph"}function ae(e){return Object.fromEntries(new URLSearchParams(e))}function L(e){const n=Object.entries(e).filter(([,s])=>s!==void 0&&s!=="").map(([s,a])=>`${s}=${encodeURIComponent(String(a)).replace(/%2F/g,"/").replace(/%3A/g,":").replace(/%2C/g,",")}`);return n.length===0?"/explore":`/explore?${n.join("&")}`}const Q="diplograph:moved";function V(e,{replace:n=!1}={}){e!==location.pathname+location.search&&(n?history.replaceState(null,"",e):history.pushState(null,"",e),window.dispatchEvent(new Event(Q)))}function Ge(e){return window.addEventListener("popstate",e),window.addEventListener(Q,e),()=>{window.removeEventListener("popstate",e),window.removeEventListener(Q,e)}}function D(){const e=u.useSyncExternalStore(Ge,()=>location.search);return[ae(e),(s,a)=>V(L({...ae(location.search),...s}),a)]}const He={ATTENDED:["attended","attended by"],HOSTED:["hosted","hosted by"],ORGANIZED:["organized","organized by"],CHAIRED:["chaired","chaired by"],SPONSORED:["sponsored","sponsored by"],SPOKE_AT:["spoke at","speakers"],PRESENTED:["presented","presented by"],AFFILIATED_WITH:["affiliated with","affiliated persons"],LED_DELEGATION_OF:["led the delegation of","heads of delegation"],MEMBER_OF:["member of","members"],HELD_IN:["held in","meetings held there"],START_DATE:["began","began"],END_DATE:["ended","ended"],ORDINAL:["number in its series","number in its series"],PARTICIPANT_COUNT:["participants","participants"],FORMAT:["format","format"],STATUS:["status","status"],PART_OF:["part of","parts"],PRECEDED_BY:["preceded by","followed by"],DISCUSSED:["discussed","discussed by"],PROPOSED:["proposed","proposed by"],SUPPORTED:["supported","supported by"],OPPOSED:["opposed","opposed by"],VOTED_ON:["voted on","votes"],ADOPTED:["adopted","adopted by"],SIGNED:["signed","signed by"],ISSUED:["issued","issued by"],EXPRESSED:["expressed","expressed by"],ABOUT:["about","texts about it"],REFERRED_TO:["referred to","referred to by"]};function U(e,n=!1){return He[e]?.[n?1:0]??ze(e)}function ze(e){return e.toLowerCase().replaceAll("_"," ")}function X(e){return e.charAt(0).toUpperCase()+e.slice(1)}function Ke(e){return{NEGATED:"denied",POSSIBLE:"possible",PLANNED:"planned"}[e]??""}const Qe=["Jan","Feb","Mar","Apr","May","Jun","Jul","Aug","Sep","Oct","Nov","Dec"];function $(e){if(!e)return"";const[n,s,a]=e.split("-"),r=s===void 0?"":Qe[Number(s)-1]??s;return[a===void 0?"":String(Number(a)),r,n].filter(o=>o!=="").join(" ")}function Je(e,n){return!n||n===e?$(e):`${$(e)} – ${$(n)}`}const ue=new Intl.NumberFormat("en");function A(e,n,s=`${n}s`){return`${ue.format(e)} ${e===1?n:s}`}function C(e){return Number.isInteger(e)?ue.format(e):e.toPrecision(3).replace(/\.?0+$/,"")}S(`
  fragment FactParts on Fact {
    id
    subject { __typename id name }
    predicate
    object { __typename ... on Entity { id name } ... on Value { text type } }
    attributes { name value }
    modality
    confidence
    period { start { iso } end { iso } }
    rule
    document { id name title }
    evidence(first: 5) { quote start end }
  }
`);function m({to:e,className:n,children:s,current:a}){const r=L(e),o=c=>{c.defaultPrevented||c.button!==0||c.metaKey||c.ctrlKey||c.shiftKey||c.altKey||(c.preventDefault(),V(r))};return t.jsx("a",{href:r,className:n,onClick:o,"aria-current":a?"page":void 0,children:s})}function fe(e){return e.startsWith("document/")?{view:"document",id:e}:{view:"entity",id:e}}function N({id:e,name:n}){return t.jsx(m,{to:fe(e),children:n})}function F({kind:e,children:n,after:s}){const a=u.useRef(null);return u.useEffect(()=>{document.title=`${n} · diplograph`,(document.activeElement===document.body||document.activeElement===null)&&a.current?.focus({preventScroll:!0})},[n]),t.jsxs("header",{className:"heading",children:[e&&t.jsx("p",{className:"kind",children:e}),t.jsxs("div",{className:"heading-line",children:[t.jsx("h1",{ref:a,tabIndex:-1,children:n}),s]})]})}function me({what:e="Loading"}){return t.jsxs("p",{className:"loading",role:"status",children:[e,"…"]})}function Ye({error:e,retry:n}){return t.jsxs("div",{className:"notice failed",role:"alert",children:[t.jsx("p",{children:t.jsx("strong",{children:X(e.message)})}),t.jsx("p",{children:e.advice}),n&&t.jsx("button",{type:"button",onClick:n,children:"Try again"})]})}function y({title:e,children:n}){return t.jsxs("div",{className:"notice",children:[t.jsx("p",{children:t.jsx("strong",{children:e})}),n&&t.jsx("p",{children:n})]})}function P({asked:e,what:n,children:s}){return e.error?t.jsx(Ye,{error:e.error,retry:e.reload}):e.data===void 0?e.loading?t.jsx(me,{what:n}):null:t.jsx(t.Fragment,{children:s(e.data)})}function ee({fact:e}){const{object:n}=e;return n.__typename==="Value"?t.jsx(t.Fragment,{children:n.type==="DATE"?$(n.text):n.text}):t.jsx(N,{id:n.id,name:n.name})}function We(e){return e.object.__typename==="Value"?e.object.text:e.object.name}function I(e){return e.title||e.name}const Ze=new Set(["capacity","role","stance","vote","act","manner","strength","outcome","unit"]);function Xe(e,n){return n==="true"||n==="false"?e==="co"?"jointly":n==="true"?e:`not ${e}`:Ze.has(e)?n:`${e}: ${n}`}function te({fact:e}){const n=Ke(e.modality);return t.jsxs(t.Fragment,{children:[n&&t.jsx("span",{className:"tag warn",children:n}),e.attributes.map(({name:s,value:a})=>t.jsx("span",{className:"tag",title:s,children:Xe(s,a)},s))]})}function et(e){return{view:"document",id:e.document.id,fact:e.id}}function J({fact:e,short:n=!0}){const s=e.evidence[0]?.quote??"";return t.jsxs("div",{className:"proof",children:[t.jsxs(m,{to:et(e),className:"quote",children:["“",n?tt(s,240):s,"”"]}),t.jsxs("p",{className:"source",children:[I(e.document),e.period&&t.jsxs(t.Fragment,{children:[" · ",Je(e.period.start.iso,e.period.end.iso)]}),t.jsxs(t.Fragment,{children:[" · confidence ",e.confidence.toFixed(2)]})]})]})}function Pt({fact:e,children:n}){return t.jsxs("li",{className:"fact",children:[t.jsxs("p",{className:"said",children:[t.jsx(N,{...e.subject})," ",t.jsx("span",{className:"relation",children:U(e.predicate)})," ",t.jsx(ee,{fact:e})," ",t.jsx(te,{fact:e})]}),t.jsx(J,{fact:e}),n]})}function tt(e,n){if(e.length<=n)return e;const s=e.slice(0,n);return`${s.slice(0,Math.max(s.lastIndexOf(" "),n/2))} …`}function he({of:e}){return t.jsx("div",{className:"exports",role:"group","aria-label":"Export",children:e.map(([n,s])=>t.jsx("button",{type:"button",className:"quiet",onClick:()=>void s(),children:n},n))})}const pe=["fact","subject","subject id","relation","object","object id","attributes","modality","confidence","from","to","document","quote"];function ge(e){return[e.id,e.subject.name,e.subject.id,e.predicate,We(e),e.object.__typename==="Value"?"":e.object.id,e.attributes.map(({name:n,value:s})=>`${n}=${s}`).join("; "),e.modality,e.confidence,e.period?.start.iso??"",e.period?.end.iso??"",e.document.name,e.evidence[0]?.quote??""]}function nt(e,n){const s=[...e],a=d=>Math.max(0,Math.min(s.length,d)),r=n.map(d=>({start:a(d.start),end:a(d.end),owner:d.owner})).filter(d=>d.start<d.end),o=[...new Set([0,s.length,...r.flatMap(({start:d,end:f})=>[d,f])])].sort((d,f)=>d-f),c=st(r),i=[];let l=[];for(let d=0;d+1<o.length;d++){const f=o[d];l=[...l.filter(g=>g.end>f),...c.get(f)??[]],i.push({text:s.slice(f,o[d+1]).join(""),start:f,owners:[...new Set(l.map(g=>g.owner))]})}return i}function st(e){const n=new Map;for(const s of e){const a=n.get(s.start);a?a.push(s):n.set(s.start,[s])}return n}const rt=S(`
  query Document($id: ID!) {
    document(id: $id) { id name title mediaType published { iso } ingestedAt revision text }
  }
`),at=S(`
  query DocumentFacts($id: ID!, $after: String) {
    facts(filter: { document: $id }, orderBy: { field: PLACE }, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...FactParts } }
  }
`);function it(){const[{id:e=""}]=D(),n=T(rt,e===""?null:{id:e});return e===""?t.jsx("div",{className:"page",children:t.jsx(y,{title:"No document is named in the address.",children:"Search for one at the top."})}):t.jsx(P,{asked:n,what:"Opening the document",children:({document:s})=>s?t.jsx(ot,{document:s}):t.jsx("div",{className:"page",children:t.jsx(y,{title:`No document bears the id ${e}.`,children:"It may have been withdrawn. Search for its title at the top."})})})}function ot({document:e}){const[n,s]=D(),a=M(`facts of ${e.id}`,d=>Z(at,{id:e.id},f=>f.facts,d,1e4)),r=u.useMemo(()=>a.data??[],[a.data]),o=n.fact??"",c=d=>s({fact:d},{replace:!0}),i=d=>{if(r.length===0)return;const f=r.findIndex(({id:g})=>g===o);c(r[(f+d+r.length)%r.length].id)},l=r.findIndex(({id:d})=>d===o);return t.jsxs("div",{className:"page reader",children:[t.jsx(F,{kind:"Document",children:I(e)}),t.jsx("p",{className:"faint",children:[e.name,$(e.published?.iso),A(r.length,"fact"),`revision ${e.revision}`].filter(Boolean).join(" · ")}),t.jsxs("div",{className:"toolbar",children:[t.jsx("button",{type:"button",onClick:()=>i(-1),disabled:r.length===0,children:"Previous fact"}),t.jsx("button",{type:"button",onClick:()=>i(1),disabled:r.length===0,children:"Next fact"}),t.jsx("span",{className:"faint",role:"status",children:l>=0?`${l+1} of ${r.length}`:""}),t.jsx(m,{to:{view:"review",document:e.id},children:"Review its facts"}),t.jsx(he,{of:[["Facts as CSV",()=>z(`${K(I(e))}.csv`,le(pe,r.map(ge)),"text/csv")],["Text",()=>z(`${K(I(e))}.txt`,e.text)]]})]}),t.jsxs("div",{className:"reading",children:[t.jsx(ct,{text:e.text,facts:r,chosen:o,choose:c}),t.jsx("section",{className:"fact-list","aria-label":"Facts of the document",tabIndex:0,children:t.jsx(P,{asked:a,what:"Reading its facts",children:d=>d.length===0?t.jsx(y,{title:"No fact was read here.",children:"The text may say nothing that the rules know."}):t.jsx(dt,{facts:d,chosen:o,choose:c})})})]})]})}function ct({text:e,facts:n,chosen:s,choose:a}){const r=u.useRef(null),o=u.useMemo(()=>{const c=n.flatMap(i=>i.evidence.map(({start:l,end:d})=>({start:l,end:d,owner:i.id})));return nt(e,c)},[e,n]);return u.useEffect(()=>{je(r.current,"[data-chosen]")},[s,o]),t.jsx("div",{className:"text",ref:r,tabIndex:0,role:"region","aria-label":"Text of the document",children:o.map(({text:c,start:i,owners:l})=>l.length===0?i===0?c.trimStart():c:t.jsx("mark",{"data-chosen":l.includes(s)||void 0,title:A(l.length,"fact"),onClick:()=>a(l[(l.indexOf(s)+1)%l.length]),children:c},i))})}function dt({facts:e,chosen:n,choose:s}){const a=u.useRef(null);return u.useEffect(()=>{je(a.current?.closest(".fact-list"),"[aria-current]")},[n]),t.jsx("ol",{className:"facts",ref:a,children:e.map(r=>t.jsxs("li",{className:"fact","aria-current":r.id===n||void 0,children:[t.jsxs("p",{className:"said",children:[t.jsx(N,{...r.subject})," ",t.jsx("span",{className:"relation",children:U(r.predicate)})," ",t.jsx(ee,{fact:r})," ",t.jsx(te,{fact:r})]}),t.jsx("button",{type:"button",className:"quiet",onClick:()=>s(r.id),"aria-pressed":r.id===n,children:"Show in text"}),t.jsxs("span",{className:"faint small",children:[" ",r.rule," · ",r.confidence.toFixed(2)]})]},r.id))})}function je(e,n){const s=e?.querySelector(n);if(!e||!s)return;if(e.scrollHeight<=e.clientHeight){s.scrollIntoView({block:"nearest"});return}const a=s.getBoundingClientRect().top-e.getBoundingClientRect().top;e.scrollTo({top:e.scrollTop+a-e.clientHeight/3})}const lt=S(`
  query Entity($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Entity { name aliases facts(first: 100, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } } }
    }
    asSubject: facts(first: 0, filter: { subject: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }
    asObject: facts(first: 0, filter: { object: $id }) { facets(by: [PREDICATE]) { values(first: 100) { key count } } }
  }
`),ye=S(`
  query Facts($filter: FactFilter!, $after: String, $orderBy: FactOrder) {
    facts(filter: $filter, first: 100, after: $after, orderBy: $orderBy) { totalCount pageInfo { hasNextPage endCursor } nodes { ...FactParts } }
  }
`);function ut({node:e,asSubject:n,asObject:s}){const a=e&&"facts"in e?e.facts.nodes:[];return[n,s].flatMap((r,o)=>{const c=o===1;return r.facets[0].values.map(({key:i,count:l})=>({key:c?`${i}-`:i,predicate:i,inverse:c,count:l,facts:a.filter(d=>d.predicate===i&&(c?d.object.__typename!=="Value"&&d.object.id===e.id:d.subject.id===e.id))}))})}function ft(){const[{id:e="",rel:n=""}]=D(),s=T(lt,e===""?null:{id:e});return e===""?t.jsx("div",{className:"page",children:t.jsx(y,{title:"No thing is named in the address.",children:"Search for one at the top."})}):t.jsx("div",{className:"page narrow",children:t.jsx(P,{asked:s,children:a=>{const{node:r}=a;if(!r||!("facts"in r))return t.jsx(y,{title:`Nothing bears the id ${e}.`,children:"It may have been withdrawn. Search for its name at the top."});const o=ut(a),c=o.filter(({key:i})=>n===""||i===n);return t.jsxs(t.Fragment,{children:[t.jsx(F,{kind:r.__typename,children:r.name}),r.aliases.length>0&&t.jsxs("p",{className:"faint",children:["Also ",r.aliases.map(i=>`“${i}”`).join(", ")]}),t.jsx(ht,{id:r.id,kind:r.__typename}),o.length===0&&t.jsx(y,{title:"No document says anything of it now."}),t.jsxs("nav",{className:"tabs","aria-label":"Relations",children:[t.jsx(m,{to:{view:"entity",id:e},current:n==="",children:"All"}),o.map(({key:i,predicate:l,inverse:d,count:f})=>t.jsxs(m,{to:{view:"entity",id:e,rel:i},current:n===i,children:[X(U(l,d))," ",t.jsx("span",{className:"faint",children:f})]},i))]}),c.map(i=>t.jsx(pt,{id:r.id,group:i,whole:n!==""},i.key)),t.jsx(he,{of:[["Facts as CSV",async()=>{const i=await mt(r.id);z(`${K(r.name)}.csv`,le(pe,i.map(ge)),"text/csv")}]]})]})}})})}function mt(e){return Z(ye,{filter:{or:[{subject:e},{object:e}]}},n=>n.facts,void 0,1e4)}function ht({id:e,kind:n}){const s=["State","Organization","Person","Group"].includes(n),a={State:"state",Organization:"organization",Person:"person"}[n];return t.jsxs("nav",{className:"elsewhere","aria-label":"Other views",children:[a&&t.jsx(m,{to:{view:"network",actor:a,ego:e,node:e},children:"Its network"}),s&&t.jsx(m,{to:{view:"stances",actor:e},children:"Its stances"}),n==="State"&&t.jsx(m,{to:{view:"compare",a:e},children:"Compare with another state"}),n==="Series"&&t.jsx(m,{to:{view:"attendance",series:e},children:"Who attended"}),n==="Series"&&t.jsx(m,{to:{view:"timeline",series:e},children:"Timeline"}),t.jsx(m,{to:{view:"paths",from:e},children:"Find a way to…"}),t.jsx("a",{href:`/id/${e}`,children:"Linked Data"})]})}const ie=5;function pt({id:e,group:n,whole:s}){const{predicate:a,inverse:r,count:o}=n,c={predicate:[a],...r?{object:e}:{subject:e}},i=n.facts.length===o,l=M(s&&!i?`facts ${JSON.stringify(c)}`:null,x=>Z(ye,{filter:c,orderBy:{field:"DATE",direction:"DESC"}},O=>O.facts,x)),d=l.data??n.facts,f=gt(d,r),g=s?f:f.slice(0,ie);return t.jsxs("section",{className:"relation-section",children:[t.jsxs("h2",{children:[X(U(a,r))," ",t.jsx("span",{className:"faint",children:o})]}),l.loading&&t.jsx("p",{className:"loading",role:"status",children:"Loading the rest…"}),t.jsx("ul",{className:"facts",children:g.map(x=>t.jsx(jt,{facts:x,inverse:r},x[0].id))}),!s&&(f.length>ie||!i)&&t.jsx("p",{children:t.jsxs(m,{to:{view:"entity",id:e,rel:n.key},children:["Show all ",A(o,"fact")]})})]})}function gt(e,n){const s=new Map;for(const a of e){const o=`${n?a.subject.id:a.object.__typename==="Value"?a.object.text:a.object.id} ${a.modality}`;s.set(o,[...s.get(o)??[],a])}return[...s.values()]}function jt({facts:e,inverse:n}){const[s,a]=u.useState(!1),[r,...o]=e;return t.jsxs("li",{className:"fact",children:[t.jsxs("p",{className:"said",children:[n?t.jsx(N,{...r.subject}):t.jsx(ee,{fact:r})," ",t.jsx(te,{fact:r})]}),t.jsx(J,{fact:r}),o.length>0&&!s&&t.jsxs("button",{type:"button",className:"quiet",onClick:()=>a(!0),children:["and ",A(o.length,"more document")]}),s&&o.map(c=>t.jsx(J,{fact:c},c.id))]})}const xe=S(`
  query Search($words: String!, $types: [SearchType!], $first: Int!) {
    search(query: $words, types: $types, first: $first) {
      totalCount
      edges {
        text
        highlights { start end }
        node {
          __typename
          ... on Entity { id name }
          ... on Document { title }
          ... on Passage { start document { id name title } facts(first: 1) { id } }
        }
      }
    }
  }
`);function we({text:e,highlights:n}){const s=[...e],a=[];let r=0;for(const o of n)a.push(s.slice(r,o.start).join(""),t.jsx("b",{children:s.slice(o.start,o.end).join("")},o.start)),r=o.end;return t.jsxs(t.Fragment,{children:[a,s.slice(r).join("")]})}function Ee({label:e,placeholder:n,types:s,text:a,pick:r,submit:o,slash:c}){const[i,l]=u.useState(a),[d,f]=u.useState(!1),[g,x]=u.useState(-1),O=u.useRef(null),R=u.useId(),ne=u.useDeferredValue(i.trim()),{data:Ne}=T(xe,d&&ne.length>1?{words:ne,types:[...s],first:8}:null),_=d&&Ne?.search.edges||[];u.useEffect(()=>l(a),[a]),u.useEffect(()=>{if(!c)return;const h=p=>{const w=p.target instanceof HTMLElement&&p.target.closest("input, textarea, select");p.key!=="/"||w||p.ctrlKey||p.metaKey||(p.preventDefault(),O.current?.focus())};return document.addEventListener("keydown",h),()=>document.removeEventListener("keydown",h)},[c]);const k=()=>{f(!1),x(-1)},se=h=>{k(),r(h)},Se=h=>{const p={ArrowDown:1,ArrowUp:-1}[h.key];if(p&&_.length>0){h.preventDefault();const w=_.length+1;x((g+1+p+w)%w-1)}else if(h.key==="Escape")k();else if(h.key==="Enter"){h.preventDefault();const w=_[g]??(o?void 0:_[0]);w?se(w):o&&i.trim()!==""&&(k(),o(i.trim()))}};return t.jsxs("div",{className:"combobox",children:[t.jsx("input",{ref:O,type:"search",role:"combobox","aria-label":e,"aria-expanded":_.length>0,"aria-controls":R,"aria-autocomplete":"list","aria-activedescendant":g>=0?`${R}-${g}`:void 0,placeholder:n,autoComplete:"off",spellCheck:!1,value:i,onChange:h=>{l(h.target.value),f(!0),x(-1)},onFocus:()=>f(!0),onBlur:k,onKeyDown:Se}),t.jsx("ul",{id:R,role:"listbox","aria-label":"Suggestions",hidden:_.length===0,children:_.map((h,p)=>t.jsxs("li",{id:`${R}-${p}`,role:"option","aria-selected":p===g,onMouseDown:w=>w.preventDefault(),onMouseEnter:()=>x(p),onClick:()=>se(h),children:[t.jsx("span",{className:"suggestion",children:t.jsx(we,{...h})}),t.jsx("span",{className:"class",children:h.node.__typename})]},p))})]})}const yt=S(`
  query Name($id: ID!) {
    node(id: $id) { __typename id ... on Entity { name } }
  }
`);function Ot({label:e,types:n,id:s,pick:a}){const{data:r}=T(yt,s===""?null:{id:s}),o=s===""?"":r?.node&&"name"in r.node?r.node.name:s;return t.jsxs("div",{className:"field",children:[t.jsx("span",{"aria-hidden":!0,children:e}),t.jsx(Ee,{label:e,types:n,text:o,placeholder:"Name…",pick:({node:c})=>c.__typename!=="Passage"&&a(c.id)})]})}function be({node:e}){return e.__typename==="Passage"?{view:"document",id:e.document.id,fact:e.facts[0]?.id}:fe(e.id)}function xt(){const[{view:e,q:n=""}]=D();return t.jsx("div",{role:"search",className:"search-box",children:t.jsx(Ee,{label:"Search names, titles and quotes",placeholder:"Search states, meetings, persons, words…",types:["ENTITY","DOCUMENT"],text:e==="search"?n:"",pick:s=>V(L(be(s))),submit:s=>V(L({view:"search",q:s})),slash:!0})})}const oe=[["","All",void 0],["actors","Actors",["STATE","ORGANIZATION","PERSON","GROUP"]],["meetings","Meetings",["MEETING","SERIES","SESSION"]],["topics","Topics and texts",["TOPIC","PROPOSAL","INSTRUMENT","POSITION"]],["documents","Documents",["DOCUMENT"]],["passages","Passages",["PASSAGE"]]];function wt(){const[{q:e="",kind:n="",first:s="30"},a]=D(),r=oe.find(([i])=>i===n)?.[2],o=Math.min(100,Number(s)||30),c=T(xe,e===""?null:{words:e,types:r&&[...r],first:o});return t.jsxs("div",{className:"page narrow",children:[t.jsx(F,{children:e===""?"Search":`Search for “${e}”`}),t.jsx("nav",{className:"tabs","aria-label":"Kinds of results",children:oe.map(([i,l])=>t.jsx(m,{to:{view:"search",q:e,kind:i},current:n===i,children:l},i))}),e===""&&t.jsx(y,{title:"Nothing was asked for.",children:"Write some words into the field at the top."}),t.jsx(P,{asked:c,what:"Searching",children:({search:i})=>i.totalCount===0?t.jsx(y,{title:"Nothing has all of these words.",children:"Try fewer words, the beginning of a word, or another kind of result."}):t.jsxs(t.Fragment,{children:[t.jsx("p",{className:"faint",children:A(i.totalCount,"result")}),t.jsx("ol",{className:"results",children:i.edges.map((l,d)=>t.jsxs("li",{children:[t.jsx(m,{to:be(l),className:l.node.__typename==="Passage"?"quote":"",children:t.jsx(we,{...l})}),t.jsx("span",{className:"class",children:l.node.__typename==="Passage"?l.node.document.title||l.node.document.name:l.node.__typename})]},d))}),i.totalCount>o&&o<100&&t.jsx("button",{type:"button",onClick:()=>a({first:100},{replace:!0}),children:"Show more"})]})})]})}const Et=S(`
  query Start {
    stats { revision documents facts entities predicates { predicate count } }
    documents(first: 8, orderBy: { field: REVISION, direction: DESC }) { nodes { id name title published { iso } } }
    meetings(first: 0) { totalCount }
    latest: meetings(first: 8, filter: { startDate: { from: "1900" } }) { nodes { id name startDate { iso } } }
    series: facts(first: 0, filter: { predicate: [PART_OF], subjectClass: [MEETING], objectClass: [SERIES] }) {
      facets(by: [OBJECT]) { distinctCount values(first: 8) { key label count } }
    }
    actors: participation(groupBy: ACTOR, filter: { class: [STATE] }) { actorCount groups(first: 8) { key label meetingCount } }
  }
`);function bt(){const e=T(Et,{});return t.jsxs("div",{className:"page",children:[t.jsx(F,{children:"Cyber diplomacy, fact by fact"}),t.jsx("p",{className:"lead",children:"Every number on these pages opens to the sentences that prove it. Search above, or begin here."}),t.jsx(P,{asked:e,children:({stats:n,documents:s,meetings:a,latest:r,series:o,actors:c})=>n.documents===0?t.jsx(y,{title:"The graph is empty.",children:"Add documents with “diplograph ingest PATH”, then load this page again."}):t.jsxs(t.Fragment,{children:[t.jsxs("dl",{className:"figures",children:[t.jsxs("div",{children:[t.jsx("dt",{children:"Documents"}),t.jsx("dd",{children:C(n.documents)})]}),t.jsxs("div",{children:[t.jsx("dt",{children:"Facts"}),t.jsx("dd",{children:C(n.facts)})]}),t.jsxs("div",{children:[t.jsx("dt",{children:"Things"}),t.jsx("dd",{children:C(n.entities)})]}),t.jsxs("div",{children:[t.jsx("dt",{children:"Meetings"}),t.jsx("dd",{children:C(a.totalCount)})]}),t.jsxs("div",{children:[t.jsx("dt",{children:"States at meetings"}),t.jsx("dd",{children:C(c.actorCount)})]})]}),t.jsxs("div",{className:"columns",children:[t.jsxs("section",{children:[t.jsx("h2",{children:"Newest documents"}),t.jsx("ul",{className:"rows",children:s.nodes.map(i=>t.jsxs("li",{children:[t.jsx(N,{id:i.id,name:I(i)}),t.jsx("span",{className:"faint",children:$(i.published?.iso)})]},i.id))})]}),t.jsxs("section",{children:[t.jsx("h2",{children:"Latest meetings"}),t.jsx("ul",{className:"rows",children:r.nodes.map(i=>t.jsxs("li",{children:[t.jsx(N,{...i}),t.jsx("span",{className:"faint",children:$(i.startDate?.iso)})]},i.id))})]}),t.jsxs("section",{children:[t.jsx("h2",{children:"States at most meetings"}),t.jsx("ul",{className:"rows",children:c.groups.map(({key:i,label:l,meetingCount:d})=>t.jsxs("li",{children:[t.jsx(N,{id:i,name:l}),t.jsx("span",{className:"faint number",children:d})]},i))})]}),t.jsxs("section",{children:[t.jsx("h2",{children:"Series with most meetings"}),t.jsx("ul",{className:"rows",children:o.facets[0].values.map(({key:i,label:l,count:d})=>t.jsxs("li",{children:[t.jsx(N,{id:i,name:l}),t.jsx("span",{children:t.jsx(m,{to:{view:"attendance",series:i},children:"who attended"})}),t.jsx("span",{className:"faint number",children:d})]},i))})]})]})]})})]})}const Y="diplograph.theme",vt=["system","light","dark"],Nt="diplograph:themed";function ve(e=localStorage.getItem(Y)??"system"){document.documentElement.dataset.theme=e,window.dispatchEvent(new Event(Nt))}function St(){const[e,n]=u.useState(localStorage.getItem(Y)??"system");return u.useEffect(()=>{localStorage.setItem(Y,e),ve(e)},[e]),t.jsxs("label",{className:"theme",children:[t.jsx("span",{className:"hidden",children:"Colours"}),t.jsx("select",{value:e,onChange:s=>n(s.target.value),children:vt.map(s=>t.jsx("option",{value:s,children:{system:"Auto",light:"Light",dark:"Dark"}[s]},s))})]})}let q=new Map;function Rt(e){let n=q.get(e);if(n===void 0){q.size===0&&queueMicrotask(()=>q=new Map);const s=document.createElement("span");s.style.color=`var(--${e})`,document.body.append(s),n=getComputedStyle(s).color,s.remove(),q.set(e,n)}return n}const b=(e,n)=>u.lazy(async()=>({default:(await e())[n]})),_t={"":bt,search:wt,entity:ft,document:it,network:b(()=>E(()=>import("./view.js"),__vite__mapDeps([0,1,2])),"NetworkView"),paths:b(()=>E(()=>import("./paths.js"),[]),"PathsView"),attendance:b(()=>E(()=>import("./attendance.js"),[]),"AttendanceView"),stances:b(()=>E(()=>import("./stances.js"),[]),"StancesView"),timeline:b(()=>E(()=>import("./timeline.js"),[]),"TimelineView"),compare:b(()=>E(()=>import("./compare.js"),[]),"CompareView"),map:b(()=>E(()=>import("./map.js"),[]),"MapView"),review:b(()=>E(()=>import("./review.js"),[]),"ReviewView")},$t=[["Network",{view:"network"}],["Paths",{view:"paths"}],["Attendance",{view:"attendance"}],["Stances",{view:"stances"}],["Timeline",{view:"timeline"}],["Compare",{view:"compare"}],["Map",{view:"map"}],["Review",{view:"review"}]];function Tt(){const[{view:e="",id:n=""}]=D(),s=_t[e];return u.useEffect(()=>window.scrollTo(0,0),[e,n]),t.jsxs(t.Fragment,{children:[t.jsx("a",{className:"skip",href:"#main",children:"Skip to the content"}),t.jsxs("header",{className:"top",children:[t.jsx(m,{to:{},className:"brand",children:"diplograph"}),t.jsx(xt,{},`${e} ${n}`),t.jsx("nav",{"aria-label":"Views",children:$t.map(([a,r])=>t.jsx(m,{to:r,current:r.view===e,children:a},a))}),t.jsx(St,{})]}),t.jsx("main",{id:"main",tabIndex:-1,children:t.jsx(u.Suspense,{fallback:t.jsx("div",{className:"page",children:t.jsx(me,{})}),children:s?t.jsx(s,{},`${e} ${n}`):t.jsx(Dt,{})})})]})}function Dt(){return t.jsxs("div",{className:"page",children:[t.jsx(F,{children:"There is no such view"}),t.jsx(y,{title:"The address names a view that this page does not have.",children:t.jsx(m,{to:{},children:"Go to the start"})})]})}ve();_e.createRoot(document.getElementById("explore")).render(t.jsx(Tt,{}));export{P as A,y as E,Pt as F,F as H,m as L,Ot as P,T as a,A as b,Rt as c,X as d,z as e,le as f,S as g,K as h,Ft as i,At as j,Ye as k,me as l,he as m,C as n,fe as p,Je as s,Nt as t,D as u};
