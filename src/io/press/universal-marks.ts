import { PDFBool, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';

/** The metadata of PDF/UA-1 with the description that PDF/A wants of every schema it does not know (ISO 14289-1, 5; ISO 19005-2, 6.6.2.3). */
const SCHEMA =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>' +
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">' +
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>' +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>' +
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>' +
  '</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>';

/**
 * Adds what PDF/UA-1 asks for and the typesetter leaves out under PDF/A: its name in the metadata, and that a reader
 * shows the title instead of the file's name. The same bytes give the same bytes.
 *
 * @throws Error unless the metadata is as the typesetter writes it
 */
export async function withUniversalMarks(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { catalog, context } = document;
  const preferences =
    catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict) ?? context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), PDFBool.True);
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) throw new Error('a PDF without metadata');
  const text = Buffer.from(metadata.contents).toString('utf8');
  const end = text.lastIndexOf('</rdf:RDF>');
  if (end === -1) throw new Error('metadata of a PDF without an end');
  const marked = `${text.slice(0, end)}${SCHEMA}${text.slice(end)}`;
  const stream = context.stream(Buffer.from(marked, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
  return document.save({ useObjectStreams: false });
}
