using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;

namespace Gantry.Cli.Dump;

/// <summary>How the image of a file is encoded, in words: a line for each thing that decides it.</summary>
internal static class EncodingText
{
    private const int NameWidth = 28;
    private const int ValueWidth = 22;

    /// <summary>Writes the lines.</summary>
    internal static void Write(TextWriter output, DataSet dataSet)
    {
        IReadOnlyList<EncodingFact> facts = EncodingExplanation.Of(dataSet);
        if (facts.Count == 0)
        {
            output.WriteLine("no image: there are no pixel data");
        }

        foreach (EncodingFact fact in facts)
        {
            output.WriteLine($"{fact.Tag?.ToString() ?? string.Empty,-11} {fact.Name.PadRight(NameWidth)} {PrintableText.Of(fact.Value).PadRight(ValueWidth)} {PrintableText.Of(fact.Meaning)}".TrimEnd());
        }
    }
}
