using System.Security.Cryptography;
using System.Text;

namespace Gantry.Dicom;

/// <summary>
/// Replaces unique identifiers by others, always the same for the same secret and root, in every run and on every machine. The new identifier is made
/// from the first 128 bits of HMAC-SHA-256 over the ASCII characters of the old one, the secret being the key. Without a root the bits become a UUID
/// of version 8 (RFC 9562 §5.8) under 2.25; with one they become its last component, as in <see cref="Uid.New(Uid)"/>. Who does not have the
/// secret cannot find the old identifier, nor check a guess. Identifiers that the standard registers stay as they are. Safe for many threads.
/// </summary>
public sealed class UidMapping
{
    private readonly byte[] _secret;
    private readonly Uid? _root;

    /// <summary>Makes a mapping.</summary>
    /// <param name="secret">The secret; keep it as long as the same identifiers must be mapped alike. 16 random bytes or more make it safe.</param>
    /// <param name="root">The root of the new identifiers, at most 44 characters; 2.25 when null.</param>
    /// <exception cref="ArgumentException">The secret is empty, or the root not valid or too long.</exception>
    public UidMapping(ReadOnlySpan<byte> secret, Uid? root = null)
    {
        if (secret.IsEmpty)
        {
            throw new ArgumentException("A mapping without a secret could be undone by anybody: give one, for example 16 random bytes.", nameof(secret));
        }

        if (root is Uid given)
        {
            Uid.CheckRoot(given);
        }

        _secret = secret.ToArray();
        _root = root;
    }

    /// <summary>The new identifier for an old one, which need not be valid.</summary>
    /// <exception cref="ArgumentException">The old identifier is empty.</exception>
    public Uid Map(Uid uid)
    {
        if (string.IsNullOrEmpty(uid.Value))
        {
            throw new ArgumentException("An empty identifier has no successor: leave it empty.", nameof(uid));
        }

        if (UidRegistry.TryGet(uid, out _))
        {
            return uid;
        }

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(uid.Value), hash);
        Span<byte> number = hash[..16];
        if (_root is Uid root)
        {
            return Uid.Under(root, number);
        }

        number[6] = (byte)((number[6] & 0x0F) | 0x80);
        number[8] = (byte)((number[8] & 0x3F) | 0x80);
        return Uid.FromUuid(new Guid(number, bigEndian: true));
    }
}
