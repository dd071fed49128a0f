/** What the page of a preview is made from. */
export interface Shell {
  script: string;
  style: string;
  nonce: string;
  /** Of the words on the page. */
  locale: string;
  title: string;
  /** Words of the page by their names there. */
  words: Readonly<Record<string, string>>;
}

/** Nothing but one script and style sheets that know the nonce; no address, no picture, no font, nothing inline. */
export function contentPolicy(nonce: string): string {
  return `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
}

/** The page of a preview, which shows nothing yet: what it shows is told by messages. */
export function shellHtml({ script, style, nonce, locale, title, words }: Shell): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentPolicy(nonce))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" nonce="${escapeHtml(nonce)}" href="${escapeHtml(style)}">
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}" defer></script>
</head>
<body data-words="${escapeHtml(JSON.stringify(words))}"></body>
</html>`;
}

/** Unguessable, and of characters that mean nothing in a policy. */
export function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(24))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
