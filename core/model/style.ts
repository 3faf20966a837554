/** House style: the 字体字号表 and all that a paper fixes once for its pages. Sizes in points. */
import type { Colour } from '../base/colour.ts';
import type { Em, Pt } from '../base/units.ts';
import type { Role } from './story.ts';

/** A font file that ships with the project, by its PostScript-like id, e.g. `song-regular`. */
export type FaceId = string;

export type Alignment = 'justify' | 'start' | 'center' | 'end';
/** 全身, 开明, 半角: rule 15 of the composition rules. */
export type PunctuationStyle = 'full' | 'kaiming' | 'half';
export type Strictness = 'loose' | 'normal' | 'strict';

/** How a paragraph of one role is set. */
export interface TextStyle {
  readonly face: FaceId;
  readonly size: Pt;
  readonly colour: Colour;
  readonly align: Alignment;
  /** First-line indent. */
  readonly indent: Em;
  /** Letterspacing. */
  readonly tracking: Em;
  readonly punctuation: PunctuationStyle;
  /** Gap between Han and Latin letters or digits: ¼, ⅛ or 0 (rule 16). */
  readonly latinGap: Em;
}

/** Rank of an article on the page: 头条, 次条, 一般, 短讯. */
export type Rank = 'lead' | 'second' | 'third' | 'brief';
export const RANKS: readonly Rank[] = ['lead', 'second', 'third', 'brief'];

/** Bounds within which a headline package of one rank is fitted. */
export interface HeadlineStyle {
  readonly face: FaceId;
  readonly colour: Colour;
  readonly align: 'start' | 'center';
  /** Sizes of the paper's scale the headline may take, largest first. */
  readonly sizes: readonly Pt[];
  readonly maxLines: number;
  readonly kicker: { readonly face: FaceId; readonly sizes: readonly Pt[]; readonly colour: Colour };
  readonly subhead: { readonly face: FaceId; readonly sizes: readonly Pt[]; readonly colour: Colour };
  /** Air above, inside and below the package, in body lines; the composer may give or take within. */
  readonly airLines: { readonly min: number; readonly max: number };
}

export interface RuleStyle {
  /** 水线 hairline, 粗线 thick, 文武线 thick-thin, 双线 double, 点线 dotted, 花线 ornament. */
  readonly form: 'hairline' | 'thick' | 'thick-thin' | 'double' | 'dotted' | 'ornament';
  readonly weight: Pt;
  readonly colour: Colour;
}

export interface HouseStyle {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** One sentence on what it is for. */
  readonly note: { readonly zh: string; readonly en: string };
  /** Faces tried in this order where a face has no glyph. */
  readonly fallbacks: readonly FaceId[];
  readonly colours: {
    /** The accent of page title, section titles, ornaments. */
    readonly accent: Colour;
    readonly accentTint: Colour;
    readonly tint: Colour;
    readonly rule: Colour;
  };
  readonly strictness: Strictness;
  /** Text styles of the roles that flow; kicker, headline and subhead come from `headlines`. */
  readonly text: Readonly<Record<Exclude<Role, 'kicker' | 'headline' | 'subhead'>, TextStyle>>;
  /** Faces that marks select. */
  readonly marks: { readonly strong: FaceId; readonly kai: FaceId; readonly lead: FaceId };
  readonly headlines: Readonly<Record<Rank, HeadlineStyle>>;
  readonly rules: { readonly column: RuleStyle; readonly article: RuleStyle; readonly folio: RuleStyle };
  /** Faces of the furniture. */
  readonly furniture: {
    readonly title: FaceId;
    readonly section: FaceId;
    readonly folio: FaceId;
    readonly numerals: FaceId;
  };
  /** Names that are never broken and always spelled so. */
  readonly names: readonly string[];
}
