using System.Globalization;
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

    /// <summary>The folder of its study, for example 3f/1.2.3.4.</summary>
    public string Folder => Value[..Value.LastIndexOf('/')];

    /// <summary>Names the folder of a study.</summary>
    public static string FolderOf(Uid study)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> text = stackalloc byte[64];
        SHA256.HashData(text[..Encoding.ASCII.GetBytes(study.Value, text)], hash);
        return $"{Convert.ToHexStringLower(hash[..1])}/{study.Value}";
    }

    /// <summary>Names the blob of a version.</summary>
    /// <exception cref="ArgumentException">A UID is not valid.</exception>
    public static BlobKey Of(Uid study, Uid instance, TransferSyntax transferSyntax, ReadOnlySpan<byte> digest)
    {
        if (!study.IsValid || !instance.IsValid)
        {
            throw new ArgumentException("Only valid UIDs may name a blob.", nameof(instance));
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        // The same bytes may mean two things in two transfer syntaxes, so that the syntax is part of the version's name.
        Span<byte> version = stackalloc byte[SHA256.HashSizeInBytes + 64];
        digest.CopyTo(version);
        string syntax = transferSyntax.Uid.Value;
        int length = Encoding.ASCII.GetBytes(syntax.AsSpan(0, Math.Min(syntax.Length, 64)), version[SHA256.HashSizeInBytes..]);
        SHA256.HashData(version[..(SHA256.HashSizeInBytes + length)], hash);
        return new BlobKey($"{FolderOf(study)}/{instance.Value}-{Convert.ToHexStringLower(hash[..16])}.dcm");
    }

    /// <summary>Whether a name has the form of those made here.</summary>
    public static bool IsOurs(string name)
    {
        string[] parts = name.Split('/');
        string file = parts[^1];
        int dash = file.IndexOf('-', StringComparison.Ordinal);
        return parts.Length == 3 && dash > 0 && new Uid(parts[1]).IsValid && FolderOf(new Uid(parts[1])) == $"{parts[0]}/{parts[1]}" && new Uid(file[..dash]).IsValid
            && file.EndsWith(".dcm", StringComparison.Ordinal) && file.Length == dash + 37 && UInt128.TryParse(file.AsSpan(dash + 1, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
