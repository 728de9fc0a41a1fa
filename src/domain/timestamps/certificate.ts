import { verify, X509Certificate } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  Certificate as CertificateStructure,
  ExtendedKeyUsage,
  id_ce_extKeyUsage,
  id_ce_subjectKeyIdentifier,
  id_kp_timeStamping,
  SubjectKeyIdentifier,
  type Time,
} from '@peculiar/asn1-x509';
import { base64Of } from '../base64.ts';
import { hexOf, textOfUtf8 } from '../bytes.ts';
import { sha256, type Digest, type HashName } from '../digest.ts';
import { instantFromEpoch, type Instant } from '../instants.ts';
import { faulty, parsed, type Parsed } from '../parsed.ts';

/** An X.509 certificate (RFC 5280), as far as timestamps need it. */
export interface Certificate {
  /** Its bytes (DER). */
  readonly der: Uint8Array;
  /** SHA-256 of its bytes, as `openssl x509 -fingerprint -sha256` prints it with colons. */
  readonly fingerprint: Digest;
  /** The common name of its subject; the whole subject where there is none. */
  readonly name: string;
  /** How a signature names it: issuer (DER) and serial number, both in hexadecimal. */
  readonly issuerAndSerial: string;
  /** How a signature may name it instead, in hexadecimal; absent when it has no such identifier. */
  readonly keyIdentifier?: string;
  readonly validFrom: Instant;
  readonly validTo: Instant;
  /** Whether it may issue certificates. */
  readonly isAuthority: boolean;
  /** Whether its one purpose is to sign timestamps, as a critical extension says (RFC 3161, section 2.3). */
  readonly isForTimestamps: boolean;
}

const BLOCK = /-----BEGIN CERTIFICATE-----\r?\n([A-Za-z0-9+/=\r\n]+)-----END CERTIFICATE-----/g;

/** Reads the certificates of a PEM file in order; what stands between them is passed over (RFC 7468). */
export function parseCertificates(bytes: Uint8Array): Parsed<readonly Certificate[]> {
  const text = textOfUtf8(bytes);
  if (text === undefined) return faulty('It is not text.');
  const certificates: Certificate[] = [];
  for (const [, base64 = ''] of text.matchAll(BLOCK)) {
    const certificate = parseCertificate(Buffer.from(base64, 'base64'));
    if ('fault' in certificate) return certificate;
    certificates.push(certificate.value);
  }
  return certificates.length === 0
    ? faulty('It has no certificate between lines of BEGIN CERTIFICATE and END CERTIFICATE.')
    : parsed(certificates);
}

/** Reads one certificate from its bytes (DER). */
export function parseCertificate(bytes: Uint8Array): Parsed<Certificate> {
  const der = new Uint8Array(bytes);
  try {
    const x509 = new X509Certificate(der);
    const { tbsCertificate } = AsnConvert.parse(der, CertificateStructure);
    const { issuer, serialNumber, validity } = tbsCertificate;
    const keyIdentifier = keyIdentifierOf(tbsCertificate.extensions ?? []);
    return parsed({
      der,
      fingerprint: sha256(der),
      name: /^CN=(.+)$/m.exec(x509.subject)?.[1] ?? x509.subject.replaceAll('\n', ', '),
      issuerAndSerial: `${hexOf(new Uint8Array(AsnConvert.serialize(issuer)))} ${hexOf(new Uint8Array(serialNumber))}`,
      ...(keyIdentifier === undefined ? {} : { keyIdentifier }),
      validFrom: instantOf(validity.notBefore),
      validTo: instantOf(validity.notAfter),
      isAuthority: x509.ca,
      isForTimestamps: isForTimestamps(tbsCertificate.extensions ?? []),
    });
  } catch {
    // What OpenSSL or the ASN.1 reader says of bytes that are no certificate tells a reader nothing more.
    return faulty('There is a certificate in it that cannot be read.');
  }
}

/** @returns certificates as a PEM file (RFC 7468), each once */
export function formatCertificates(certificates: readonly Certificate[]): string {
  const once = new Map(certificates.map(({ fingerprint, der }) => [fingerprint, der]));
  return [...once.values()]
    .map((der) => {
      const lines = base64Of(der).match(/.{1,64}/g) ?? [];
      return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
    })
    .join('');
}

/** @returns whether a certificate was signed with the key of another that may issue it */
export function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  const [own, its] = [new X509Certificate(certificate.der), new X509Certificate(issuer.der)];
  return issuer.isAuthority && own.checkIssued(its) && own.verify(its.publicKey);
}

/** @returns whether a signature of these bytes was made with the key of a certificate: RSA (PKCS #1 v1.5) or ECDSA */
export function isSignedWith(
  certificate: Certificate,
  hash: HashName,
  { bytes, signature }: { readonly bytes: Uint8Array; readonly signature: Uint8Array },
): boolean {
  const { publicKey } = new X509Certificate(certificate.der);
  if (publicKey.asymmetricKeyType !== 'rsa' && publicKey.asymmetricKeyType !== 'ec') return false;
  return verify(hash, bytes, publicKey, signature);
}

type Extensions = readonly {
  readonly extnID: string;
  readonly critical: boolean;
  readonly extnValue: { readonly buffer: ArrayBuffer };
}[];

function isForTimestamps(extensions: Extensions): boolean {
  const usage = extensions.find(({ extnID }) => extnID === id_ce_extKeyUsage);
  if (usage?.critical !== true) return false;
  const purposes = AsnConvert.parse(usage.extnValue.buffer, ExtendedKeyUsage);
  return purposes.length === 1 && purposes[0] === id_kp_timeStamping;
}

function keyIdentifierOf(extensions: Extensions): string | undefined {
  const found = extensions.find(({ extnID }) => extnID === id_ce_subjectKeyIdentifier);
  return (
    found &&
    hexOf(new Uint8Array(AsnConvert.parse(found.extnValue.buffer, SubjectKeyIdentifier).buffer))
  );
}

function instantOf(time: Time): Instant {
  return instantFromEpoch(Math.floor(time.getTime().getTime() / 1000));
}
