/**
 * Pages of prose that the site links to. A page of the same name in the content folder takes their place.
 *
 * `slug` is the page's address without its slashes.
 */
export const BUILT_IN_PAGES: readonly {
  readonly slug: string;
  readonly title: string;
  readonly body: string;
}[] = [
  {
    slug: 'method',
    title: 'Method',
    body: `This archive has no page of its own about its method. What follows holds for every archive that is made with this program.

## What a record is

A provision record quotes one thing that a policy states, permits or reserves, word for word from one dated capture of the document. Paragraphs in serif type are the platform's words. Everything in sans serif is written by the archive, and a line on each record says where that begins.

## How a quotation is checked

The stored file of a capture is read by a named extractor and normaliser, which give its version text: one line for each paragraph. Every quoted passage is looked for in that text, character for character. It must be found at one decided place. A passage that is not found, or is found in several places with nothing to decide between them, stops the build, unless the record itself says that the passage is not in the source.

## Which bytes a hash covers

- **Stored file**: the file as it was retrieved, byte for byte.
- **Version text**: the UTF-8 of the extracted text, each paragraph ended by a line feed.
- **Quoted words**: the UTF-8 of the passages, joined by line feeds.

All are SHA-256, written as 64 lower-case hexadecimal digits.

## What the words mean

| Word | Meaning |
| --- | --- |
| Recorded | A value is written in the record; this archive has not checked it |
| Held | The bytes are in this archive |
| Verified | It was recomputed or compared when the archive was built |
| Mismatch | Two values that should be equal are not |
| Not in source | The passage was looked for and not found |
| Unconfirmed | Checked against something that is itself in doubt |
| Not checked | It could be checked, and was not |
| None | No such item exists in the record |
| Withdrawn | No longer kept up, still at its address |

## Derived figures

Counts, first and last sightings, months monitored, stability and prevalence are computed from captures and change records at each build. Nobody types them. A figure that someone else printed is compared with the derived one, and a disagreement is shown with both values.

## What a connection to a law means

That an analyst named the law in the record. It is not a finding of breach.
`,
  },
  {
    slug: 'about',
    title: 'About this archive',
    body: `This archive has no page of its own about itself. Its publisher, licence and notice of independence stand at the foot of every page.
`,
  },
];
