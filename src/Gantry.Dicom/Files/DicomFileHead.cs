namespace Gantry.Dicom;

/// <summary>What a file's first bytes tell: file meta information where there is some, where the data set starts and how it is encoded (PS3.10 §7.1).</summary>
internal sealed record DicomFileHead(DataSet MetaInformation, TransferSyntax TransferSyntax, long DataSetOffset, IReadOnlyList<Finding> Findings)
{
    /// <summary>File meta information that goes beyond this many bytes is taken for something else.</summary>
    public const int MaximumLength = 1 << 20;

    private const int MetaInformationGroup = 2;
    private const int PrefixEnd = Dicom.FileMetaInformation.PreambleLength + 4;

    /// <summary>Reads the head of a file that is in memory.</summary>
    /// <exception cref="DicomException">The bytes are no DICOM file.</exception>
    public static DicomFileHead Read(ReadOnlyMemory<byte> bytes, DicomReadOptions options) => Read(bytes, true, options)!;

    /// <summary>Reads the head.</summary>
    /// <param name="bytes">The file's first bytes.</param>
    /// <param name="isEnd">Whether they are all.</param>
    /// <param name="options">Dictionary, limits, and whether the prefix must be there.</param>
    /// <returns>Null when more bytes are needed to tell.</returns>
    /// <exception cref="DicomException">The file is no DICOM file.</exception>
    public static DicomFileHead? Read(ReadOnlyMemory<byte> bytes, bool isEnd, DicomReadOptions options)
    {
        DicomContext context = options.Context;
        ReadOnlySpan<byte> span = bytes.Span;
        if (!isEnd && span.Length < PrefixEnd + DicomReader.ShortHeader)
        {
            return null;
        }

        int start = 0;
        Finding? oddStart = null;
        if (span.Length >= PrefixEnd && span[Dicom.FileMetaInformation.PreambleLength..PrefixEnd].SequenceEqual("DICM"u8))
        {
            start = PrefixEnd;
        }
        else if (span.StartsWith("DICM"u8))
        {
            start = 4;
            oddStart = new Finding("missing-preamble", string.Empty, 0, "The file starts with the prefix DICM, without the preamble of 128 bytes");
        }
        else if (span.IsEmpty)
        {
            throw new DicomException("The file is empty");
        }

        if (options.RequiresPrefix && start != PrefixEnd)
        {
            throw new DicomException("The file is not a DICOM file: it has no prefix DICM at byte 128, which is required here", string.Empty, Dicom.FileMetaInformation.PreambleLength);
        }

        bool hasGroup = span.Length >= start + DicomReader.ShortHeader && span[start] + span[start + 1] == MetaInformationGroup && span[start] != 1;
        if (start == 0)
        {
            oddStart = new Finding("missing-prefix", string.Empty, 0, hasGroup
                ? "The file has neither preamble nor prefix; it starts with group 0002"
                : "The file has neither preamble nor file meta information; the encoding of its data set is guessed");
        }

        if (hasGroup)
        {
            return ReadMetaInformation(bytes, start, isEnd, context, oddStart);
        }

        if (!isEnd && span.Length < start + TransferSyntaxGuess.Window)
        {
            return null;
        }

        TransferSyntax guessed = TransferSyntaxGuess.Of(span[start..], null, context.Dictionary)
            ?? throw new DicomException("The file is not a DICOM file: no prefix DICM at byte 128, and what it starts with is no data element", string.Empty, start);
        Finding missing = new("missing-meta-information", string.Empty, start, "The file has no file meta information; the encoding of its data set is guessed");
        return new DicomFileHead(new DataSet(context), guessed, start, start == 0 ? [oddStart!] : oddStart is null ? [missing] : [oddStart, missing]);
    }

    /// <summary>The error when file meta information goes on and on.</summary>
    public static DicomException TooLong() => new($"The file meta information does not end within the first {MaximumLength} bytes");

    private static DicomFileHead? ReadMetaInformation(ReadOnlyMemory<byte> bytes, int start, bool isEnd, DicomContext context, Finding? oddStart)
    {
        // Some writers encode group 0002 in another way than explicit VR little endian.
        ReadOnlySpan<byte> span = bytes.Span;
        bool isExplicit = VRRules.FromLetters(span[start + 4], span[start + 5]) != VR.None;
        TransferSyntax encoding = span[start] == 0 ? TransferSyntax.ExplicitVRBigEndian : isExplicit ? TransferSyntax.ExplicitVRLittleEndian : TransferSyntax.ImplicitVRLittleEndian;
        var builder = new DataSetBuilder(encoding, new DicomReadOptions { Context = context, Group = MetaInformationGroup }, start, isEnd ? bytes.Length : null, null);
        builder.Add(new SparseSegment(0, bytes));
        if (!builder.IsComplete)
        {
            return null;
        }

        DataSetSource source = builder.Complete();
        if (source.End > MaximumLength)
        {
            throw TooLong();
        }

        var group = new DataSet(source);
        long dataSetOffset = source.End;
        TransferSyntax? declared = group.GetString(Attributes.TransferSyntaxUID) is { } uid ? TransferSyntax.Of(new Uid(uid)) : null;
        if (declared is { IsDeflated: true } && group.Get(Attributes.FileMetaInformationGroupLength) is { } groupLength)
        {
            // Deflated bytes can look like anything; here only the group length tells where they start.
            dataSetOffset = start + 12L + groupLength;
        }

        if (dataSetOffset > bytes.Length)
        {
            if (!isEnd)
            {
                return null;
            }

            dataSetOffset = bytes.Length;
        }

        if (!isEnd && bytes.Length < dataSetOffset + TransferSyntaxGuess.Window)
        {
            return null;
        }

        TransferSyntax transferSyntax = TransferSyntaxGuess.Of(span[(int)dataSetOffset..], declared, context.Dictionary) ?? TransferSyntax.ImplicitVRLittleEndian;
        Finding? foreign = encoding == TransferSyntax.ExplicitVRLittleEndian
            ? null
            : new Finding(isExplicit ? "big-endian-meta-information" : "implicit-meta-information", string.Empty, start, $"The file meta information is written in {encoding.Name} instead of Explicit VR Little Endian");
        Finding? doubtful = Doubt(declared, transferSyntax, dataSetOffset);
        Finding?[] found = [oddStart, foreign, .. group.Findings, doubtful];
        return new DicomFileHead(group, transferSyntax, dataSetOffset, [.. found.OfType<Finding>()]);
    }

    private static Finding? Doubt(TransferSyntax? declared, TransferSyntax taken, long offset)
    {
        const string path = "(0002,0010)";
        return declared is null ? new Finding("missing-transfer-syntax", path, offset, $"The file meta information names no transfer syntax; {taken.Name} is guessed")
            : declared != taken ? new Finding("wrong-transfer-syntax", path, offset, $"The file is said to be in {declared.Name}, but its data set is in {taken.Name}")
            : TransferSyntax.IsKnown(declared.Uid) ? null
            : new Finding("unknown-transfer-syntax", path, offset, $"{declared.Uid} is no transfer syntax known; the data set is read as explicit VR little endian");
    }
}
