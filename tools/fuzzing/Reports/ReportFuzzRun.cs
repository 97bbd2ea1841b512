using Gantry.Dicom;
using Gantry.Dicom.Objects.StructuredReports;

namespace Gantry.Fuzzing.Reports;

/// <summary>A numbered row of reports. Each one depends on the seed and its number only, so that it can be made again alone.</summary>
public sealed class ReportFuzzRun
{
    private readonly ulong _seed;
    private readonly Watchdog? _watchdog;
    private readonly Mutator _mutator;

    /// <summary>Makes a row.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="watchdog">Is told of every input; null for none.</param>
    public ReportFuzzRun(ulong seed, Watchdog? watchdog = null)
    {
        (_seed, _watchdog) = (seed, watchdog);
        _mutator = new Mutator([.. ReportSeeds.Make().Select(report => report.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray()).Select(bytes => new Seed(bytes, HeadersOf(bytes), null, 0))]);
    }

    /// <summary>How many inputs were read as a tree with items.</summary>
    public long Read { get; private set; }

    /// <summary>How many of them could be written again.</summary>
    public long Written { get; private set; }

    /// <summary>The input of a number: a data set in Explicit VR Little Endian.</summary>
    public byte[] Input(long number) => _mutator.Make(new Dice(unchecked((_seed * 0xD1342543DE82EF95) + (ulong)number)));

    /// <summary>Reads the input of a number, checks, renders and writes it again.</summary>
    /// <returns>What went wrong; null when nothing did.</returns>
    public string? Try(long number)
    {
        byte[] input = Input(number);
        _watchdog?.Begin(number);
        try
        {
            return Try(DataSet.Parse(input, TransferSyntax.ExplicitVRLittleEndian));
        }
        catch (DicomException)
        {
            return null;
        }
#pragma warning disable CA1031 // Every other exception than a DicomException is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
        finally
        {
            _watchdog?.End();
        }
    }

    private string? Try(DataSet dataSet)
    {
        StructuredReport report = StructuredReport.Read(dataSet);
        Read += report.Content.Children.Count > 0 ? 1 : 0;
        _ = ReportChecker.Check(dataSet);
        _ = ReportText.Render(report);
        if (ReportHtml.Render(report).Contains("<script", StringComparison.OrdinalIgnoreCase))
        {
            return "the page has a script";
        }

        // What is kept beside may be written otherwise than it was read.
        bool isWhole = report.Content.DescendantsAndSelf().All(item => item.Other is null);
        if (isWhole && ReportJson.Read(ReportJson.ToArray(report with { Header = new DataSet() })).Content != report.Content)
        {
            return "the JSON does not read back as the same tree";
        }

        DataSet written = report.ToDataSet();
        Written++;
        DataSet again = DataSet.Parse(written.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);
        return isWhole && ContentTree.Read(again) != report.Content ? "what is written does not read back as the same tree" : null;
    }

    private static int[] HeadersOf(byte[] bytes)
    {
        List<int> headers = [];
        for (int i = 0; i + 8 < bytes.Length; i += 2)
        {
            // Explicit VR: two capital letters behind a tag.
            if (char.IsAsciiLetterUpper((char)bytes[i + 4]) && char.IsAsciiLetterUpper((char)bytes[i + 5]))
            {
                headers.Add(i);
            }
        }

        return [.. headers];
    }
}
