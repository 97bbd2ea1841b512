using System.Buffers.Binary;
using System.Text;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Fuzzing.Documents;

/// <summary>The well-formed inputs that mutations start from, all small and of our own.</summary>
internal static class DocumentSeeds
{
    private const string Square = "# model\nv 0 0 0\nv 10 0 0\nv 10 0 10\nv 0 0 10\nv 5 8 5\nvn 0 1 0\nf 1/1/1 2//1 3 4\nf -1 -2 -3\nf 1 2 5 \\\n 3\n";

    private const string Clinical = """
        <?xml version="1.0" encoding="UTF-8"?><ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:x="urn:other"><title>Title &amp; more</title><effectiveTime value="202605041215"/>
        <recordTarget><patientRole><id extension="4711"/><patient><name><given>A</given><family>B</family></name><birthTime value="19580417"/></patient></patientRole></recordTarget>
        <component><structuredBody><component><section><title>One</title><text><paragraph>text <content styleCode="Bold">b</content><br/><sub>2</sub></paragraph><list listType="ordered"><item>i</item></list>
        <table><tr><th colspan="2">c</th></tr><tr><td rowspan="3">d</td></tr></table><x:other><paragraph>e</paragraph></x:other></text><component><section><text><![CDATA[f]]></text></section></component></section></component></structuredBody></component>
        <component><nonXMLBody><text mediaType="text/plain">g</text></nonXMLBody></component></ClinicalDocument>
        """;

    /// <summary>Makes them.</summary>
    public static IReadOnlyDictionary<DocumentKind, byte[][]> Make() => new Dictionary<DocumentKind, byte[][]>
    {
        [DocumentKind.Waveform] = [.. Waveforms().Select(dataSet => dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray())],
        [DocumentKind.Cda] = [Encoding.UTF8.GetBytes(Clinical), [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Clinical.Replace("UTF-8", "UTF-16", StringComparison.Ordinal))]],
        [DocumentKind.Stl] = [BinaryStl(), Encoding.ASCII.GetBytes("solid x\nfacet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex 1 0 1.5e1\nvertex 0 20 0\nendloop\nendfacet\nendsolid x\n")],
        [DocumentKind.Obj] = [Encoding.ASCII.GetBytes(Square)],
    };

    private static IEnumerable<DataSet> Waveforms()
    {
        PhantomStudy study = new(new PhantomPatient("FUZZ", new PersonName("Phantom^Fuzz"), new DateOnly(1970, 1, 1), "O", "ISO_IR 192"), "fuzz", new DateOnly(2026, 1, 1), new TimeOnly(12, 0), "ECG");
        DataSet twelve = Electrocardiogram.CreateTwelveLead(new PhantomSeries(study, 1, "ECG", "ECG"));
        Shorten(twelve, 120);
        yield return twelve;
        foreach ((string interpretation, int bits) in ((string, int)[])[("SS", 16), ("UB", 8), ("MB", 8), ("AB", 8), ("SL", 32), ("UV", 64)])
        {
            DataSet general = Electrocardiogram.CreateGeneral(new PhantomSeries(study, 2, "ECG", "ECG"), seconds: 1);
            general.Set(Attributes.SOPClassUID, bits == 16 ? SopClasses.GeneralECGWaveformStorage : SopClasses.HemodynamicWaveformStorage);
            DataSet group = general.Items(Attributes.WaveformSequence)[0];
            group.Set(Attributes.WaveformSampleInterpretation, interpretation);
            group.Set(Attributes.WaveformBitsAllocated, (ushort)bits);
            group.Set(Attributes.NumberOfWaveformSamples, (uint)(200 * 16 / bits));
            group.SetBytes(Attributes.WaveformPaddingValue, bits == 8 ? VR.OB : VR.OW, new byte[bits / 8]);
            if (bits == 32)
            {
                foreach (DataSet channel in group.Items(Attributes.ChannelDefinitionSequence))
                {
                    channel.SetCodes(Attributes.ChannelSensitivityUnitsSequence, new CodedConcept("mm[Hg]", "UCUM", "mmHg"));
                    channel.Set(Attributes.ChannelStatus, "QUESTIONABLE");
                }
            }

            yield return general;
        }
    }

    // The whole is three times as long as mutations of it need to be.
    private static void Shorten(DataSet dataSet, int samples)
    {
        DataSet group = dataSet.Items(Attributes.WaveformSequence)[0];
        group.Set(Attributes.NumberOfWaveformSamples, (uint)samples);
        group.SetBytes(Attributes.WaveformData, VR.OW, group.GetBytes(Attributes.WaveformData)[..(samples * 24)].ToArray());
    }

    private static byte[] BinaryStl()
    {
        byte[] file = new byte[84 + (50 * 4)];
        file[80] = 4;
        for (int i = 84; i + 4 <= file.Length; i += 4)
        {
            BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(i), i % 37 * 1.5f);
        }

        return file;
    }
}
