/** The port to a word segmenter: headlines break only where words end (rule 30). */

export interface WordSegmenter {
  /** `text` cut into words; the pieces joined give `text` back. Names it was told of stay whole. */
  cut(text: string): readonly string[];
}
