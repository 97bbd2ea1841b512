namespace Gantry.Dicom.Network;

/// <summary>The options of SOP class extended negotiation for query and retrieve (PS3.4 §C.5.1.1, §C.5.2.1, §C.5.3.1).</summary>
[Flags]
public enum QueryRetrieveOptions
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Relational queries, or relational retrieval.</summary>
    Relational = 1,

    /// <summary>Combined matching of a date and a time.</summary>
    CombinedDateTime = 2,

    /// <summary>Fuzzy semantic matching of person names.</summary>
    FuzzyPersonNames = 4,

    /// <summary>Dates and times adjusted to the timezone of the query.</summary>
    TimezoneAdjustment = 8,

    /// <summary>Enhanced multi-frame conversion.</summary>
    EnhancedMultiFrameConversion = 16,

    /// <summary>Keys that match absent and empty values.</summary>
    EmptyValueMatching = 32,

    /// <summary>Keys of several values of which any may match, for other value representations than UI.</summary>
    MultipleValueMatching = 64,
}

/// <summary>How query and retrieve options are written: one byte each, 1 when asked for or supported.</summary>
internal static class QueryRetrieveOptionsEncoding
{
    /// <summary>How many bytes there are, one for each option (PS3.4 §C.5.1.1).</summary>
    public const int Length = 7;

    private const int LengthBeforeValueMatching = 5;

    /// <summary>Writes what is asked for: as many bytes as earlier editions knew, unless more are needed.</summary>
    public static byte[] Encode(QueryRetrieveOptions options) =>
        Encode(options, (options & (QueryRetrieveOptions.EmptyValueMatching | QueryRetrieveOptions.MultipleValueMatching)) == 0 ? LengthBeforeValueMatching : Length);

    public static QueryRetrieveOptions Parse(ReadOnlySpan<byte> information)
    {
        QueryRetrieveOptions options = QueryRetrieveOptions.None;
        for (int i = 0; i < Math.Min(information.Length, Length); i++)
        {
            options |= information[i] == 1 ? (QueryRetrieveOptions)(1 << i) : QueryRetrieveOptions.None;
        }

        return options;
    }

    public static byte[] Encode(QueryRetrieveOptions options, int length)
    {
        byte[] information = new byte[length];
        for (int i = 0; i < Math.Min(length, Length); i++)
        {
            information[i] = (byte)((int)options >> i & 1);
        }

        return information;
    }
}
