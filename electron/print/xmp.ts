/** The XMP packet: the document's facts in the form that PDF/X reads. */
import type { Standard } from './preset.ts';

export interface XmpFacts {
  readonly title: string;
  /** Whole seconds; written in UTC, as Info has it. */
  readonly date: Date;
  readonly standard: Standard;
  readonly creator: string;
  readonly producer: string;
  readonly uuid: string;
}

/** The whole packet. Lines 7 and 8 of the print checklist say what it must hold. */
export function xmpPacket({ title, date, standard, creator, producer, uuid }: XmpFacts): string {
  const time = `${date.toISOString().slice(0, 19)}Z`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/"
        xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
      <xmp:CreateDate>${time}</xmp:CreateDate>
      <xmp:ModifyDate>${time}</xmp:ModifyDate>
      <xmp:MetadataDate>${time}</xmp:MetadataDate>
      <xmp:CreatorTool>${escapeXml(creator)}</xmp:CreatorTool>
      <xmpMM:DocumentID>uuid:${uuid}</xmpMM:DocumentID>
      <xmpMM:InstanceID>uuid:${uuid}</xmpMM:InstanceID>
      <xmpMM:VersionID>1</xmpMM:VersionID>
      <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
      <pdf:Producer>${escapeXml(producer)}</pdf:Producer>
      <pdf:Trapped>False</pdf:Trapped>${standard === 'PDF/X-4' ? '\n      <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>' : ''}
    </rdf:Description>
  </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** `text` for XML content: what XML 1.0 cannot hold becomes a space. */
const escapeXml = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ').replaceAll(/[&<>"]/g, (character) => ENTITIES[character]!);
