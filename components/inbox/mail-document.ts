/**
 * A mail as a whole page for a sandboxed frame. Bodies are HTML that anyone may have written: the frame runs no script,
 * this policy loads nothing from elsewhere, and links open in a tab of their own.
 */
export function mailDocument(body: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  const style =
    'body{font:14px/1.5 system-ui,sans-serif;margin:12px;color:#1f2328;background:#fff;overflow-wrap:anywhere}';
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}"><base target="_blank"><style>${style}</style>`;
  return `<!doctype html><html lang="en"><head><title>Mail</title>${head}</head><body>${body}</body></html>`;
}
