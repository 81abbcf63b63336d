'use client';

import { Fragment, type ReactNode, useMemo, useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * The body of an e-mail as its reader sees it, roughly. Bodies are HTML and come from the person or from a file of somebody
 * else's: they are parsed without being run, and drawn anew with a handful of our own elements. No attribute and no address
 * in them gets into the page. (A sandboxed frame would show styles, too, but no accessibility checker gets through one.)
 */
export function MailBody({ html }: { html: string }) {
  // The server has no parser.
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const body = useMemo(
    () => (inBrowser ? new DOMParser().parseFromString(html, 'text/html').body : undefined),
    [html, inBrowser],
  );
  return body ? childrenOf(body) : null;
}

function childrenOf(parent: Node): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the tree is drawn from nothing each time
  return [...parent.childNodes].map((node, index) => <Fragment key={index}>{draw(node)}</Fragment>);
}

const unseen = new Set(['SCRIPT', 'STYLE', 'TITLE', 'TEMPLATE', 'IFRAME', 'OBJECT', 'NOSCRIPT']);
const inline = new Set(['SPAN', 'FONT', 'SMALL', 'SUP', 'SUB', 'U', 'CODE', 'LABEL', 'TD', 'TH']);

function draw(node: Node): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element) || unseen.has(node.tagName)) return null;
  const inside = childrenOf(node);
  switch (node.tagName) {
    case 'BR':
      return <br />;
    case 'HR':
      return <hr className="my-2" />;
    case 'IMG':
      return (
        <span className="text-muted">[picture{node.getAttribute('alt') ? `: ${node.getAttribute('alt')}` : ''}]</span>
      );
    case 'B':
    case 'STRONG':
      return <strong>{inside}</strong>;
    case 'I':
    case 'EM':
      return <em>{inside}</em>;
    case 'A':
      return <span className="text-accent-text underline">{inside}</span>;
    case 'LI':
      return <div className="pl-4">• {inside}</div>;
    case 'H1':
    case 'H2':
    case 'H3':
      return <div className="my-2 text-lg font-semibold">{inside}</div>;
    case 'P':
      return <div className="my-2 first:mt-0 last:mb-0">{inside}</div>;
    default:
      return inline.has(node.tagName) ? <span>{inside} </span> : <div>{inside}</div>;
  }
}
