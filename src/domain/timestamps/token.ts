import { AsnConvert } from '@peculiar/asn1-schema';
import { id_signedData, SignedData, type ContentInfo, type SignerInfo } from '@peculiar/asn1-cms';
import { id_ct_tstInfo, PKIStatus, TimeStampResp, TSTInfo } from '@peculiar/asn1-tsp';
import { hexOf } from '../bytes.ts';
import type { Digest } from '../digest.ts';
import { instantFromEpoch, type Instant } from '../instants.ts';
import { faulty, parsed, type Parsed } from '../parsed.ts';
import { parseCertificate, type Certificate } from './certificate.ts';
import { isWholeDer, partsOf, readDer, taggedPart } from './der.ts';
import { imprintOf, integerOf } from './request.ts';

/** What a time-stamping authority states and signs (RFC 3161, section 2.4.2). Whether it holds is another question: `verifyToken`. */
export interface TimestampToken {
  /** SHA-256 of what was stamped. */
  readonly imprint: Digest;
  /** The authority's time; a fraction of a second is rounded up, so that "no later than" stays true. */
  readonly stampedAt: Instant;
  /** By how many seconds the authority says that its clock may be wrong, rounded up; absent when it does not say. */
  readonly accuracySeconds?: number;
  /** Of the authority's numbering, in hexadecimal digits. */
  readonly serialNumber: string;
  /** Rules of the authority under which it was made: an object identifier. */
  readonly policy: string;
  readonly nonce?: string;
  /** Those that were sent with it. */
  readonly certificates: readonly Certificate[];
  readonly signed: SignedStatement;
}

/** What the signature of a token is over (RFC 5652, section 5.3). */
export interface SignedStatement {
  readonly signer: SignerInfo;
  /** What the authority states, byte for byte. */
  readonly statement: Uint8Array;
  /** The attributes that are signed, byte for byte, as a set of its own. */
  readonly attributes: Uint8Array;
}

const NOT_ONE = 'It is not a reply of a time-stamping authority (RFC 3161).';
const SET_TAG = 0x31;

/** Reads a `.tsr` file: the reply of an authority, with the token in it. */
export function parseReply(bytes: Uint8Array): Parsed<TimestampToken> {
  if (!isWholeDer(bytes)) return faulty(NOT_ONE);
  try {
    const { status, timeStampToken } = AsnConvert.parse(new Uint8Array(bytes), TimeStampResp);
    if (status.status !== PKIStatus.granted && status.status !== PKIStatus.grantedWithMods) {
      const reason = status.statusString?.join(' ');
      return faulty(
        `The authority refused (status ${status.status})${reason ? `: ${reason}` : '.'}`,
      );
    }
    if (timeStampToken === undefined) return faulty('There is no token in the reply.');
    return readToken(timeStampToken, bytes);
  } catch {
    // The ASN.1 reader throws for anything that is not the structure; its words are about its own schemas.
    return faulty(NOT_ONE);
  }
}

function readToken(token: ContentInfo, reply: Uint8Array): Parsed<TimestampToken> {
  if (token.contentType !== id_signedData) return faulty('The token in it is not signed data.');
  const signedData = AsnConvert.parse(token.content, SignedData);
  const { eContentType, eContent } = signedData.encapContentInfo;
  const statement = eContent?.single?.buffer;
  const [signer, ...more] = signedData.signerInfos;
  if (eContentType !== id_ct_tstInfo || statement === undefined)
    return faulty('What is signed in it is not a timestamp.');
  if (signer === undefined || more.length > 0) return faulty('It has not exactly one signature.');
  const attributes = attributesIn(reply);
  if (attributes === undefined)
    return faulty('Its signature is not over attributes, which it must be.');
  const certificates = (signedData.certificates ?? []).flatMap(({ certificate }) => {
    const read = certificate && parseCertificate(new Uint8Array(AsnConvert.serialize(certificate)));
    return read !== undefined && 'value' in read ? [read.value] : [];
  });
  const stated = readStatement(AsnConvert.parse(statement, TSTInfo));
  if ('fault' in stated) return stated;
  const signed = { signer, statement: new Uint8Array(statement), attributes };
  return parsed({ ...stated.value, certificates, signed });
}

function readStatement(stated: TSTInfo): Parsed<Omit<TimestampToken, 'certificates' | 'signed'>> {
  const imprint = imprintOf(stated.messageImprint);
  if (imprint === undefined) return faulty('It is of another hash than SHA-256.');
  const { accuracy, nonce } = stated;
  return parsed({
    imprint,
    stampedAt: instantFromEpoch(Math.ceil(stated.genTime.getTime() / 1000)),
    ...(accuracy === undefined
      ? {}
      : {
          accuracySeconds: (accuracy.seconds || 0) + (accuracy.millis || accuracy.micros ? 1 : 0),
        }),
    serialNumber: integerOf(stated.serialNumber),
    policy: stated.policy,
    ...(nonce === undefined ? {} : { nonce: integerOf(nonce) }),
  });
}

/** The signed attributes as they stand in the reply, with the tag under which they were signed (RFC 5652, section 5.4). */
function attributesIn(reply: Uint8Array): Uint8Array | undefined {
  const token = partsOf(readDer(reply))[1];
  const signedData = partsOf(partsOf(token)[1])[0];
  const signer = partsOf(partsOf(signedData).at(-1))[0];
  const attributes = taggedPart(signer, 0)?.valueBeforeDecodeView;
  if (attributes === undefined) return undefined;
  return new Uint8Array([SET_TAG, ...attributes.subarray(1)]);
}

/** @returns how a signature names the certificate it was made with: both ways that there are */
export function signerNames({ sid }: SignerInfo): {
  readonly issuerAndSerial?: string;
  readonly keyIdentifier?: string;
} {
  const { issuerAndSerialNumber: by, subjectKeyIdentifier: key } = sid;
  return {
    ...(by && {
      issuerAndSerial: `${hexOf(new Uint8Array(AsnConvert.serialize(by.issuer)))} ${hexOf(new Uint8Array(by.serialNumber))}`,
    }),
    ...(key && { keyIdentifier: hexOf(new Uint8Array(key.buffer)) }),
  };
}
