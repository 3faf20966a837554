/** The print checklist's lines that a file's structure can break; each fault begins with its line's number. */

import type { Standard } from '../../../electron/print/preset.ts';
import { type Dictionary, fonts, Structure } from './judge.ts';

/** Points that make a hundredth of a millimetre. */
const HUNDREDTH_MM = (0.01 * 72) / 25.4;

/** Faults of a file that is to meet `standard`; none for a sound one. */
export function structuralFaults(file: string, standard: Standard, pdf = new Structure(file)): readonly string[] {
  return [
    ...declarationFaults(pdf, standard),
    ...metadataFaults(pdf, standard),
    ...intentFaults(pdf),
    ...pdf.pages.flatMap((page) => [...boxFaults(page)]),
    ...pdf.pages.flatMap((page) => [...contentFaults(pdf.content(page))]),
    ...objectFaults(pdf, standard),
    ...fontFaults(file),
  ];
}

function* declarationFaults(pdf: Structure, standard: Standard): Generator<string> {
  if (standard === 'PDF/X-4' && !pdf.xmp.includes('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>')) {
    yield '1 no X-4 in XMP';
  }
  if (standard === 'PDF/X-1a:2003' && pdf.info['/GTS_PDFXVersion'] !== 'u:PDF/X-1a:2003') yield '1 no X-1a in Info';
  if (Number(pdf.version) > (standard === 'PDF/X-1a:2003' ? 1.4 : 1.6)) yield `2 header says ${pdf.version}`;
  if (pdf.trailer['/Encrypt'] !== undefined) yield '3 encrypted';
  const id = pdf.trailer['/ID'];
  if (!Array.isArray(id) || id.length !== 2 || !/^[bu]:.{16,}/.test(String(id[0]))) yield '4 no ID';
}

function* metadataFaults(pdf: Structure, standard: Standard): Generator<string> {
  const { info, xmp } = pdf;
  for (const key of ['/Title', '/CreationDate', '/ModDate']) if (!info[key]) yield `5 no ${key}`;
  if (info['/Trapped'] !== '/True' && info['/Trapped'] !== '/False') yield `6 Trapped is ${info['/Trapped']}`;
  const value = (tag: string): string | undefined => xmp.match(new RegExp(`<${tag}>([^<]*)</${tag}>`))?.[1];
  if (standard === 'PDF/X-4') {
    const wanted = ['xmpMM:DocumentID', 'xmpMM:VersionID', 'xmpMM:RenditionClass', 'xmp:MetadataDate', 'pdf:Trapped'];
    for (const tag of wanted) if (!value(tag)) yield `7 no ${tag}`;
    if (!/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<]+</.test(xmp)) yield '7 no dc:title';
  }
  for (const [key, tag] of [
    ['/CreationDate', 'xmp:CreateDate'],
    ['/ModDate', 'xmp:ModifyDate'],
  ] as const) {
    const digits = (text: string | undefined): string => (text ?? '').replaceAll(/\D/g, '');
    if (digits(String(info[key])) !== digits(value(tag))) yield `8 ${key} is ${info[key]}, ${tag} is ${value(tag)}`;
  }
}

function* intentFaults(pdf: Structure): Generator<string> {
  const intents = pdf.resolve(pdf.catalog['/OutputIntents']);
  const found = (Array.isArray(intents) ? intents : [])
    .map((intent) => pdf.dictionary(intent))
    .filter((intent) => intent['/S'] === '/GTS_PDFX');
  if (found.length !== 1) yield `9 ${found.length} output intents`;
  for (const intent of found) {
    for (const key of ['/OutputConditionIdentifier', '/Info']) if (!intent[key]) yield `10 no ${key}`;
    const profile = pdf.data(intent['/DestOutputProfile']);
    const text = (start: number): string => profile.toString('latin1', start, start + 4);
    if (text(36) !== 'acsp' || text(12) !== 'prtr' || text(16) !== 'CMYK') yield '11 no CMYK output profile';
    else if (pdf.dictionary(intent['/DestOutputProfile'])['/N'] !== 4) yield '11 N is not 4';
  }
}

function* boxFaults(page: Dictionary): Generator<string> {
  const [trim, bleed, media] = ['/TrimBox', '/BleedBox', '/MediaBox'].map((key) => page[key] as number[] | undefined);
  if (!trim || page['/ArtBox']) yield '13 no TrimBox, or an ArtBox';
  const within = (inner: number[] = [], outer: number[] = []): boolean =>
    inner.length === 4 &&
    inner.every((edge, at) => (at < 2 ? edge >= outer[at]! - HUNDREDTH_MM : edge <= outer[at]! + HUNDREDTH_MM));
  if (!within(trim, bleed) || !within(bleed, media)) yield `14 boxes ${JSON.stringify([trim, bleed, media])}`;
  if (page['/UserUnit'] !== undefined) yield '15 a UserUnit';
  if (page['/Annots'] !== undefined) yield '16 annotations';
}

/** Operators that set RGB, gray or another space's colour, or draw what has one of its own. */
const FORBIDDEN = new Map([
  ['rg', '17 RGB fill'],
  ['RG', '17 RGB stroke'],
  ['g', '20 DeviceGray fill, which never overprints'],
  ['G', '20 DeviceGray stroke, which never overprints'],
  ['sh', '17 a shading'],
  ['BI', '17 an inline image'],
]);

function* contentFaults(content: string): Generator<string> {
  const operators = content.replaceAll(/<[0-9a-fA-F\s]*>|\((?:[^()\\]|\\.)*\)/g, ' ').split(/[\s[\]]+/);
  for (const [operator, fault] of FORBIDDEN) if (operators.includes(operator)) yield fault;
  for (const [, width] of content.matchAll(/([\d.]+) w\b/g)) if (Number(width) < 0.25) yield `24 a rule of ${width} pt`;
}

function* objectFaults(pdf: Structure, standard: Standard): Generator<string> {
  for (const space of pdf.colourSpaces) {
    if (!['/DeviceCMYK', '/DeviceGray', '/Separation'].includes(space)) yield `17 colour space ${space}`;
  }
  const alphas = ['/ca', '/CA'] as const;
  for (const object of pdf.dictionaries()) {
    const type = object['/Type'] ?? object['/S'];
    if (['/JavaScript', '/Action', '/Filespec', '/OCG'].includes(String(type))) yield `12 a ${type}`;
    if (object['/AcroForm'] || object['/EmbeddedFiles'] || object['/OCProperties'] || object['/JS'])
      yield '12 a form, attachment or layer';
    const clear =
      (object['/SMask'] && object['/SMask'] !== '/None') ||
      alphas.some((key) => typeof object[key] === 'number' && object[key] < 1) ||
      (object['/BM'] && object['/BM'] !== '/Normal');
    if (standard === 'PDF/X-1a:2003' && (clear || object['/S'] === '/Transparency')) yield '19 transparency';
    if (object['/S'] === '/Transparency' && object['/CS'] && object['/CS'] !== '/DeviceCMYK') yield '19 blending space';
    for (const key of ['/TR', '/TR2', '/HT', '/OPI']) if (object[key]) yield `20 ${key}`;
    if (String(object['/Filter']).includes('LZW')) yield '20 LZW';
  }
}

function* fontFaults(file: string): Generator<string> {
  for (const { name, embedded, subset, unicode } of fonts(file)) {
    if (!embedded || !subset || !unicode)
      yield `18 font ${name}: embedded ${embedded}, subset ${subset}, unicode ${unicode}`;
  }
}
