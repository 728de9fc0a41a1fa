import { foldName } from './source-text.ts';
import { placeOfPhrase, readTable, readTerms } from './table.ts';

/** The phrases that tell a document's type from its name. */
export interface DocumentTypeRule {
  readonly documentType: string;
  /** Lower case; a phrase fits where it begins a word of the name. */
  readonly phrases: readonly string[];
}

/** The phrase that stands first in the name decides; of two at the same place, the rule that is listed first. */
export const DOCUMENT_TYPE_RULES: readonly DocumentTypeRule[] = readTable(`
law-enforcement-guidelines | law enforcement
copyright-claims-policy | copyright | dmca
acceptable-use-policy | acceptable use
data-processor-agreement | data processing
vulnerability-disclosure-policy | security and disclosure
accessibility-statement | accessibility
general-conditions-of-sale | terms of sale | conditions générales de vente | refund | receiving &
trackers-policy | cookie | tracking | do not track | interest-based ads
privacy-policy | privacy | data policy | data use | gdpr | datenschutz | confidentialit | privacidad | osobních | персональных | what happens to your data | do not sell
community-guidelines | community guidelines | community rules | code of conduct | content policy | hate speech | rules | regeln | guidelines
terms-of-service | terms | term of service | agreement | conditions | legal | tos | agb | cgv | podmínky | соглашение
`).map(([documentType = '', ...phrases]) => ({ documentType, phrases }));

/** The type of a document whose name says none. */
export const UNCLASSIFIED = 'unclassified';

/** @returns the slug of a document type, {@link UNCLASSIFIED} when the name holds no known phrase */
export function documentTypeOf(name: string): string {
  const folded = foldName(name);
  const places = DOCUMENT_TYPE_RULES.flatMap(({ documentType, phrases }) =>
    phrases.map((phrase) => ({ documentType, at: placeOfPhrase(folded, phrase) ?? Infinity })),
  );
  const first = Math.min(...places.map(({ at }) => at));
  return first === Infinity
    ? UNCLASSIFIED
    : (places.find(({ at }) => at === first)?.documentType ?? UNCLASSIFIED);
}

/** The document types that imported documents use, in order of slug. */
export const DOCUMENT_TYPES = readTerms(`
acceptable-use-policy | Acceptable Use Policy | Uses of a platform that are allowed, and uses that are not.
accessibility-statement | Accessibility Statement | How far a platform can be used by people with disabilities.
community-guidelines | Community Guidelines | What people may publish and how they are to treat each other in public places of a platform.
copyright-claims-policy | Copyright Claims Policy | How claims about copyright are made and answered.
data-processor-agreement | Data Processor Agreement | What a platform undertakes when it handles personal data for somebody else.
general-conditions-of-sale | General Conditions of Sale | Conditions for what a platform itself sells.
law-enforcement-guidelines | Law Enforcement Guidelines | How authorities ask a platform for data, and what it answers.
privacy-policy | Privacy Policy | Which personal data of its users a platform collects, why, for how long, and whom it tells.
terms-of-service | Terms of Service | The contract for using a platform: what it offers, what it asks, and how it can end.
trackers-policy | Trackers Policy | Cookies and every other means by which a platform recognises a browser or device again.
unclassified | Unclassified | A text whose type its name does not tell.
vulnerability-disclosure-policy | Vulnerability Disclosure Policy | How faults in the protection of a platform are reported and handled.
`);
