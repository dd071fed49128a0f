import { type Drawing, inkOf, type Shape } from '../../charts/drawing.js';
import { stripesIn } from '../../charts/svg.js';
import type { Properties } from '../../page.js';
import { Records, record } from './emf-records.js';

/** The device is told in hundredths of a millimetre, and drawn on in twentieths of a point. */
const HUNDREDTHS = 2540 / 72;
const UNITS = 20;
const SHEET = { units: 30_000, millimetres: 300 };

const TRANSPARENT = 1;
const ANISOTROPIC = 8;
const BASELINE = 24;
const EMPTY_BRUSH = 0x80000005 | 0;
const CHINESE_CHARSET = 134;
const LINE_WIDTH = 15;
const COMPATIBLE = 1;
/** The bits of the factor that turns what is drawn in into what the device is told in. */
const [toDevice = 0] = new Int32Array(Float32Array.of(HUNDREDTHS / UNITS).buffer);

/**
 * A drawing as an enhanced metafile, which every office program shows as lines and letters, also one that knows no SVG. The same drawing
 * gives the same bytes.
 */
export function emfOf({ width, height, shapes }: Drawing, language: Properties['language']): Uint8Array {
  const records = new Records();
  const extent = [units(width), units(height)];
  const device = [Math.round(width * HUNDREDTHS), Math.round(height * HUNDREDTHS)];
  records.add(record.setMapMode, [ANISOTROPIC]);
  records.add(record.setWindowOrigin, [0, 0]);
  records.add(record.setWindowExtent, extent);
  records.add(record.setViewportOrigin, [0, 0]);
  records.add(record.setViewportExtent, device);
  records.add(record.setBackgroundMode, [TRANSPARENT]);
  records.add(record.setTextAlign, [BASELINE]);
  const painter = new Painter(records, language);
  for (const shape of shapes) painter.draw(shape);
  records.add(record.end, [0, 16, 20]);
  return records.file(header(records, painter.objects, device));
}

function header({ length, count }: Records, objects: number, [right = 0, bottom = 0]: readonly number[]): Uint8Array {
  const head = new Records();
  const size = 88;
  const area = [0, 0, right, bottom];
  const sheet = [SHEET.units, SHEET.units, SHEET.millimetres, SHEET.millimetres];
  const signature = 0x464d4520;
  // The number of objects counts one that is never used.
  head.add(record.header, [
    ...area,
    ...area,
    signature,
    0x10000,
    size + length,
    count + 1,
    objects + 1,
    0,
    0,
    0,
    ...sheet,
  ]);
  return head.file(new Uint8Array());
}

/** Pens, brushes and fonts are made when they are first needed, and known by their numbers from then on. */
class Painter {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly records: Records,
    private readonly language: Properties['language'],
  ) {
    this.select('pen', (handle) => records.add(record.createPen, [handle, 0, LINE_WIDTH, 0, 0]));
  }

  get objects(): number {
    return this.known.size;
  }

  draw(shape: Shape): void {
    switch (shape.kind) {
      case 'bar': {
        const { x, y, width, height, tone } = shape;
        this.fillWith(inkOf[tone]);
        this.rectangle(shape);
        if (tone === 'striped') for (const at of stripesIn(x, width)) this.line(at, y, at, y + height);
        break;
      }
      case 'frame':
        this.records.add(record.selectObject, [EMPTY_BRUSH]);
        this.rectangle(shape);
        break;
      case 'line':
        this.line(shape.x1, shape.y1, shape.x2, shape.y2);
        break;
      case 'text':
        this.text(shape);
        break;
    }
  }

  private rectangle({ x, y, width, height }: { x: number; y: number; width: number; height: number }): void {
    this.records.add(record.rectangle, [units(x), units(y), units(x + width), units(y + height)]);
  }

  private line(x1: number, y1: number, x2: number, y2: number): void {
    this.records.add(record.moveTo, [units(x1), units(y1)]);
    this.records.add(record.lineTo, [units(x2), units(y2)]);
  }

  private fillWith(ink: number): void {
    const grey = Math.round(255 * (1 - ink));
    this.select(`brush ${grey}`, (handle) => this.records.add(record.createBrush, [handle, 0, grey * 0x010101, 0]));
  }

  private text({ x, y, size, text }: Extract<Shape, { kind: 'text' }>): void {
    this.select(`font ${size}`, (handle) => this.createFont(handle, size));
    const offset = 76;
    const place = [units(x), units(y), text.length, offset, 0, 0, 0, -1, -1, 0];
    this.records.add(record.textOut, [0, 0, -1, -1, COMPATIBLE, toDevice, toDevice, ...place], text);
  }

  private createFont(handle: number, size: number): void {
    const [face, charset] = this.language === 'zh' ? ['宋体', CHINESE_CHARSET] : ['Times New Roman', 0];
    // Height, width, two angles, weight; italics and lines through it, then the set; precision and pitch.
    const numbers = [handle, -units(size), 0, 0, 0, 400, (charset as number) << 24, 0];
    this.records.add(record.createFont, numbers, face as string, 292);
  }

  private select(name: string, create: (handle: number) => void): void {
    let handle = this.known.get(name);
    if (handle === undefined) {
      handle = this.known.size + 1;
      this.known.set(name, handle);
      create(handle);
    }
    this.records.add(record.selectObject, [handle]);
  }
}

function units(points: number): number {
  return Math.round(points * UNITS);
}
