import { placeOfPhrase, readTable } from './table.ts';

/** The clause type of every case whose name holds one of the phrases. */
export interface ClauseTypeRule {
  readonly clauseType: string;
  /** Lower case; a phrase fits where it begins a word of the name. */
  readonly phrases: readonly string[];
}

/** Asked in this order; the first that fits decides. */
export const CASE_RULES: readonly ClauseTypeRule[] = readTable(`
class-action-waiver | class action
arbitration | arbitration
moral-rights | moral rights
do-not-track | do not track
biometric-data | biometric
time-limit-for-claims | legal action against | cause of action
severability-and-waiver | failure to enforce | invalidity of
copyright-complaints | copyright claim | take down | take-down | infringe | notices and counter
indemnification | indemnify | claims made against
governing-law | court of law | law of the service | jurisdiction
government-requests | government | legal request | without a warrant | without notifying you | responds to requests | demands for
business-transfer | merger | bankruptcy | acquisition
data-sale | sell your data | sell your personal | is not sold
private-communications | private messages | private content | end-to-end | cannot decrypt | user communications | index or open
content-deletion | you've deleted | delete your content from | you can delete your content | deleted content | delete your contributions
content-moderation | delete specific | your content may be removed | delete your content if | will delete files | negative opinions
leaving-the-service | leave this service | leave the service | leave at any time | you can leave | cannot delete your account | can cancel | cannot be canceled | account removal
account-termination | delete your account | suspen | terminated | terminate the | banned | closing your account | closing their account
identity-and-names | pseudonym | legal name | real name | your identity | usernames | without revealing | no need to register | must create an account to
payments-and-refunds | refund | credit card | pricing | billing | charges | payment | pay 
cookies | cookie
data-portability | archive of your data | export | get your data back
access-and-erasure | access and deletion | access, correction | obtaining personal data | request copies
data-retention | retention period | user logs | logs are | necessary logs | request for erasure | erasure of personal | tracking data deleted | deletes tracking data
device-data-collection | location | gps | device permissions | permissions at install | disables software
aggregated-data | aggregate | anonymi | anonymous data
international-transfer | anywhere in the world | outside of your country | outside of its
age-requirement | age limit | certain age | years old
advertising-and-marketing | promotional | advertising | marketing | used in ads | personalized ads | newsletter | emails are | text (sms)
automated-access | spider | scrap | crawl
free-software | free software | federated
content-licence | license | use your content | distribute your content | rights to your content | use of your content | broader than necessary | limited for | very broad | quote their content
content-ownership | own your data | ownership | owner of | offer suggestions | takes credit | take credit
document-dates | last update | archives of their | archives provided | regular basis
unilateral-modification | terms may be changed | change its terms | changes to its terms | change to its terms | changes to the terms | terms periodically | terms can change | conditions may change | changes can happen | notified | tosback | policy changes | right to change | little involvement | change their privacy policy | may change at any time
readability | easy to read | translated
incorporated-documents | separate policies | external documents | other applicable rules | refers to documents | policies, guidelines | policies and guidelines | legal documents
linked-content | third-party content | links to other | third party websites | user-generated contents | ideas contained | disputes that you may have with | disputes with others | intervene in user | third party products
data-security | unauthorized access to your | for unauthorized access | security practices | data breaches | data security | affected by data | https | encrypt
account-security | security of your account | two factor | securing your account | secure your data
account-sharing | alternative accounts | your account to third parties | one person can use
liability-limitation |  liability | liable | not responsible for
warranty-disclaimer | 'as is' | warranty | guarantee accuracy | accuracy or reliability | guarantee that | guarantee content | quality | malfunction | risks, damages
availability | accessibility to | availability | maintenance | throttle | stop providing | discontinu
service-providers | operating the service | confidentiality obligations
tracking | track | beacon | fingerprint | referred you | browser history | combined across | analytics | pixel
data-collection | collect | through third parties | store data on you | little personal information
third-party-sharing | third part | third-part | shares your information | share your personal | share content | whom you share
data-use | limited purposes | different purposes | many purposes | intend to use | intended use | your information is used | processes
prohibited-conduct | fines for | fines users | fines spammers | agree not to | prohibit | not allowed | shall not | enjoyment | violence | responsible for what you publish
limited-use | individual | non-commercial | use is subject
support-and-complaints | help desk | complaint | feedback | contact | ethical
data-security | publishing personal info | publishing your info | about the risk
`).map(([clauseType = '', ...phrases]) => ({ clauseType, phrases }));

/** The clause type of a point without a case that fits, by the topic that the source gives it. */
export const TOPIC_RULES: ReadonlyMap<string, string> = new Map(
  readTable(`
business-transfer | business-transfer
changes | unilateral-modification
changes-involvement | unilateral-modification
changes-notice | unilateral-modification
copyright-scope | content-licence
cookies | cookies
data-export | data-portability
guarantee | warranty-disclaimer
jurisdiction-law | governing-law
law-enforcement | government-requests
law-gov | government-requests
leave | leaving-the-service
logs-length | data-retention
ownership | content-ownership
payment | payments-and-refunds
personal-data | data-use
readability | readability
refunds | payments-and-refunds
suspension | account-termination
third | third-party-sharing
track | tracking
`).map(([topic = '', clauseType = '']) => [topic, clauseType]),
);

/**
 * @param caseName - without rating debris
 * @param topics - ids, in the source's order
 * @returns the slug of the clause type, or `undefined` when neither case nor topic says one
 */
export function clauseTypeOf(
  caseName: string | undefined,
  topics: readonly string[],
): string | undefined {
  const name = caseName?.toLowerCase() ?? '';
  const rule = CASE_RULES.find(({ phrases }) =>
    phrases.some((phrase) => placeOfPhrase(name, phrase) !== undefined),
  );
  return (
    rule?.clauseType ??
    topics.map((topic) => TOPIC_RULES.get(topic)).find((slug) => slug !== undefined)
  );
}
