/** What a PDF is made with, by the names under which it is shipped. */
export const pdfFiles: { compiler: string; fonts: string[]; license: string };

/** Has to be done before anything that writes pages is bundled or run. Resolves to the folder of the fonts. */
export function buildPage(): Promise<string>;
