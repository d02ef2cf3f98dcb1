import{j as s}from"./react.js";import{a as l,P as o,g as f}from"./explore.js";const c=f(`
  query LargestSeries {
    facts(first: 0, filter: { predicate: [PART_OF], subjectClass: [MEETING], objectClass: [SERIES] }) { facets(by: [OBJECT]) { values(first: 12) { key label count } } }
  }
`);function p(a){const{data:t}=l(c,a?null:{});return a??t?.facts.facets[0]?.values[0]?.key??""}function x({id:a,pick:t}){const{data:n}=l(c,{}),r=n?.facts.facets[0]?.values??[];return s.jsxs(s.Fragment,{children:[s.jsx(o,{label:"Series",types:["SERIES"],id:a,pick:t}),r.length>1&&s.jsxs("label",{children:["Largest series",s.jsxs("select",{value:r.some(({key:e})=>e===a)?a:"",onChange:e=>e.target.value!==""&&t(e.target.value),children:[s.jsx("option",{value:"",children:"Choose…"}),r.map(({key:e,label:u,count:i})=>s.jsxs("option",{value:e,children:[u," (",i,")"]},e))]})]})]})}export{x as S,p as u};
