/** From a paragraph of a story and the house style to a setting for the text engine. */
import type { Pt } from '../base/units.ts';
import type { Paragraph, Role, Span } from '../model/story.ts';
import type { FaceId, HouseStyle, TextStyle } from '../model/style.ts';
import type { ParagraphSetting, StyledRun } from '../text/line.ts';

/** The roles that the house style's text table answers for. */
export type TextRole = Exclude<Role, 'kicker' | 'headline' | 'subhead'>;

/** The setting of a paragraph in the style its role has; `indent` overrides the style's first-line indent. */
export function settingOf(paragraph: Paragraph, house: HouseStyle, indent?: Pt): ParagraphSetting {
  const style = house.text[paragraph.role as TextRole] ?? house.text.body;
  return settingOfSpans(paragraph.children, style, house, indent);
}

/** The setting of marked spans in `style`. */
export function settingOfSpans(
  spans: readonly Span[],
  style: TextStyle,
  house: HouseStyle,
  indent?: Pt,
): ParagraphSetting {
  return {
    runs: spans.filter((span) => span.text !== '').map((span) => styledRun(span, style, house)),
    align: style.align,
    indent: indent ?? style.indent * style.size,
    language: 'zh-Hans',
    strictness: house.strictness,
    punctuation: style.punctuation,
    latinGap: style.latinGap,
    fallbacks: house.fallbacks,
    mode: 'newspaper',
    unbreakable: namesIn(spans.map((span) => span.text).join(''), house.names),
  };
}

function styledRun(span: Span, style: TextStyle, house: HouseStyle): StyledRun {
  return {
    text: span.text,
    face: faceOf(span, style, house),
    size: style.size,
    colour: style.colour,
    tracking: style.tracking,
    ...(span.dots ? { dots: true } : {}),
  };
}

function faceOf(span: Span, style: TextStyle, house: HouseStyle): FaceId {
  if (span.lead) return house.marks.lead;
  if (span.strong) return house.marks.strong;
  if (span.kai) return house.marks.kai;
  return style.face;
}

/** Where the house's names stand in `text`: no line breaks inside one. */
function namesIn(text: string, names: readonly string[]): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const name of names) {
    if (name === '') continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      found.push({ start: at, end: at + name.length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
