/** A text file's bytes as text, without a byte order mark; undefined when they are no UTF-8. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Of another encoding, or no text at all: for the asker both are a file that cannot be read.
    return undefined;
  }
}
