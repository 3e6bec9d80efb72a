import type { Plugin } from 'vite'
import { type Cut, leanerLibrary } from './leaner-library.ts'
import { preact } from './leaner-preact.ts'

const noticeEntry = /[\\/]entrypoints[\\/]+notice[\\/]/
const jsxRuntime = /\/preact\/jsx-runtime\/dist\/jsxRuntime\.mjs$/

const options = 'its hooks for other libraries (`options`)'
const server = 'what takes over what a server has drawn'
const html = 'what is made from HTML in a string'
const fields = 'the values of fields'
const contexts = 'contexts'
const methods = 'methods of components that the notice has none of'

/**
 * What pages of the extension use of Preact, and the notice with its second script does not: there are no hooks, contexts
 * or fields in it, nothing is drawn before, and what a component throws is a failure of the whole. In the words of the
 * very version that is installed.
 */
const noticeCuts: Cut[] = [
  ['return!o&&n.vnode&&n.vnode(e),e', 'return e', options],
  ['n.vnode&&n.vnode(r),', '', options],
  ['(s=n.__b)&&s(r);', '', options],
  ['H=n.__r,q=C', 'q=C', options],
  ['H&&H(r),', '', options],
  ['return(s=n.diffed)&&s(r),l', 'return l', options],
  ['n.__c&&n.__c(r,t),', '', options],
  ['if(n.unmount&&n.unmount(t),!', 'if(!', options],
  ['n.__&&n.__(t,r),9==r.nodeType&&(r=r.documentElement),', '', options],
  ['n.event?n.event(r):r', 'r', options],
  ['&&i==n.debounceRendering||((i=n.debounceRendering)||queueMicrotask)(H)', '||queueMicrotask(H)', options],
  ['(i||queueMicrotask)(H)', 'queueMicrotask(H)', options],
  [
    ',o)for(s=0;s<o.length;s++)if((k=o[s])&&(C?k.localName==C:3==k.nodeType)){t=k,o[s]=null;break}if(!t)',
    ',!t)',
    server,
  ],
  [',x.is?x:a),l&&(n.__m&&n.__m(r,o),l=!1),o=null}', ')}', server],
  [
    'if(a="template"==C&&t.content||t,o="textarea"==C&&null!=x.defaultValue?null:o&&d.call(a.childNodes),!l&&o)' +
      'for($={},s=0;s<t.attributes.length;s++)$[(k=t.attributes[s]).name]=k.value;',
    'a=t;',
    server,
  ],
  ['l&&"function"!=typeof k||', '', server],
  [',o&&o.some(g)),', ',', server],
  ['l&&t.data==x||', '', server],
  ['i?null:r.firstChild?d.call(r.childNodes):null', 'null', server],
  ['(u=t&&32&t.__u)?null:r.__k', 'r.__k', server],
  ['"dangerouslySetInnerHTML"==s?y=k:', '', html],
  ['"dangerouslySetInnerHTML"==s?h=k:', '', html],
  [/h\?\(l\|\|.*?r\.__k=\[\]\):\(y&&\(t\.textContent=""\),\(.*?xhtml"\),(?=I\()/, '', html],
  ['||"value"==s&&"defaultValue"in x||"checked"==s&&"defaultChecked"in x', '', fields],
  ['"value"==s?b=k:"checked"==s?m=k:', '', fields],
  [/,l&&"textarea"!=C\|\|\(s="value".*?\$\[s\],f\)\)(?=\}else)/, '', fields],
  ['j=(s=V.contextType)&&i[s.__c],L=s?j?j.props.value:s.__:i,', '', contexts],
  ['j&&j.sub(d),', '', contexts],
  ['d.getChildContext&&(i=_({},i,d.getChildContext())),', '', contexts],
  ['C&&u.__c&&d.getSnapshotBeforeUpdate&&(m=d.getSnapshotBeforeUpdate(k,b)),', '', methods],
  ['||!(4&d.__g)&&d.shouldComponentUpdate&&!1===d.shouldComponentUpdate(M,d.__s,L)', '', methods],
  ['C&&d.componentDidUpdate&&d.__h.push(function(){d.componentDidUpdate(k,b,m)})', '0', methods],
  [/for\(var i,o,e;t=t\.__;\).*?catch\(t\)\{n=t\}\}/, '', methods],
  ['x.prototype.forceUpdate=function(n){this.__v&&(this.__g|=4,n&&this.__h.push(n),L(this))},', '', methods],
  ['t&&this.__k.push(t),', '', methods],
  [
    /for\((t&&!t\.parentNode&&\(t=S\(n\)\)&&!t\.parentNode&&\(t=null\),o=n\.__e),e=t;.*?\);\);return t/,
    '$1,o!=t&&r.insertBefore(o,t||null);return o.nextSibling',
    'comments between elements, and elements that are moved without their state',
  ],
]

const jsxCuts: Cut[] = [
  ['return(a||i)&&(s.__source=a,s.__self=i),r.vnode&&r.vnode(s),s', 'return s', 'what it notes for other libraries'],
]

/** Takes out of the notice's Preact what only other parts of the extension use. To stand after `leanerPreact`. */
export const leanerNoticePreact = (): Plugin[] => {
  let isNotice = false
  const seesNotice: Plugin = {
    name: 'sees-notice',
    config: ({ build }) => {
      isNotice = noticeEntry.test(JSON.stringify(build?.lib ?? null))
    },
  }
  return [
    seesNotice,
    leanerLibrary('Preact', (id) => isNotice && preact.test(id), noticeCuts),
    leanerLibrary('Preact', (id) => isNotice && jsxRuntime.test(id), jsxCuts),
  ]
}
