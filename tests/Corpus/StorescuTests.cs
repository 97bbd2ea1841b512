using System.Diagnostics;
using Gantry.Dicom;

namespace Gantry.Corpus;

/// <summary>What comes through dcmtk's storescu, which encodes every data set anew.</summary>
[Trait("Ledger", "R231")]
public sealed class StorescuTests
{
    [Theory]
    [InlineData("-x=", "1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2")]
    [InlineData("-xd", "1.2.840.10008.1.2.1.99")]
    [InlineData("-xs", "1.2.840.10008.1.2.4.70")]
    [InlineData("-xy", "1.2.840.10008.1.2.4.50")]
    [InlineData("-xx", "1.2.840.10008.1.2.4.51")]
    [InlineData("-xv", "1.2.840.10008.1.2.4.90")]
    [InlineData("-xw", "1.2.840.10008.1.2.4.91")]
    [InlineData("-xt", "1.2.840.10008.1.2.4.80")]
    [InlineData("-xu", "1.2.840.10008.1.2.4.81")]
    [InlineData("-xr", "1.2.840.10008.1.2.5")]
    public async Task Objects_come_back_with_equal_elements(string option, params string[] syntaxes)
    {
        Assert.SkipWhen(!File.Exists("/usr/bin/storescu"), "dcmtk is not installed.");
        List<string> problems = [];
        foreach (List<CorpusInstance> round in CorpusInstance.Rounds())
        {
            List<CorpusInstance> instances = [.. round.Where(instance => syntaxes.Contains(instance.Syntax.Uid.Value))];
            if (instances.Count == 0)
            {
                continue;
            }

            await using GantryProgram program = await GantryProgram.StartAsync();
            string output = string.Empty;
            foreach (CorpusInstance[] batch in instances.Chunk(40))
            {
                output += await StorescuAsync(program, option, batch);
            }

            Dictionary<string, string> urls = await program.FindAsync();
            foreach (CorpusInstance instance in instances)
            {
                if (!urls.TryGetValue(instance.Instance.Value, out string? url))
                {
                    if (!RefusedBySender(output, instance))
                    {
                        problems.Add($"{instance.File}: not stored. {string.Join(" | ", output.Split('\n').Where(line => line.StartsWith('E') || line.StartsWith('F')).Take(2))}");
                    }

                    continue;
                }

                problems.AddRange(Compare(instance, await program.RetrieveAsync(url)));
            }
        }

        problems.ShouldBeEmpty(string.Join('\n', problems.Take(40)));
    }

    private static bool RefusedBySender(string output, CorpusInstance instance) =>
        output.Contains($"Bad DICOM file: {instance.File}", StringComparison.Ordinal)
        || output.Contains($"missing SOP class (or instance) in file: {instance.File}", StringComparison.Ordinal)
        || output.Contains($"unknown storage SOP class in file: {instance.File}", StringComparison.Ordinal);

    private static async Task<string> StorescuAsync(GantryProgram program, string option, IEnumerable<CorpusInstance> instances)
    {
        ProcessStartInfo start = new("storescu") { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["TCP_NODELAY"] = "1";
        foreach (string argument in (string[])["-R", "--no-halt", option, "-aec", program.Peer.AETitle, program.Peer.Host, program.Peer.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), .. instances.Select(instance => instance.File)])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await output + await errors;
    }

    private static IEnumerable<string> Compare(CorpusInstance instance, byte[] back)
    {
        using DicomFile sent = DicomFile.Open(instance.File);
        using DicomFile received = DicomFile.Parse(back);
        Dictionary<string, string> before = ElementsOf(sent.DataSet);
        Dictionary<string, string> after = ElementsOf(received.DataSet);
        foreach (string tag in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            string? old = before.GetValueOrDefault(tag);
            string? now = after.GetValueOrDefault(tag);
            if (old != now)
            {
                yield return $"{instance.File} {tag}: {Short(old)} became {Short(now)}";
            }
        }
    }

    /// <summary>
    /// Every element by its path, its value in little endian without padding. Group lengths are the sender's affair, and so are value representations
    /// that it does not know: only bytes are compared.
    /// </summary>
    private static Dictionary<string, string> ElementsOf(DataSet dataSet)
    {
        if (dataSet.TransferSyntax is { IsBigEndian: true })
        {
            dataSet = DataSet.Parse(dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);
        }

        Dictionary<string, string> elements = [];
        Collect(dataSet, string.Empty, elements);
        return elements;
    }

    private static void Collect(DataSet dataSet, string path, Dictionary<string, string> elements)
    {
        foreach (DataElement element in dataSet)
        {
            string name = path + element.Tag;
            if (element.Tag.IsGroupLength || element.Tag == new Tag(0xFFFCFFFC))
            {
                continue;
            }

            if (element.IsEncapsulated)
            {
                elements[name] = string.Join('/', Enumerable.Range(1, Math.Max(0, element.FragmentCount - 1)).Select(i => ValueOf(element.ReadFragment(i).Span)));
            }
            else if (element.IsSequence)
            {
                elements[name] = $"{element.Items.Count} items";
                for (int i = 0; i < element.Items.Count; i++)
                {
                    Collect(element.Items[i], $"{name}[{i}].", elements);
                }
            }
            else
            {
                elements[name] = ValueOf(element.Bytes.Span);
            }
        }
    }

    private static string ValueOf(ReadOnlySpan<byte> value)
    {
        while (value is [.., 0 or (byte)' '])
        {
            value = value[..^1];
        }

        return value.Length <= 64 ? Convert.ToHexString(value) : CorpusInstance.DigestOf(value);
    }

    private static string Short(string? text) => text is null ? "absent" : text.Length > 120 ? text[..120] + "…" : text;
}
