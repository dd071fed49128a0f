type Contour = [x: number, y: number][];

/** A TrueType file of a few glyphs, which are counted from 1 in the map of characters. */
export function tinyFont(family: string, drawings: Contour[][], map: Uint8Array): Uint8Array;
export function segmentMap(codes: number[]): Uint8Array;
