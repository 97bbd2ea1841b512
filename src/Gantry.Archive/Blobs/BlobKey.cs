using System.Security.Cryptography;
using System.Text;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>
/// The name of a blob, for example 3f/1.2.3.4/1.2.3.4.5-0f1e….dcm: a folder a study, a file a version. It can only be made from validated UIDs and
/// a digest, never from text off the wire. The number in front spreads the studies over 256 folders.
/// </summary>
internal readonly record struct BlobKey
{
    private BlobKey(string value) => Value = value;

    /// <summary>The name, relative to the folder of blobs, with / between its parts.</summary>
    public string Value { get; }

    /// <summary>Names the blob of a version.</summary>
    /// <exception cref="ArgumentException">A UID is not valid.</exception>
    public static BlobKey Of(Uid study, Uid instance, TransferSyntax transferSyntax, ReadOnlySpan<byte> digest)
    {
        if (!study.IsValid || !instance.IsValid)
        {
            throw new ArgumentException("Only valid UIDs may name a blob.", nameof(instance));
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> text = stackalloc byte[64];
        SHA256.HashData(text[..Encoding.ASCII.GetBytes(study.Value, text)], hash);
        string folder = Convert.ToHexStringLower(hash[..1]);

        // The same bytes may mean two things in two transfer syntaxes, so that the syntax is part of the version's name.
        Span<byte> version = stackalloc byte[SHA256.HashSizeInBytes + 64];
        digest.CopyTo(version);
        string syntax = transferSyntax.Uid.Value;
        int length = Encoding.ASCII.GetBytes(syntax.AsSpan(0, Math.Min(syntax.Length, 64)), version[SHA256.HashSizeInBytes..]);
        SHA256.HashData(version[..(SHA256.HashSizeInBytes + length)], hash);
        return new BlobKey($"{folder}/{study.Value}/{instance.Value}-{Convert.ToHexStringLower(hash[..16])}.dcm");
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
