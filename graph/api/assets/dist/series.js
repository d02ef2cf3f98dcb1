import{j as r}from"./react.js";import{a as n,P as l,g as p}from"./explore.js";const o=p(`
  query AttendedSeries {
    participation(groupBy: SERIES) { groups(first: 12) { key label meetingCount } }
  }
`);function m(s){const{data:t}=n(o,s?null:{});return s??t?.participation.groups[0]?.key??""}function d({id:s,pick:t}){const{data:i}=n(o,{}),a=i?.participation.groups??[];return r.jsxs(r.Fragment,{children:[r.jsx(l,{label:"Series",types:["SERIES"],id:s,pick:t}),a.length>1&&r.jsxs("label",{children:["Best documented",r.jsxs("select",{value:a.some(({key:e})=>e===s)?s:"",onChange:e=>e.target.value!==""&&t(e.target.value),children:[r.jsx("option",{value:"",children:"Choose…"}),a.map(({key:e,label:u})=>r.jsx("option",{value:e,children:u},e))]})]})]})}export{d as S,m as u};
