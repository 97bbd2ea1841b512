using System.IO.Compression;

namespace Gantry.Dicom;

/// <summary>Tells from a data set's first elements how it is encoded, where nothing says so or what says so lies.</summary>
internal static class TransferSyntaxGuess
{
    /// <summary>How many bytes of the data set are looked at.</summary>
    public const int Window = 1024;

    private const int ElementsSeen = 8;
    private const int Plausible = 3;

    /// <summary>Implicit VR big endian was never a transfer syntax of DICOM; ACR-NEMA files and faulty writers have it.</summary>
    private static readonly TransferSyntax s_implicitBigEndian = new(TransferSyntax.ImplicitVRLittleEndian.Uid, "Implicit VR Big Endian (not standard)", false, true, false, false);

    private static readonly TransferSyntax[] s_candidates =
        [TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.ExplicitVRBigEndian, s_implicitBigEndian];

    /// <summary>Guesses.</summary>
    /// <param name="bytes">The first bytes of the data set, at least <see cref="Window"/> if there are so many.</param>
    /// <param name="declared">What is said of it; null when nothing is.</param>
    /// <param name="dictionary">Tells which elements there are.</param>
    /// <returns>What is said, unless another encoding fits better; null when nothing is said and the bytes are no data set.</returns>
    public static TransferSyntax? Of(ReadOnlySpan<byte> bytes, TransferSyntax? declared, DicomDictionary dictionary)
    {
        bytes = bytes[..Math.Min(bytes.Length, Window)];
        if (declared is { IsDeflated: true })
        {
            // Deflated bytes hardly ever look like elements.
            return Best(bytes, dictionary, 2 * Plausible) ?? declared;
        }

        if (declared is not null && (bytes.Length < DicomReader.ShortHeader || Score(bytes, declared, dictionary, 1) >= Plausible))
        {
            return declared;
        }

        int declaredScore = declared is null ? 0 : Score(bytes, declared, dictionary, ElementsSeen);
        TransferSyntax? best = Best(bytes, dictionary, Math.Max(Plausible, declaredScore + 1));
        if (best is null && declared is not null && declaredScore < Plausible && IsDeflated(bytes, dictionary))
        {
            return TransferSyntax.DeflatedExplicitVRLittleEndian;
        }

        return best ?? declared;
    }

    /// <summary>The encoding that fits best, if it fits well enough.</summary>
    private static TransferSyntax? Best(ReadOnlySpan<byte> bytes, DicomDictionary dictionary, int atLeast)
    {
        TransferSyntax? best = null;
        foreach (TransferSyntax candidate in s_candidates)
        {
            int score = Score(bytes, candidate, dictionary, ElementsSeen);
            if (score >= atLeast)
            {
                (best, atLeast) = (candidate, score + 1);
            }
        }

        return best;
    }

    /// <summary>How well the first elements fit an encoding.</summary>
    private static int Score(ReadOnlySpan<byte> bytes, TransferSyntax syntax, DicomDictionary dictionary, int elements)
    {
        int score = 0;
        bool isAnyKnown = false;
        uint last = 0;
        for (int i = 0; i < elements && bytes.Length >= DicomReader.ShortHeader; i++)
        {
            var tag = new Tag(((uint)VRRules.ReadUInt16(bytes, syntax.IsBigEndian) << 16) | VRRules.ReadUInt16(bytes[2..], syntax.IsBigEndian));
            VR known = dictionary.LookupVR(tag);
            VR written = VRRules.FromLetters(bytes[4], bytes[5]);
            bool isLong = written.HasLongLength();
            if (tag.Group is 0 or 0xFFFE || tag.Value <= last || (written == VR.None) == syntax.IsExplicit || (isLong && syntax.IsExplicit && bytes.Length < DicomReader.LongHeader))
            {
                break;
            }

            long length = !syntax.IsExplicit ? VRRules.ReadUInt32(bytes[4..], syntax.IsBigEndian)
                : isLong ? VRRules.ReadUInt32(bytes[8..], syntax.IsBigEndian)
                : VRRules.ReadUInt16(bytes[6..], syntax.IsBigEndian);
            if (!syntax.IsExplicit && length > ushort.MaxValue && !(known.HasLongLength() && (known != VR.UN || length == DicomReader.UndefinedLength)))
            {
                break;
            }

            bool isKnown = known != VR.UN && !tag.IsPrivate;
            isAnyKnown |= isKnown;
            score += (isKnown ? 2 : 0) + (syntax.IsExplicit ? 2 : 0) + ((length & 1) == 0 && known != VR.UN ? 1 : 0);
            last = tag.Value;
            long next = length + (syntax.IsExplicit && isLong ? DicomReader.LongHeader : DicomReader.ShortHeader);
            if (known == VR.SQ || next > bytes.Length)
            {
                break;
            }

            bytes = bytes[(int)next..];
        }

        return isAnyKnown ? score : 0;
    }

    private static bool IsDeflated(ReadOnlySpan<byte> bytes, DicomDictionary dictionary)
    {
        try
        {
            using var inflater = new DeflateStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
            var inflated = new byte[Window];
            int count = inflater.ReadAtLeast(inflated, inflated.Length, throwOnEndOfStream: false);
            return Score(inflated.AsSpan(0, count), TransferSyntax.ExplicitVRLittleEndian, dictionary, ElementsSeen) >= Plausible;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return false;
        }
    }
}
