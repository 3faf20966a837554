/**
 * The text engine's border: what goes into the setting of a paragraph and what comes out. Offsets are
 * UTF-16 offsets into the paragraph's text (its spans joined).
 */
import type { Colour } from '../base/colour.ts';
import type { Point } from '../base/geometry.ts';
import type { Em, Pt } from '../base/units.ts';
import type { VerticalGlyphs } from '../display/item.ts';
import type { Alignment, FaceId, PunctuationStyle, Strictness } from '../model/style.ts';

/** Which way the lines of a paragraph run. */
export type WritingMode = 'horizontal' | 'vertical';

/** A stretch of the paragraph in one face, size and colour. */
export interface StyledRun {
  readonly text: string;
  readonly face: FaceId;
  readonly size: Pt;
  readonly colour: Colour;
  readonly tracking?: Em;
  /** Emphasis dots under each Han character (rule 33). */
  readonly dots?: boolean;
  /** Underline of a proper name, the whole run one name (rule 33). */
  readonly name?: boolean;
  /** Pinyin over the run (rule 34): a syllable for each Han character, parted by spaces, or one text for all. */
  readonly ruby?: string;
}

export interface ParagraphSetting {
  readonly runs: readonly StyledRun[];
  readonly align: Alignment;
  /** First-line indent. */
  readonly indent: Pt;
  /** `und`: plain UAX #14, no Chinese overlay. */
  readonly language: 'zh-Hans' | 'und';
  readonly strictness: Strictness;
  readonly punctuation: PunctuationStyle;
  readonly latinGap: Em;
  /** Faces tried where a run's face has no glyph. */
  readonly fallbacks: readonly FaceId[];
  /**
   * newspaper: total fit, elastic punctuation. greedy: least adjustment, while dragging. For comparison only:
   * push-in, as many characters a line as its elasticity takes in (rule 17 line by line), and browser, CSS behaviour.
   */
  readonly mode: 'newspaper' | 'greedy' | 'push-in' | 'browser';
  /** Rule 22, off by default. */
  readonly hanging?: boolean;
  /** Horizontal if absent. Vertical lines run downwards (rules 31 and 32). */
  readonly writingMode?: WritingMode;
  /** Offsets where a break is never allowed beside what the rules say (names, headline phrases). */
  readonly unbreakable?: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Glyphs of one style in a line; like a display GlyphRun, but from the line's start. Spaces that vanish at the end of
 * a line, line feeds and other characters without ink are glyphs too: the face's space, standing at the line's end
 * or where they occur, without width. So the `text` of all runs of all lines, joined, is the paragraph's text.
 */
export interface LineRun {
  readonly face: FaceId;
  readonly size: Pt;
  readonly colour: Colour;
  readonly glyphs: readonly number[];
  /** Origins from the line's left edge. A mark trimmed on its left has its origin before its cell. */
  readonly xs: readonly Pt[];
  /** The piece of the text each glyph stands for; empty for further glyphs of what cannot be parted. */
  readonly text: readonly string[];
  readonly offsets: readonly number[];
  /** In vertical lines: `xs` then run down the line's axis. */
  readonly vertical?: VerticalGlyphs;
}

/**
 * A mark drawn with the line that is no text of it: emphasis dots. Centre, from the line's start and baseline; in
 * vertical lines from the top of the axis.
 */
export interface LineDot {
  readonly x: Pt;
  readonly y: Pt;
  readonly radius: Pt;
  readonly colour: Colour;
}

/** An underline drawn with the line, from its start and baseline (in vertical lines: from the top of its axis). */
export interface LineRule {
  readonly from: Point;
  readonly to: Point;
  readonly width: Pt;
  readonly colour: Colour;
}

/** Pinyin over characters of the line: glyphs that are no text of the paragraph. */
export interface LineRuby {
  readonly face: FaceId;
  readonly size: Pt;
  readonly colour: Colour;
  readonly glyphs: readonly number[];
  /** Origins from the line's left edge; in vertical lines from its top. */
  readonly xs: readonly Pt[];
  /** Its baseline, from the line's baseline downwards: negative. 0 in vertical lines, where `across` tells it. */
  readonly y: Pt;
  /** The piece of the pinyin each glyph stands for. */
  readonly text: readonly string[];
  /** UTF-16 range of its base in the paragraph. */
  readonly start: number;
  readonly end: number;
  readonly vertical?: VerticalGlyphs;
}

export interface SetLine {
  readonly start: number;
  /** Where the next line starts. */
  readonly end: number;
  readonly runs: readonly LineRun[];
  readonly dots: readonly LineDot[];
  /** Underlines of names; absent if there are none. */
  readonly rules?: readonly LineRule[];
  /** Absent if there is none. */
  readonly ruby?: readonly LineRuby[];
  /** The measure it was set to. */
  readonly measure: Pt;
  /** Width of what is set, from the line's left edge (indent included). */
  readonly width: Pt;
  /** Extra space between characters that justification put in, em a gap: > 0 stretched, < 0 squeezed. */
  readonly gap: Em;
  readonly last: boolean;
}

/** A character for which neither its face nor any fallback has a glyph. */
export interface MissingGlyph {
  readonly offset: number;
  readonly character: string;
  readonly face: FaceId;
  /** The fallback that was used, if any. */
  readonly usedFace?: FaceId;
}

export interface SetParagraph {
  readonly lines: readonly SetLine[];
  readonly missing: readonly MissingGlyph[];
  /** Total badness: comparable between settings of the same paragraph. */
  readonly cost: number;
}
