using System.Security.Cryptography;
using System.Text;

namespace Gantry.Dicom.Imaging.Tests.Waveforms;

/// <summary>The values of the corpus' waveforms, worked out from what pydicom reads. Its own waveform_array would need NumPy, and adds the baseline before the sensitivity.</summary>
public class ForeignWaveformTests
{
    private const string Python = "/usr/bin/python3";

    private const string Script = """
        import sys, struct, hashlib, pydicom
        kinds = {'SB': 'b', 'UB': 'B', 'SS': 'h', 'US': 'H', 'SL': 'i', 'UL': 'I'}
        for path in sys.argv[1:]:
            ds = pydicom.dcmread(path)
            for number, group in enumerate(ds.WaveformSequence):
                kind = kinds.get(group.WaveformSampleInterpretation)
                if kind is None:
                    continue
                channels = group.NumberOfWaveformChannels
                count = channels * group.NumberOfWaveformSamples
                stored = struct.unpack('<%d%s' % (count, kind), group.WaveformData[:count * struct.calcsize(kind)])
                scale = [(float(c.get('ChannelSensitivity', 1)) * float(c.get('ChannelSensitivityCorrectionFactor', 1)), float(c.get('ChannelBaseline', 0))) for c in group.ChannelDefinitionSequence]
                values = [v * scale[i % channels][0] + scale[i % channels][1] for i, v in enumerate(stored)]
                print(path, number + 1, count, hashlib.sha256(struct.pack('<%dd' % count, *values)).hexdigest())
        """;

    [Fact]
    public void Values_are_those_that_pydicom_gives()
    {
        string[] paths = [.. Directory.EnumerateFiles(Corpus.Path("waveforms"), "*.dcm").Where(path => !path.Contains("annotation-sr", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.SkipUnless(Directory.Exists("/usr/lib/python3/dist-packages/pydicom"), "pydicom is not installed here.");
        string[] lines = Encoding.UTF8.GetString(ForeignProgram.Run(Python, ["-c", Script, .. paths])).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        List<string> ours = [];
        foreach (string path in paths)
        {
            using DicomFile file = DicomFile.Open(path);
            foreach (WaveformGroup group in Waveform.FromDataSet(file.DataSet).Groups.Where(group => group.SampleInterpretation is not (WaveformSampleInterpretation.MB or WaveformSampleInterpretation.AB)))
            {
                double[] values = new double[group.NumberOfSamples * group.NumberOfChannels];
                group.ReadValues(0, values);
                byte[] bytes = new byte[8 * values.Length];
                Buffer.BlockCopy(values, 0, bytes, 0, bytes.Length);
                ours.Add($"{path} {group.Number} {values.Length} {Convert.ToHexStringLower(SHA256.HashData(bytes))}");
            }
        }

        ours.ShouldBe(lines);
        ours.Count.ShouldBeGreaterThan(16);
    }

    [Fact]
    public void Every_waveform_of_the_corpus_is_drawn()
    {
        int drawn = 0;
        foreach (string path in Directory.EnumerateFiles(Corpus.Path("waveforms"), "*.dcm"))
        {
            using DicomFile file = DicomFile.Open(path);
            if (Waveform.IsWaveform(file.DataSet))
            {
                RenderedImage page = WaveformRenderer.Render(Waveform.FromDataSet(file.DataSet), new WaveformPageOptions { Resolution = 2 });
                page.Pixels.Count(sample => sample < 100).ShouldBeGreaterThan(300, path);
                drawn++;
            }
        }

        drawn.ShouldBeGreaterThan(16);
    }
}
