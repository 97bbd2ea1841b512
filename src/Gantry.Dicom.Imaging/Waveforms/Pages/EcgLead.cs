using System.Globalization;

namespace Gantry.Dicom.Imaging;

/// <summary>The leads of an ECG, by the codes or labels of channels (PS3.16 CID 3001).</summary>
internal static class EcgLead
{
    /// <summary>The twelve standard leads, by columns of three.</summary>
    public static readonly string[] Standard = ["I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6"];

    // MDC_ECG_LEAD_… of ISO/IEEE 11073-10101, as one number.
    private const int FirstNomenclatureCode = 131328;

    /// <summary>The lead of a channel; null where it is none of the twelve.</summary>
    public static string? Of(WaveformChannel channel) => OfCode(channel.Source) ?? OfText(channel.Label) ?? OfText(channel.Source?.Meaning);

    /// <summary>Where the twelve standard leads are among channels, in their order; null where one is missing.</summary>
    public static int[]? FindStandard(IReadOnlyList<WaveformChannel> channels)
    {
        int[] places = new int[Standard.Length];
        Array.Fill(places, -1);
        for (int i = 0; i < channels.Count; i++)
        {
            int lead = Array.IndexOf(Standard, Of(channels[i]));
            if (lead >= 0 && places[lead] < 0)
            {
                places[lead] = i;
            }
        }

        return Array.IndexOf(places, -1) < 0 ? places : null;
    }

    // MDC 2:1, SCPECG 5.6.3-9-1: both number the leads alike.
    private static string? OfCode(CodedConcept? source)
    {
        if (source is null || source.SchemeDesignator is not ("MDC" or "SCPECG"))
        {
            return null;
        }

        string last = source.Value[(source.Value.LastIndexOfAny([':', '-']) + 1)..];
        if (!int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return null;
        }

        return (number > FirstNomenclatureCode ? number - FirstNomenclatureCode : number) switch
        {
            1 => "I",
            2 => "II",
            >= 3 and <= 8 and int chest => Standard[chest + 3],
            61 => "III",
            62 => "aVR",
            63 => "aVL",
            64 => "aVF",
            _ => null,
        };
    }

    private static string? OfText(string? text) => text is null ? null
        : Array.Find(Standard, lead => text.Split([' ', '(', '_', ','], 3, StringSplitOptions.RemoveEmptyEntries) is [.., var last] words && (words[0].Equals(lead, StringComparison.OrdinalIgnoreCase)
            || (words[0].ToUpperInvariant() is "LEAD" or "ECG" && words.Length > 1 && (words[1].Equals(lead, StringComparison.OrdinalIgnoreCase) || last.Equals(lead, StringComparison.OrdinalIgnoreCase)))));
}
