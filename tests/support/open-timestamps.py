"""Makes or reads proofs of OpenTimestamps with Debian's python3-opentimestamps, which has nothing of this project."""

import sys

from opentimestamps.core.notary import BitcoinBlockHeaderAttestation, PendingAttestation
from opentimestamps.core.op import OpAppend, OpPrepend, OpSHA256
from opentimestamps.core.serialize import StreamDeserializationContext, StreamSerializationContext
from opentimestamps.core.timestamp import DetachedTimestampFile, Timestamp

word, path = sys.argv[1], sys.argv[2]

if word == "make":
    digest, height = bytes.fromhex(sys.argv[3]), int(sys.argv[4])
    stamp = Timestamp(digest)
    step = stamp.ops.add(OpAppend(b"\x01" * 16)).ops.add(OpSHA256())
    step.attestations.add(PendingAttestation("https://calendar.example"))
    block = step.ops.add(OpPrepend(b"\x02" * 32)).ops.add(OpSHA256()).ops.add(OpSHA256())
    block.attestations.add(BitcoinBlockHeaderAttestation(height))
    with open(path, "wb") as file:
        DetachedTimestampFile(OpSHA256(), stamp).serialize(StreamSerializationContext(file))

with open(path, "rb") as file:
    proof = DetachedTimestampFile.deserialize(StreamDeserializationContext(file))
print(proof.file_digest.hex())
for message, attestation in proof.timestamp.all_attestations():
    if isinstance(attestation, BitcoinBlockHeaderAttestation):
        print("bitcoin", attestation.height, message[::-1].hex())
    else:
        print("pending", attestation.uri)
