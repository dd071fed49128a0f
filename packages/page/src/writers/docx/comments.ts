import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Properties, Slot } from '../../page.js';
import { NOTE_AUTHOR, notesOf } from '../found-notes.js';
import { noTime } from '../office-properties.js';
import type { WriterOptions } from '../writer.js';
import { style } from './styles.js';
import { textRun } from './text.js';

/** What a document says beside itself: one comment for each place where something was found. */
export class Comments {
  readonly all: ICommentOptions[] = [];

  constructor(
    private readonly language: Properties['language'],
    private readonly options: WriterOptions,
  ) {}

  /** The runs of a place, marked where there is a comment on it. */
  around(slot: Pick<Slot, 'findings'>, runs: readonly ParagraphChild[]): ParagraphChild[] {
    const notes = notesOf(slot, this.language, this.options);
    if (notes.length === 0) return [...runs];
    const id = this.all.length;
    const children = notes.map((note) => new Paragraph({ style: style.note, children: [textRun(note)] }));
    this.all.push({ id, author: NOTE_AUTHOR, initials: 'JX', date: noTime, children });
    return [
      new CommentRangeStart(id),
      ...runs,
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ];
  }
}
