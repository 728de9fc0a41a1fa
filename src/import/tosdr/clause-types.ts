import { readTerms } from './table.ts';

/** The clause types that imported provisions use, in order of slug. */
export const CLAUSE_TYPES = readTerms(`
access-and-erasure | Access and erasure | How a person sees, corrects or erases the personal data held about them.
account-security | Security of the account | Who answers for passwords and for what is done through an account, and which means protect it.
account-sharing | One person, one account | Whether an account may be lent, passed on, or held beside another one.
account-termination | Suspension and closing of accounts | The platform may limit or end an account.
advertising-and-marketing | Advertising and marketing | Personal data are used to choose advertisements or to send offers, and how that is refused.
age-requirement | Minimum age | How old a person has to be, and who consents for those who are younger.
aggregated-data | Aggregated data | Data about people are turned into figures or stripped of names, and then used further.
arbitration | Arbitration | Disputes go to a private arbitrator instead of a court.
automated-access | Automated access | Whether programs may read, copy or index the service.
availability | Availability of the service | What is promised about running, speed, limits and interruptions.
biometric-data | Biometric data | Measurements of a body, such as a face or a voice, are taken or kept.
business-transfer | Transfer with the business | Personal data pass to whoever takes over the platform.
class-action-waiver | Waiver of collective proceedings | Claims may be brought only one by one, not for or with others.
content-deletion | Deletion by the user | What remains of content after its author has deleted it.
content-licence | Licence to content | What the platform may do with content that belongs to somebody else.
content-moderation | Limits on content | Content is removed, labelled, or shown to fewer people.
content-ownership | Ownership of content | To whom content, ideas and feedback belong.
cookies | Cookies | Small files on the device: which, whose, what for, and what happens without them.
copyright-complaints | Complaints about copyright | How a claim that content infringes a copyright is made and answered.
data-collection | Collection of personal data | Which personal data are collected, from whom and in which way.
data-portability | Taking data along | How a person obtains a copy of their data to use elsewhere.
data-retention | Retention of data | How long information is kept, and what remains after a deletion.
data-sale | Sale of personal data | Whether personal data are sold.
data-security | Protection of data | Means by which data are protected, and what follows when they fail.
data-use | Use of personal data | The purposes for which personal data are used.
device-data-collection | Collection of device data | Readings are taken from a device: position, identifiers, sensors or other programs.
do-not-track | Do Not Track | What the service does when a browser asks not to be tracked.
document-dates | Dates and earlier versions | When the document took effect, and where its earlier versions are.
free-software | Free software | Whether the program behind the service may be run, studied and changed by anyone.
governing-law | Governing law and courts | Which law applies and which courts decide.
government-requests | Requests by authorities | When data are handed to authorities, and who is told.
identity-and-names | Names and identity | Whether a real name is needed, and what is done with a name or picture.
incorporated-documents | Further documents | Other rules that apply as well, and where they are.
indemnification | Indemnity | The user bears costs that others claim from the platform.
international-transfer | Transfers abroad | Personal data are sent to, or read from, another country.
leaving-the-service | Leaving the service | How a person ends the contract or closes the account.
liability-limitation | Limitation of liability | The platform answers for a loss only in some cases, or only up to an amount.
limited-use | Limits on use | For whom and for which kind of use the service is offered.
linked-content | Content of others | Who answers for linked pages and for what other people publish.
moral-rights | Moral rights | Whether authors give up the right to be named and to object to changes.
payments-and-refunds | Payments and refunds | Prices, charges, renewals, and when money is given back.
private-communications | Private communications | Who may read what people write to each other or keep for themselves.
prohibited-conduct | Prohibited conduct | What people agree not to do or publish.
readability | Readability | How easily the document itself is read: wording, length and languages.
service-providers | Service providers | Others who help to run the service, and what binds them.
severability-and-waiver | Severability and waiver | What holds when a part is invalid, or when a right is not used.
support-and-complaints | Support and complaints | Where help is given and complaints are heard.
third-party-sharing | Sharing with third parties | Personal information is disclosed to, or made available to, somebody outside the platform’s own group.
time-limit-for-claims | Time limit for claims | How long a claim can be brought.
tracking | Tracking | People are followed across pages, services or devices, or are not.
unilateral-modification | Changes by one side | The platform may change the contract without the other side agreeing each time.
warranty-disclaimer | No warranty | The platform does not promise that the service is fit, accurate or free of faults.
`);
