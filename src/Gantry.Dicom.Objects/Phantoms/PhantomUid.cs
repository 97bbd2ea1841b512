using System.Security.Cryptography;
using System.Text;

namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>Identifiers made of a text, so that the same object has the same identifier each time it is made.</summary>
internal static class PhantomUid
{
    /// <summary>The identifier under 2.25 of the UUID (RFC 9562 version 8) that the text's SHA-256 begins with.</summary>
    public static Uid Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes("gantry phantom/" + text), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return Uid.FromUuid(new Guid(hash[..16], bigEndian: true));
    }
}
