namespace Gantry.Dicom;

/// <summary>What a file's first bytes tell: file meta information where there is some, where the data set starts and how it is encoded (PS3.10 §7.1).</summary>
internal readonly record struct DicomFileHead(DataSet MetaInformation, TransferSyntax TransferSyntax, long DataSetOffset, IReadOnlyList<Finding> Findings)
{
    private static readonly Tag s_afterMetaInformation = new(0x00030000);

    /// <summary>Reads the head.</summary>
    /// <param name="bytes">The file's first bytes.</param>
    /// <param name="length">The file's length.</param>
    /// <param name="context">Dictionary and limits.</param>
    /// <exception cref="DicomException">The file is no DICOM file.</exception>
    public static DicomFileHead Read(ReadOnlyMemory<byte> bytes, long length, DicomContext context)
    {
        var findings = new List<Finding>();
        ReadOnlySpan<byte> span = bytes.Span;
        int start = 0;
        if (span.Length >= 132 && span[128..132].SequenceEqual("DICM"u8))
        {
            start = 132;
        }
        else if (span.StartsWith("DICM"u8))
        {
            start = 4;
            findings.Add(new Finding("missing-preamble", string.Empty, 0, "The file starts with the prefix DICM, without the preamble of 128 bytes"));
        }
        else if (length == 0)
        {
            throw new DicomException("The file is empty");
        }

        bool hasGroup = span.Length >= start + 8 && span[start] == 2 && span[start + 1] == 0;
        if (start == 0)
        {
            findings.Add(new Finding("missing-prefix", string.Empty, 0, hasGroup
                ? "The file has neither preamble nor prefix; it starts with group 0002"
                : "The file has neither preamble nor file meta information; the encoding of its data set is guessed"));
        }
        else if (!hasGroup)
        {
            findings.Add(new Finding("missing-meta-information", string.Empty, start, "The file has no file meta information; the encoding of its data set is guessed"));
        }

        if (!hasGroup)
        {
            TransferSyntax guessed = Guess(span[start..], length - start)
                ?? throw new DicomException("The file is not a DICOM file: no prefix DICM at byte 128, and what it starts with is no data element", string.Empty, start);
            return new DicomFileHead(new DataSet(context), guessed, start, findings);
        }

        return ReadMetaInformation(bytes, start, length, context, findings);
    }

    private static DicomFileHead ReadMetaInformation(ReadOnlyMemory<byte> bytes, int start, long length, DicomContext context, List<Finding> findings)
    {
        var options = new DicomReadOptions { Context = context, StopBefore = s_afterMetaInformation };

        // Some writers encode group 0002 implicitly; no value representation in letters gives them away.
        ReadOnlySpan<byte> span = bytes.Span;
        bool isExplicit = VRRules.FromLetters(span[start + 4], span[start + 5]) != VR.None;
        TransferSyntax encoding = isExplicit ? TransferSyntax.ExplicitVRLittleEndian : TransferSyntax.ImplicitVRLittleEndian;
        if (!isExplicit)
        {
            findings.Add(new Finding("implicit-meta-information", string.Empty, start, "The file meta information is written without value representations"));
        }

        DataSetSource source = DataSetParser.Parse(bytes, encoding, options, start);
        int foreign = IndexOfOtherGroup(source.Rows);
        if (foreign >= 0)
        {
            // An element of a lower group, such as (0001,0001), belongs to the data set already.
            source = DataSetParser.Parse(bytes[..(int)source.Rows[foreign].HeaderOffset], encoding, options, start);
        }

        var group = new DataSet(source);
        findings.AddRange(group.Findings);
        long dataSetOffset = source.End;
        if (!source.IsPartial && foreign < 0 && bytes.Length < length)
        {
            throw new DicomException($"The file meta information does not end within the first {bytes.Length} bytes");
        }

        string? declared = group.GetString(Attributes.TransferSyntaxUID);
        TransferSyntax? transferSyntax = declared is null ? null : TransferSyntax.Of(new Uid(declared));
        if (transferSyntax is { IsDeflated: true } && group.Get(Attributes.FileMetaInformationGroupLength) is { } groupLength)
        {
            // Deflated bytes can look like anything; here only the group length tells where they start.
            dataSetOffset = Math.Min(length, start + 12L + groupLength);
        }

        return new DicomFileHead(group, Check(transferSyntax, span, dataSetOffset, length, findings), dataSetOffset, findings);
    }

    private static int IndexOfOtherGroup(ReadOnlySpan<Row> rows)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i].Depth == 0 && rows[i].Tag >> 16 != 2)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The transfer syntax that the first element of the data set bears out.</summary>
    private static TransferSyntax Check(TransferSyntax? declared, ReadOnlySpan<byte> bytes, long offset, long length, List<Finding> findings)
    {
        TransferSyntax? guessed = declared is { IsDeflated: true } || offset + 8 > bytes.Length ? null : Guess(bytes[(int)offset..], length - offset);
        if (declared is null)
        {
            findings.Add(new Finding("missing-transfer-syntax", "(0002,0010)", offset, "The file meta information names no transfer syntax; it is guessed"));
            return guessed ?? TransferSyntax.ImplicitVRLittleEndian;
        }

        if (guessed is null || (guessed.IsExplicit == declared.IsExplicit && guessed.IsBigEndian == declared.IsBigEndian))
        {
            return declared;
        }

        findings.Add(new Finding("wrong-transfer-syntax", "(0002,0010)", offset, $"The file is said to be in {declared.Name}, but its data set is in {guessed.Name}"));
        return guessed;
    }

    /// <summary>Guesses an encoding from the first data element; null when the bytes are none.</summary>
    private static TransferSyntax? Guess(ReadOnlySpan<byte> bytes, long length)
    {
        if (bytes.Length < 8)
        {
            return null;
        }

        bool isExplicit = VRRules.FromLetters(bytes[4], bytes[5]) != VR.None;
        ushort group = VRRules.ReadUInt16(bytes, false);
        ushort swappedGroup = VRRules.ReadUInt16(bytes, true);
        if (isExplicit)
        {
            // Groups are small numbers at the start of a data set.
            return swappedGroup < group ? TransferSyntax.ExplicitVRBigEndian : TransferSyntax.ExplicitVRLittleEndian;
        }

        uint valueLength = VRRules.ReadUInt32(bytes[4..], false);
        return group is > 0 and <= 0x0080 or 0x7FE0 && (valueLength == DicomReader.UndefinedLength || valueLength <= length - 8) ? TransferSyntax.ImplicitVRLittleEndian : null;
    }
}
