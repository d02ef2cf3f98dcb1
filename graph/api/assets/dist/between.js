import{c as g,x as M,a as C,A as B,b as A,F as N,g as S}from"./explore.js";import{j as n}from"./react.js";const s=24,b=12,F=6.6,k=46;function H({title:x,columns:o,rows:l,mark:w}){const c=t=>t.length>k?`${t.slice(0,k-1)}…`:t,h=t=>Math.ceil(Math.max(4,...t.map(e=>c(e).length))*F)+24,E=l.some(({total:t})=>t!==void 0)?40:0,d=h(l.map(t=>t.name))+E,a=h(o)+32,m=Math.max(d+o.length*s+12,Math.ceil(x.length*F*1.1)+24),u=a+l.length*s+12,f=(t,e,r,y="")=>`<text x="${t}" y="${e}"${y}>${M(r)}</text>`,p=t=>(t+.5)*s+b/3,i=[];return o.forEach((t,e)=>{const r=d+p(e);i.push(f(r,a-6,c(t),` transform="rotate(-90 ${r} ${a-6})"`))}),l.forEach((t,e)=>{const r=a+e*s;i.push(`<path d="M12 ${r}H${d+o.length*s}" stroke="${g("line")}"/>`),i.push(f(12,a+p(e),c(t.name))),t.total!==void 0&&i.push(f(d-8,a+p(e),String(t.total),' text-anchor="end"')),o.forEach((y,j)=>{const $=w(e,j);if(!$)return;const v=d+j*s;$.ground&&i.push(`<rect x="${v+1}" y="${r+1}" width="${s-2}" height="${s-2}" rx="3" fill="${g($.ground)}"/>`),i.push(f(v+s/2,a+p(e),$.mark,` text-anchor="middle" fill="${g($.ink)}"`))})}),{svg:`<svg xmlns="http://www.w3.org/2000/svg" width="${m}" height="${u}" viewBox="0 0 ${m} ${u}" font-family="system-ui, sans-serif" font-size="${b}" fill="${g("ink")}">
<rect width="${m}" height="${u}" fill="${g("ground")}"/>
${f(12,20,x,' font-weight="bold"')}
${i.join(`
`)}
</svg>
`,width:m,height:u}}const q=S(`
  query Between($filter: FactFilter!) {
    facts(filter: $filter, first: 50, orderBy: { field: DATE, direction: DESC }) { totalCount nodes { ...FactParts } }
  }
`);function I({subject:x,object:o,close:l}){const w=C(q,{filter:{subject:x,object:o}});return n.jsx("section",{className:"behind","aria-label":"What the documents say","aria-live":"polite",children:n.jsx(B,{asked:w,what:"Looking for the facts",children:({facts:c})=>n.jsxs(n.Fragment,{children:[n.jsxs("div",{className:"toolbar",children:[n.jsx("h2",{children:A(c.totalCount,"fact")}),n.jsx("button",{type:"button",onClick:l,children:"Close"})]}),n.jsx("ul",{className:"facts",children:c.nodes.map(h=>n.jsx(N,{fact:h},h.id))})]})})})}export{I as F,H as d};
