/** A link for programs (RFC 8288): in the head of a page, in a link set or in a response header. */
export interface TypedLink {
  /** Registered with IANA; or `type` and `item` of Signposting, which are too. */
  readonly rel: string;
  /** With scheme and host. */
  readonly href: string;
  readonly type?: string;
}
