/**
 * The audit trail: every act, in one chain that shows when an entry was changed, removed or moved.
 *
 * <p>An entry is written as one JSON object with the keys {@code actor at body digest kind previous proposal roles sequence
 * venue}, all of them in every entry. It is canonical: keys in the order of their code points, no white space, whole numbers
 * only, and of the characters only quotation marks, backslashes and those below U+0020 escaped (the short way where JSON has
 * one, else in lower-case hexadecimal digits). {@code digest} is {@code sha256:} and the SHA-256, in hexadecimal digits, of that
 * object without {@code digest}, in UTF-8. {@code previous} is the digest of the entry before; of the first, 64 zeros. So the
 * export of a trail is checked without Bylaw:
 *
 * <pre>
 * import hashlib, json, sys
 * previous, sequence = "sha256:" + "0" * 64, 0
 * for line in open(sys.argv[1], encoding="utf-8"):
 *     entry = json.loads(line)
 *     if "count" in entry:
 *         assert entry == {"count": sequence, "head": previous}
 *         break
 *     digest = entry.pop("digest")
 *     text = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
 *     assert digest == "sha256:" + hashlib.sha256(text.encode()).hexdigest(), line
 *     assert (entry["previous"], entry["sequence"]) == (previous, sequence + 1), line
 *     previous, sequence = digest, sequence + 1
 * else:
 *     sys.exit("the last line is missing")
 * </pre>
 *
 * <p>Belongs here: entering acts, the texts they speak of, the export, and the check of an export against itself and the
 * configuration repository. Does not belong here: what an act means for a proposal or a person.
 */
@NullMarked
package org.bylaw.app.audit;

import org.jspecify.annotations.NullMarked;
