using System.Text;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Documents;
using Gantry.Fuzzing.Codecs;

namespace Gantry.Fuzzing.Documents;

/// <summary>A numbered row of waveforms, clinical documents and models, which are drawn. Each one depends on the seed and its number only, so that it can be made again alone.</summary>
public sealed class DocumentFuzzRun : IDisposable
{
    private const int Multiple = 32;
    private const int PoolsAskedEvery = 16;
    private const int SizeOfPicture = 48;

    private static readonly string[] s_elements =
    [
        "!DOCTYPE", "html", "head", "meta", "title", "body", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "b", "i", "p", "div", "span", "br", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "sub", "sup",
    ];

    private readonly ulong _seed;
    private readonly Watchdog? _watchdog;
    private readonly IReadOnlyDictionary<DocumentKind, byte[][]> _seeds = DocumentSeeds.Make();
    private readonly DocumentKind[] _kinds;
    private readonly MemoryMeter _meter = new();

    /// <summary>Makes a row.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="kind">The one kind that is tried; all of them in turn when null.</param>
    /// <param name="watchdog">Is told of every input; null for none.</param>
    public DocumentFuzzRun(ulong seed, DocumentKind? kind = null, Watchdog? watchdog = null) => (_seed, _watchdog, _kinds) = (seed, watchdog, kind is { } one ? [one] : Enum.GetValues<DocumentKind>());

    /// <summary>How often an input was drawn although changed, by kind; a kind of which nothing is drawn is not tried well.</summary>
    public Dictionary<DocumentKind, long> Drawn { get; } = [];

    /// <summary>The most memory that was used beyond the allowance, as multiple of the input, by kind.</summary>
    public Dictionary<DocumentKind, double> MostUsed { get; } = [];

    /// <summary>The input of a number.</summary>
    public byte[] Input(long number) => Make(number).Bytes;

    /// <summary>Draws the input of a number.</summary>
    /// <returns>What went wrong; null when nothing did.</returns>
    public string? Try(long number)
    {
        (DocumentKind kind, byte[] bytes) = Make(number);
        _meter.AsksPools = number % PoolsAskedEvery == 0;
        _watchdog?.Begin(number);
        try
        {
            (bool isDrawn, long used) = _meter.Measure(() => IsDrawn(kind, bytes));
            long allowance = AllowanceOf(kind);
            Drawn[kind] = Drawn.GetValueOrDefault(kind) + (isDrawn ? 1 : 0);
            MostUsed[kind] = Math.Max(MostUsed.GetValueOrDefault(kind), (double)(used - allowance) / Math.Max(1, bytes.Length));
            return used <= ((long)Multiple * bytes.Length) + allowance ? null : $"{kind}: {used} bytes of memory for {bytes.Length}";
        }
#pragma warning disable CA1031 // Every other exception than a DicomException is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return $"{kind}: {exception}";
        }
        finally
        {
            _watchdog?.End();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    // A page of a waveform has as many points as it has room for, whatever the record says.
    private static long AllowanceOf(DocumentKind kind) => kind == DocumentKind.Waveform ? 48 << 20 : 2 << 20;

    private static bool IsDrawn(DocumentKind kind, byte[] bytes)
    {
        try
        {
            switch (kind)
            {
                case DocumentKind.Waveform:
                    Draw(Waveform.FromDataSet(DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian)));
                    break;
                case DocumentKind.Cda:
                    Check(CdaPage.Html(bytes));
                    break;
                case DocumentKind.Stl:
                    MeshRenderer.Render(StlReader.Read(bytes), SizeOfPicture);
                    break;
                default:
                    MeshRenderer.Render(ObjReader.Read(bytes), SizeOfPicture);
                    break;
            }

            return true;
        }
        catch (DicomException)
        {
            return false;
        }
    }

    // Whatever a document says, a page has no other elements than those that the program writes itself.
    private static void Check(byte[] page)
    {
        for (int at = page.AsSpan().IndexOf("<"u8); at >= 0 && at + 1 < page.Length;)
        {
            ReadOnlySpan<byte> rest = page.AsSpan(at + 1);
            ReadOnlySpan<byte> name = rest[..Math.Max(0, rest.IndexOfAny(" >\n"u8))].TrimStart((byte)'/');
            if (!s_elements.Contains(Encoding.ASCII.GetString(name)))
            {
                throw new InvalidOperationException($"The page has an element {Encoding.ASCII.GetString(name)}.");
            }

            int next = rest.IndexOf("<"u8);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private static void Draw(Waveform waveform)
    {
        WaveformRenderer.RenderSvg(waveform);
        int last = WaveformRenderer.CountPages(waveform);
        WaveformRenderer.Render(waveform, new WaveformPageOptions { Page = last, Resolution = 1, WithPatient = true, WithTechnique = true });
        foreach (WaveformAnnotation annotation in waveform.Annotations)
        {
            _ = annotation.Summary.Length + annotation.TimesIn(waveform, waveform.Groups[0]).Count();
        }
    }

    private (DocumentKind Kind, byte[] Bytes) Make(long number)
    {
        Dice dice = new(unchecked((_seed * 0xD1342543DE82EF95) + (ulong)number));
        DocumentKind kind = _kinds[number % _kinds.Length];
        if (kind == DocumentKind.Cda && dice.Below(2) == 0)
        {
            return (kind, RandomClinicalDocument.Make(dice));
        }

        byte[][] seeds = _seeds[kind];
        return (kind, CodeStreamMutator.Change(dice.Of(seeds), dice.Of(seeds), dice));
    }
}
