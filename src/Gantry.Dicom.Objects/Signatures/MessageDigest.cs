using System.Security.Cryptography;

namespace Gantry.Dicom.Objects.Signatures;

/// <summary>A hash being made.</summary>
internal sealed class MessageDigest : IDisposable
{
    private readonly IncrementalHash? _hash;
    private readonly Ripemd160? _ripemd;

    /// <summary>Starts with nothing.</summary>
    public MessageDigest(MacAlgorithm algorithm)
    {
        if (algorithm.Name is { } name)
        {
            _hash = IncrementalHash.CreateHash(name);
        }
        else
        {
            _ripemd = new Ripemd160();
        }
    }

    /// <summary>Takes bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        _hash?.AppendData(bytes);
        _ripemd?.Append(bytes);
    }

    /// <summary>The hash of what was taken.</summary>
    public byte[] Finish() => _hash?.GetHashAndReset() ?? _ripemd!.Finish();

    /// <inheritdoc/>
    public void Dispose() => _hash?.Dispose();
}
