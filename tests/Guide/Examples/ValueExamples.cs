using Gantry.Dicom;

namespace Gantry.Guide;

public sealed class ValueExamples
{
    [Fact]
    public void NamesAndDates()
    {
        DataSet dataSet = Sample.Make();
        dataSet.Set(Attributes.PatientName, new PersonName("Yamada^Tarou", "山田^太郎", "やまだ^たろう"));
        dataSet.Set(Attributes.AcquisitionDateTime, DicomDateTime.Parse("20260131142536.5+0100"));

        PersonName name = dataSet.Get(Attributes.PatientName)!;
        string shown = $"{name.Ideographic} ({name.GivenName} {name.FamilyName})";

        DicomDateTime? acquired = dataSet.Get(Attributes.AcquisitionDateTime);
        DateTimeOffset? moment = acquired?.ToUtc(TimeZoneInfo.Utc);

        shown.ShouldBe("山田^太郎 (Tarou Yamada)");
        moment.ShouldBe(new DateTimeOffset(2026, 1, 31, 13, 25, 36, 500, TimeSpan.Zero));
    }

    [Fact]
    public void ExactNumbers()
    {
        DataSet dataSet = Sample.Make();

        decimal[] exact = dataSet.GetValues(Attributes.PixelSpacing.As<decimal>());
        string? asWritten = dataSet.Get(Attributes.PixelSpacing.As<string>());

        exact.ShouldBe([0.5m, 0.25m]);
        asWritten.ShouldBe("0.5");
    }

    [Fact]
    public void Codes()
    {
        DataSet dataSet = Sample.Make();

        dataSet.SetCodes(Attributes.AnatomicRegionSequence, new CodedConcept("69536005", "SCT", "Head"));
        CodedConcept? region = dataSet.GetCode(Attributes.AnatomicRegionSequence);

        region!.Meaning.ShouldBe("Head");
    }

    [Fact]
    public void PrivateAttributes()
    {
        DataSet dataSet = Sample.Make();

        var side = new PrivateAttribute<string>("ACME 1.1", Group: 0x0029, Element: 0x01, VR.SH);
        dataSet.Set(side.Reserve(dataSet), "left");
        string? written = side.In(dataSet) is { } attribute ? dataSet.Get(attribute) : null;

        written.ShouldBe("left");
        dataSet.GetString(new Tag(0x0029, 0x0010)).ShouldBe("ACME 1.1");
    }

    [Fact]
    public void Dictionaries()
    {
        byte[] bytes = [0x29, 0x00, 0x10, 0x00, 8, 0, 0, 0, .. "ACME 1.1"u8, 0x29, 0x00, 0x01, 0x10, 2, 0, 0, 0, 7, 0];

        var context = new DicomContext
        {
            Dictionary = DicomDictionary.Default.WithPrivate("ACME 1.1", DictionaryEntry.Private(0x0029, 0x01, VR.US, "Number of the table")),
        };
        DataSet dataSet = DataSet.Parse(bytes, TransferSyntax.ImplicitVRLittleEndian, new DicomReadOptions { Context = context });

        dataSet.GetString(new Tag(0x0029, 0x1001)).ShouldBe("7");
        DicomDictionary.Default.TryGet(Attributes.Rows, out DictionaryEntry? rows).ShouldBeTrue();
        rows.Keyword.ShouldBe("Rows");
    }

    [Fact]
    public void Paths()
    {
        DataSet dataSet = Sample.Make();
        using var output = new StringWriter();

        AttributePath path = AttributePath.Parse("ReferencedImageSequence[*].ReferencedSOPInstanceUID");
        foreach (AttributeLocation place in path.Find(dataSet))
        {
            output.WriteLine($"{place.Path} = {place.DataSet.GetString(place.Tag)}");
        }

        output.ToString().Trim().ShouldBe("(0008,1140)[0].(0008,1155) = 1.2.3.4");
    }

    [Fact]
    public void Identifiers()
    {
        byte[] secret = "a secret of one project"u8.ToArray();

        Uid random = Uid.New();
        Uid ofOurs = Uid.New(new Uid("1.2.3"));
        var mapping = new UidMapping(secret);
        Uid always = mapping.Map(new Uid("1.2.840.1.5"));
        UidRegistry.TryGet(SopClasses.CTImageStorage, out UidEntry? entry);

        random.IsValid.ShouldBeTrue();
        ofOurs.IsUnder(new Uid("1.2.3")).ShouldBeTrue();
        new UidMapping(secret).Map(new Uid("1.2.840.1.5")).ShouldBe(always);
        entry!.Name.ShouldBe("CT Image Storage");
    }

    [Fact]
    public void Xml()
    {
        DataSet dataSet = Sample.Make();

        byte[] xml = DicomXml.ToArray(dataSet);
        DataSet same = DicomXml.Read(xml);

        same.Get(Attributes.PatientName).ShouldBe(dataSet.Get(Attributes.PatientName));
    }

    [Fact]
    public async Task Tables()
    {
        using var folder = new TemporaryFolder();
        await Sample.WriteAsync(Path.Combine(folder.Path, "ct.dcm"), TestContext.Current.CancellationToken);
        var lines = new List<string>();

        var table = new AttributeTable([AttributeColumn.Parse("Modality"), AttributeColumn.Parse("spacing=PixelSpacing")]);
        foreach (string path in Directory.EnumerateFiles(folder.Path))
        {
            AttributeRow row = table.Read(path);
            lines.Add(string.Join(';', row.Cells.Select(cell => cell is null ? "" : string.Join('\\', cell))));
        }

        lines.ShouldBe(["CT;0.5\\0.25"]);
    }

    [Fact]
    public void Trees()
    {
        DataSet dataSet = Sample.Make();

        string place = ExportTree.Default.PathOf(dataSet);

        place.ShouldStartWith("0815");
    }
}
