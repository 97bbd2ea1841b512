using System.Text;
using Gantry.Dicom.Objects.Deidentification;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Dicom.Objects.Tests.Deidentification;

/// <summary>The patient's name, identifier and address planted everywhere: none of it may come out.</summary>
public class PlantedSecretTests
{
    private const string Family = "Quetzalberg";
    private const string Given = "Ximenia";
    private const string Id = "PAT7741Q93";
    private const string Address = "12 Rue des Sept Secrets";
    private static readonly string[] s_secrets = [Family, Given, Id, Address, "QUETZALBERG", "1.2.826.0.1.77.41.93"];

    public static TheoryData<string> Profiles => [.. DeidentificationProfile.Presets.Select(preset => preset.Name)];

    [Theory]
    [MemberData(nameof(Profiles))]
    [Trait("Ledger", "R244")]
    public async Task Nothing_planted_comes_out(string name)
    {
        DeidentificationProfile profile = DeidentificationProfileFile.Preset(name)!;
        foreach (DataSet source in Planted())
        {
            using DeidentifiedDataSet result = await new Deidentifier(profile, Secrets.Key).DeidentifyAsync(source, cancellationToken: TestContext.Current.CancellationToken);
            byte[] bytes = Secrets.Bytes(result);
            foreach (string secret in s_secrets)
            {
                Secrets.Holds(bytes, secret).ShouldBeFalse($"{secret} in {Where(bytes, secret)}");
                bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(secret)).ShouldBe(-1);
            }

            new DeidentificationVerifier(source, profile).Verify(result.DataSet).ShouldBeEmpty();
        }
    }

    [Fact]
    [Trait("Ledger", "R244")]
    public async Task What_still_stands_in_a_file_is_found_by_the_verifier()
    {
        string path = Path.GetTempFileName();
        try
        {
            DataSet source = Planted().First();
            DataSet careless = source.Clone();
            careless.Set(Attributes.PatientName, new PersonName("A"));
            await new DicomFile(careless).SaveAsync(path, TestContext.Current.CancellationToken);

            IReadOnlyList<Residue> found = await new DeidentificationVerifier(source, DeidentificationProfile.Basic).VerifyAsync(path, TestContext.Current.CancellationToken);

            found.Select(residue => residue.Kind).Distinct().Order().ShouldBe([ResidueKind.Text, ResidueKind.Uid, ResidueKind.Date, ResidueKind.Bytes]);
            found.ShouldContain(residue => residue.Path.Contains("[0].", StringComparison.Ordinal));
            found.ShouldAllBe(residue => !residue.ToString().Contains(Family));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Where(byte[] bytes, string secret)
    {
        int at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret));
        return at < 0 ? "another encoding" : Encoding.Latin1.GetString(bytes.AsSpan(Math.Max(0, at - 60), Math.Min(120, bytes.Length - Math.Max(0, at - 60))));
    }

    /// <summary>A CT image with everything planted, encoded explicitly, implicitly and big endian.</summary>
    private static IEnumerable<DataSet> Planted()
    {
        DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 16, Columns = 16, PatientId = Id, PatientName = new PersonName($"{Family}^{Given}") });
        dataSet.Set(Attributes.PatientAddress, Address);
        dataSet.Set(Attributes.PatientBirthDate, new DateOnly(1961, 3, 9));
        dataSet.Set(Attributes.FrameOfReferenceUID, new Uid("1.2.826.0.1.77.41.93"));
        Plant(dataSet, 3);
        foreach (TransferSyntax syntax in (TransferSyntax[])[TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.ExplicitVRBigEndian])
        {
            yield return DataSet.Parse(dataSet.Encode(syntax, new DicomWriteOptions { GroupLengths = GroupLengths.Added }).ToArray(), syntax);
        }
    }

    private static void Plant(DataSet dataSet, int depth)
    {
        byte[] raw = Encoding.ASCII.GetBytes($"....{Family}/{Id}.....".PadRight(40)[..40]);

        // An attribute of each value representation that no row of the table names, or that is typed into freely.
        Attempt(Attributes.SoftwareVersions, VR.LO, $"v1 {Family}");
        Attempt(Attributes.SegmentDescription, VR.ST, $"Seen by {Given} {Family}");
        Attempt(Attributes.DetectorDescription, VR.LT, $"of {Id}");
        Attempt(Attributes.TextValue, VR.UT, $"{Address} / {Family.ToUpperInvariant()}");
        Attempt(Attributes.LongCodeValue, VR.UC, Family);
        Attempt(Attributes.AcquisitionNumber, VR.IS, "12");
        Attempt(Attributes.ScanOptions, VR.CS, Family.ToUpperInvariant());
        Attempt(Attributes.OperatorsName, VR.PN, $"{Family}^{Given}");
        Attempt(Attributes.ResponsiblePerson, VR.PN, $"{Family}^{Given}^^Mme");
        Attempt(Attributes.StudyDescription, VR.LO, $"Chest of {Given} {Family} 09.03.1961");
        Attempt(Attributes.ImageComments, VR.LT, $"{Family}, call +33 1 44 55 66 77");
        Attempt(Attributes.RetrieveURL, VR.UR, $"https://example.org/{Id}");
        Attempt(Attributes.ReferencedFrameOfReferenceUID, VR.UI, "1.2.826.0.1.77.41.93");
        Attempt(Attributes.TargetFrameOfReferenceUID, VR.UI, "1.2.826.0.1.77.41.93");
        Attempt(Attributes.ReceiveCoilName, VR.SH, Id);
        Attempt(new Tag(0x00091010), VR.LO, Family);
        dataSet.Set(new Tag(0x00090010), VR.LO, "ACME " + Given);
        dataSet.SetBytes(new Tag(0x00091011), VR.UN, raw);
        dataSet.Set(new Tag(0x00190010), VR.LO, "SIEMENS MR HEADER");
        dataSet.SetBytes(new Tag(0x00191008), VR.UN, raw);
        dataSet.SetBytes(Attributes.ICCProfile, VR.OB, raw);
        dataSet.SetBytes(Attributes.VectorGridData, VR.OF, raw);
        dataSet.SetBytes(Attributes.TrackPointIndexList, VR.OL, raw);
        dataSet.SetBytes(Attributes.SpectroscopyData, VR.OF, raw);
        dataSet.SetBytes(Attributes.RealWorldValueLUTData, VR.FD, raw);
        dataSet.SetBytes(new Tag(0x60003000), VR.OW, raw);
        dataSet.Set(new Tag(0x60000022), VR.LO, Family);
        dataSet.Set(new Tag(0x60004000), VR.LT, Family);
        dataSet.SetBytes(new Tag(0x50003000), VR.OW, raw);
        dataSet.SetBytes(new Tag(0x00111001), VR.OB, raw);
        dataSet.Set(new Tag(0x0018FFF1), VR.LO, Family);
        DataSet code = new CodedConcept("121106", "DCM", "Comment").ToItem();
        DataSet content = new();
        content.Set(Attributes.RelationshipType, "CONTAINS");
        content.Set(Attributes.ValueType, "TEXT");
        content.SetItems(Attributes.ConceptNameCodeSequence, code);
        content.Set(Attributes.TextValue, $"Nodule of {Family}, seen 2024-02-03");
        DataSet person = new();
        person.Set(Attributes.ValueType, "PNAME");
        person.SetItems(Attributes.ConceptNameCodeSequence, new CodedConcept("121008", "DCM", "Person Observer Name").ToItem());
        person.Set(Attributes.PersonName, new PersonName($"{Family}^{Given}"));
        dataSet.SetItems(Attributes.ContentSequence, content, person);
        if (depth > 0)
        {
            foreach (Tag sequence in (Tag[])[Attributes.ReferencedImageSequence, Attributes.RequestAttributesSequence, Attributes.AnatomicRegionSequence, Attributes.AcquisitionContextSequence, new Tag(0x00091012), Attributes.GraphicAnnotationSequence])
            {
                DataSet item = new();
                Plant(item, depth - 1);
                dataSet.SetItems(sequence, item);
            }
        }

        void Attempt(Tag tag, VR vr, string value) => dataSet.SetBytes(tag, vr, Encoding.UTF8.GetBytes(value));
    }
}
