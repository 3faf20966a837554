/** Composition in the window: fetches the faces a document names, composes it, and adds the new outlines. */
import { compose } from '../../core/compose/compose.ts';
import type { World } from '../../core/compose/world.ts';
import type { FaceFile } from '../../core/ipc.ts';
import { namesOf } from '../../core/model/document.ts';
import type { HouseStyle } from '../../core/model/style.ts';
import { requireKnownParts } from '../../core/preflight/known-parts.ts';
import { judge } from '../../core/preflight/preflight.ts';
import type { FontBook } from '../../core/text/font.ts';
import { createFontBook } from '../../core/text/harfbuzz.ts';
import type { WordSegmenter } from '../../core/text/words.ts';
import { facesOf } from './faces.ts';
import type { ComposeOrder, CompositionReport } from './messages.ts';
import { OutlineSender } from './outlines.ts';

/** What the composer is handed of the world. */
export interface ComposerPorts {
  fetchFace(face: FaceFile): Promise<Uint8Array>;
  words(names: readonly string[]): Promise<WordSegmenter>;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
}

/** Composes documents one after the other, with the faces of `files`. */
export class Composer {
  readonly #files: readonly FaceFile[];
  readonly #ports: ComposerPorts;
  /** Bytes of faces that were fetched but not yet opened. */
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #fetched = new Set<string>();
  readonly #fonts: FontBook;
  readonly #outlines: OutlineSender;

  constructor(files: readonly FaceFile[], ports: ComposerPorts) {
    this.#files = files;
    this.#ports = ports;
    this.#fonts = createFontBook(
      (id) => this.#takeBytes(id),
      files.map((file) => file.id),
    );
    this.#outlines = new OutlineSender(this.#fonts);
  }

  /** `facts`: what preflight has to be told. */
  async compose({ revision, document, facts }: ComposeOrder): Promise<CompositionReport> {
    const known = requireKnownParts(document, this.#fonts);
    if (!known.ok) return { kind: 'failed', revision, message: known.error.message };
    const names = namesOf(document.houseStyle, document.stories);
    const [words] = await Promise.all([this.#ports.words(names), this.#fetchFaces(document.houseStyle)]);
    const world: World = { fonts: this.#fonts, words };
    const start = this.#ports.now();
    const pages = compose(document, world);
    const milliseconds = this.#ports.now() - start;
    const composed = { ...pages, diagnostics: judge(document, pages, facts) };
    return { kind: 'composed', revision, composed, outlines: this.#outlines.newOutlines(composed), milliseconds };
  }

  async #fetchFaces(style: HouseStyle): Promise<void> {
    const names = this.#files.map((file) => file.id);
    const wanted = new Set(facesOf(style, names).filter((id) => !this.#fetched.has(id)));
    await Promise.all(
      this.#files
        .filter((file) => wanted.has(file.id))
        .map(async (file) => {
          this.#bytes.set(file.id, await this.#ports.fetchFace(file));
          this.#fetched.add(file.id);
        }),
    );
  }

  /** HarfBuzz copies the bytes, so ours are let go. */
  #takeBytes(id: string): Uint8Array | undefined {
    const bytes = this.#bytes.get(id);
    this.#bytes.delete(id);
    return bytes;
  }
}
