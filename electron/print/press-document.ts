/**
 * PDFKit's document, made to say what a press needs: page boxes, output intent, complete XMP, an identity of
 * its own. PDFKit's internals that this relies on are listed in `PdfKit` and held by a contract test.
 */
import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import type { Rect } from '../../core/base/geometry.ts';
import type { Preset, Standard } from './preset.ts';
import type { PressProfile } from './press-profile.ts';
import { xmpPacket } from './xmp.ts';

/** An indirect object: a dictionary, and a stream if something was written to it. */
export interface PdfRef {
  readonly id: number;
  data: Record<string, unknown>;
  compress: boolean;
  write(chunk: string | Uint8Array): void;
  end(chunk?: string | Uint8Array): void;
}

/** A page under way, with its resources by kind and name. */
export interface PdfPage {
  readonly dictionary: PdfRef;
  readonly content: PdfRef;
  readonly fonts: Record<string, PdfRef>;
  readonly xobjects: Record<string, PdfRef>;
  readonly ext_gstates: Record<string, PdfRef>;
  readonly colorSpaces: Record<string, PdfRef>;
}

/** What is used of PDFKit, its public face apart. */
interface PdfKit extends Readable {
  page: PdfPage;
  _root: PdfRef;
  _id: Uint8Array;
  ref(data?: unknown): PdfRef;
  addPage(options: object): this;
  end(): void;
  endMetadata(): void;
}

const PdfKitDocument = PDFDocument as unknown as new (options: object) => PdfKit;

/** The outer edges of a page. Points; trim and bleed measured from the media's top left, y downwards. */
export interface PageBoxes {
  readonly width: number;
  readonly height: number;
  readonly trim: Rect;
  readonly bleed: Rect;
}

export interface DocumentFacts {
  readonly title: string;
  readonly date: Date;
  readonly standard: Standard;
}

const CREATOR = 'Zhuanban';
const PRODUCER = 'PDFKit';
const VERSIONS: Readonly<Record<Standard, string>> = { 'PDF/X-4': '1.6', 'PDF/X-1a:2003': '1.4', PDF: '1.6' };
/** `Trapped` must be a name; PDFKit writes a plain string of its Info as a string. */
const TRAPPED_FALSE = { [Symbol.toStringTag]: 'Name', toString: () => '/False', valueOf: () => '/False' };

export class PressDocument extends PdfKitDocument {
  readonly #facts: DocumentFacts;
  /** UUID form of the identity; set by `identify`. */
  #uuid = '';

  constructor(facts: DocumentFacts) {
    const date = wholeSeconds(facts.date);
    super({
      pdfVersion: VERSIONS[facts.standard],
      font: null,
      autoFirstPage: false,
      info: {
        Title: facts.title,
        Creator: CREATOR,
        Producer: PRODUCER,
        CreationDate: date,
        ModDate: date,
        Trapped: TRAPPED_FALSE,
        ...(facts.standard === 'PDF/X-1a:2003' && { GTS_PDFXVersion: facts.standard }),
      },
    });
    this.#facts = { ...facts, date };
  }

  /** Begins a page; the one before is finished. */
  beginPage({ width, height, trim, bleed }: PageBoxes): PdfPage {
    this.addPage({ size: [width, height], margin: 0 });
    const { data } = this.page.dictionary;
    // The standards know no user unit, and PDFKit writes one on every page.
    delete data.UserUnit;
    const box = (rect: Rect) => [rect.x, height - rect.y - rect.height, rect.x + rect.width, height - rect.y];
    data.TrimBox = box(trim);
    data.BleedBox = box(bleed);
    return this.page;
  }

  /** Says for which press the inks are meant, with its profile embedded. */
  setOutputIntent(profile: PressProfile, intent: Preset['intent']): void {
    const stream = this.ref({ N: 4 });
    stream.end(profile.bytes);
    const dictionary = this.ref({
      Type: 'OutputIntent',
      S: 'GTS_PDFX',
      OutputConditionIdentifier: new String(intent.identifier),
      OutputCondition: new String(intent.condition),
      Info: new String(intent.info),
      ...(intent.registry !== undefined && { RegistryName: new String(intent.registry) }),
      DestOutputProfile: stream,
    });
    dictionary.end();
    this._root.data.OutputIntents = [dictionary];
  }

  /** Gives the file its identity: 16 bytes that stand for its content, so that the same content makes the same file. */
  identify(digest: Uint8Array): void {
    this._id = digest;
    const hex = Buffer.from(digest).toString('hex');
    this.#uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  /** PDFKit's own packet lacks what PDF/X asks for, and does not escape titles. */
  override endMetadata(): void {
    const packet = xmpPacket({ ...this.#facts, creator: CREATOR, producer: PRODUCER, uuid: this.#uuid });
    const stream = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    stream.compress = false;
    stream.end(new TextEncoder().encode(packet));
    this._root.data.Metadata = stream;
  }
}

const wholeSeconds = (date: Date): Date => new Date(Math.floor(date.getTime() / 1000) * 1000);
