using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Gantry.Dicom.Imaging;

/// <summary>The codecs there are, by transfer syntax. Immutable.</summary>
public sealed class FrameCodecs
{
    private readonly FrozenDictionary<Uid, IFrameDecoder> _decoders;
    private readonly FrozenDictionary<Uid, IFrameEncoder> _encoders;

    /// <summary>Makes a set of codecs. Of two for one transfer syntax the later counts.</summary>
    /// <param name="decoders">What decodes.</param>
    /// <param name="encoders">What encodes.</param>
    public FrameCodecs(IEnumerable<IFrameDecoder> decoders, IEnumerable<IFrameEncoder> encoders)
    {
        ArgumentNullException.ThrowIfNull(decoders);
        ArgumentNullException.ThrowIfNull(encoders);
        _decoders = ByUid(decoders, decoder => decoder.TransferSyntaxes);
        _encoders = ByUid(encoders, encoder => encoder.TransferSyntaxes);
    }

    /// <summary>All codecs of this library.</summary>
    public static FrameCodecs Default { get; } = new(
        [
            new RleDecoder(),
            new DeflatedFrameDecoder(),
            new JpegLsDecoder(),
            new Jpeg2000Decoder(),
            new JpegFrameDecoder(),
        ],
        [
            new UncompressedEncoder(),
            new RleEncoder(),
            new DeflatedFrameEncoder(),
            new LosslessJpegEncoder(),
            new LossyJpegEncoder(),
            new JpegLsEncoder(),
            new Jpeg2000Encoder(),
        ]);

    /// <summary>The transfer syntaxes that can be written.</summary>
    public IEnumerable<Uid> Encodable => _encoders.Keys;

    /// <summary>The transfer syntaxes that can be read.</summary>
    public IEnumerable<Uid> Decodable => _decoders.Keys;

    /// <summary>Finds what decodes a transfer syntax.</summary>
    public bool TryGetDecoder(TransferSyntax transferSyntax, [NotNullWhen(true)] out IFrameDecoder? decoder)
    {
        ArgumentNullException.ThrowIfNull(transferSyntax);
        return _decoders.TryGetValue(transferSyntax.Uid, out decoder);
    }

    /// <summary>Finds what encodes a transfer syntax.</summary>
    public bool TryGetEncoder(TransferSyntax transferSyntax, [NotNullWhen(true)] out IFrameEncoder? encoder)
    {
        ArgumentNullException.ThrowIfNull(transferSyntax);
        return _encoders.TryGetValue(transferSyntax.Uid, out encoder);
    }

    private static FrozenDictionary<Uid, T> ByUid<T>(IEnumerable<T> codecs, Func<T, IReadOnlyList<TransferSyntax>> syntaxes) =>
        codecs.SelectMany(codec => syntaxes(codec).Select(syntax => KeyValuePair.Create(syntax.Uid, codec)))
            .GroupBy(pair => pair.Key).ToFrozenDictionary(group => group.Key, group => group.Last().Value);
}
