/** A photo of the document: facts about immutable bytes, which are named by their hash. */

/** What the file itself says (IPTC IIM or XMP), shown beside what the page prints. */
export interface PhotoMetadata {
  readonly caption?: string;
  readonly credit?: string;
  readonly headline?: string;
  /** ISO date taken. */
  readonly taken?: string;
  readonly city?: string;
}

export interface Photo {
  /** SHA-256 of the bytes, hex: its name in `photos/` and in `photo://`. */
  readonly id: string;
  /** The name the editor knows it by. */
  readonly fileName: string;
  /** File ending in `photos/`, without the dot. */
  readonly extension: string;
  /** Pixels, after the orientation of the file is applied. */
  readonly width: number;
  readonly height: number;
  readonly grey: boolean;
  readonly metadata: PhotoMetadata;
}
