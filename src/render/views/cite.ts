import {
  absoluteUrl,
  capturePath,
  citePath,
  provisionPath,
  verifyPath,
  withFragment,
  withdrawnPath,
} from '../../domain/urls.ts';
import { frameOf, type LinkView, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { citedAddresses } from './parts/cited-address.ts';

/** One of the addresses that can be cited, with a specimen of this archive. */
export interface CitedAddress {
  readonly what: string;
  readonly when: string;
  readonly specimen: string;
  readonly link: LinkView;
}

export interface CiteView extends PageFrame {
  readonly lead: string;
  readonly parts: readonly { readonly name: string; readonly text: string }[];
  readonly addresses: readonly CitedAddress[];
  readonly links: readonly LinkView[];
}

/** How to cite a record: what a citation names, and which address to give. */
export function citeView(context: ViewContext): CiteView {
  return {
    ...frameOf(context, {
      address: citePath,
      title: 'How to cite',
      description: 'What a citation of a record names, and which address to give with it.',
      breadcrumb: [],
    }),
    lead: 'Each provision record has a Cite panel with finished citations. This page says what they are made of.',
    parts: [
      {
        name: 'The platform’s words',
        text: 'Quote the passages as they stand, with […] where passages are not adjacent. They are the platform’s, and the platform is named as their author.',
      },
      {
        name: 'The document and the capture',
        text: 'Name the document and the instant of the capture in UTC. A policy changes; the capture says which text was quoted.',
      },
      {
        name: 'The record',
        text: 'Give the record’s id. It is given once and never again, also when title or address change.',
      },
      {
        name: 'The hash',
        text: 'The SHA-256 of the stored file lets a reader check that the copy in front of them is the one that was quoted. Give all 64 digits where there is room.',
      },
      {
        name: 'The date of access',
        text: 'The day on which you read the page. It is yours to fill in: a page made in advance cannot know it.',
      },
    ],
    addresses: addressesOf(context),
    links: [
      { label: 'Verify a copy yourself', path: verifyPath },
      { label: 'Withdrawn records', path: withdrawnPath },
    ],
  };
}

function addressesOf(context: ViewContext): readonly CitedAddress[] {
  const { provisions, settings } = context.archive;
  const entry =
    provisions.values().find(({ evidence }) => evidence.summary === 'verified') ??
    provisions.values().next().value;
  if (entry === undefined) return [];
  const { provision, document, capture, proof } = entry;
  const [first] = proof.passages;
  const { cited, latest } = citedAddresses(context, provision.id);
  const page = capturePath(document.document, capture.capture.key);
  const paragraph =
    first?.state === 'found' ? withFragment(page, `p${first.anchor.firstParagraph}`) : page;
  const row = (what: string, when: string, path: CitedAddress['link']['path']): CitedAddress => ({
    what,
    when,
    specimen: absoluteUrl(settings, path),
    link: { label: 'Open', path },
  });
  return [
    ...(latest === undefined
      ? [
          row(
            cited.name,
            'In a citation: it leads to the record wherever it is readable.',
            cited.path,
          ),
        ]
      : [
          row(
            cited.name,
            'In a citation. The page shows the record as it was sealed in this revision, also when later revisions follow or the record is withdrawn.',
            cited.path,
          ),
          row('By id', 'To lead to the record as it now is, wherever it is readable.', latest.path),
        ]),
    row(
      'Readable page',
      'In running text. The address has words that can be renamed; an old one still leads on.',
      provisionPath(document.document, provision),
    ),
    row('Capture, at a paragraph', 'To point at the place in the document itself.', paragraph),
  ];
}
