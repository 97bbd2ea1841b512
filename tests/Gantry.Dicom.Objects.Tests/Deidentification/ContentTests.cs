using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Gantry.Dicom.Objects.Deidentification;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Dicom.Objects.Tests.Deidentification;

/// <summary>Structured content, private elements, graphics, documents, free text, and the way back.</summary>
public class ContentTests
{
    private static readonly CodedConcept s_comment = new("121106", "DCM", "Comment");

    [Fact]
    public async Task Content_items_are_treated_by_the_table_of_their_concepts_and_references_stay_true()
    {
        DataSet report = new();
        report.Set(Attributes.SOPClassUID, SopClasses.ComprehensiveSRStorage);
        report.Set(Attributes.SOPInstanceUID, new Uid("1.2.3"));
        report.Set(Attributes.PatientName, new PersonName("Doe^Jane"));
        DataSet person = Item("PNAME", "HAS OBS CONTEXT", new("121008", "DCM", "Person Observer Name"));
        person.Set(Attributes.PersonName, new PersonName("House^Gregory"));
        DataSet accession = Item("TEXT", "CONTAINS", new("121022", "DCM", "Accession Number"));
        accession.Set(Attributes.TextValue, "A12345");
        DataSet finding = Item("TEXT", "CONTAINS", new("121071", "DCM", "Finding"));
        finding.Set(Attributes.TextValue, "Nodule in Jane Doe's left lung, seen 2024-02-03 by Dr. Wilson");
        DataSet number = Item("NUM", "CONTAINS", new("410668003", "SCT", "Length"));
        number.Set(Attributes.NumericValue, 12);
        DataSet byReference = new();
        byReference.Set(Attributes.RelationshipType, "INFERRED FROM");
        byReference.SetValues(Attributes.ReferencedContentItemIdentifier, 1u, 4u);
        finding.SetItems(Attributes.ContentSequence, byReference);
        DataSet toAccession = new();
        toAccession.Set(Attributes.RelationshipType, "INFERRED FROM");
        toAccession.SetValues(Attributes.ReferencedContentItemIdentifier, 1u, 2u);
        number.SetItems(Attributes.ContentSequence, toAccession);
        report.SetItems(Attributes.ContentSequence, person, accession, finding, number);

        DataSet clean = await Secrets.RunAsync(report, Secrets.With(ConfidentialityOptions.CleanStructuredContent | ConfidentialityOptions.CleanDescriptors));
        DataSet basic = await Secrets.RunAsync(report, DeidentificationProfile.Basic);

        IReadOnlyList<DataSet> items = clean.Items(Attributes.ContentSequence);
        items.Select(item => item.GetString(Attributes.ValueType)).ShouldBe(["PNAME", "TEXT", "NUM"]);
        items[0].GetString(Attributes.PersonName).ShouldBe("ANONYMIZED");
        items[1].GetString(Attributes.TextValue).ShouldBe("Nodule in 's left lung, seen by");
        items[1].Items(Attributes.ContentSequence)[0].GetValues(Attributes.ReferencedContentItemIdentifier).ShouldBe([1u, 3u]);
        items[2].Get(Attributes.NumericValue).ShouldBe(12);
        items[2].Items(Attributes.ContentSequence).ShouldBeEmpty();
        basic.Items(Attributes.ContentSequence).ShouldHaveSingleItem().GetString(Attributes.TextValue).ShouldBe("ANONYMIZED");
    }

    [Fact]
    public async Task Every_content_item_of_the_table_is_treated_as_its_row_says()
    {
        foreach (((string scheme, string code, string valueType), ConfidentialityRule rule) in ConfidentialityTables.Default.ContentItems)
        {
            DataSet report = new();
            DataSet item = Item(valueType, "CONTAINS", new CodedConcept(code, scheme, "Concept"));
            Tag value = valueType switch { "PNAME" => Attributes.PersonName, "DATE" => Attributes.Date, "TIME" => Attributes.Time, "DATETIME" => Attributes.DateTime, "UIDREF" => Attributes.UID, _ => Attributes.TextValue };
            string secret = valueType switch { "PNAME" => "House^Gregory", "DATE" => "20240203", "TIME" => "101112", "DATETIME" => "20240203101112", "UIDREF" => "1.2.3.4.5", _ => "A of jane@example.org" };
            item.Set(value, DicomDictionary.Default.LookupVR(value), secret);
            report.SetItems(Attributes.ContentSequence, item);

            DataSet after = await Secrets.RunAsync(report, Secrets.With(ConfidentialityOptions.CleanStructuredContent));

            DataSet[] left = [.. after.Items(Attributes.ContentSequence)];
            if (rule.Basic == ConfidentialityAction.Remove)
            {
                left.ShouldBeEmpty($"{scheme} {code}");
            }
            else
            {
                left.ShouldHaveSingleItem($"{scheme} {code}").GetString(value).ShouldNotBeNull().ShouldNotBe(secret);
            }
        }
    }

    [Fact]
    public async Task Private_elements_stay_only_where_they_are_known_to_be_safe()
    {
        DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8 });
        dataSet.Set(new Tag(0x00E10010), VR.LO, "ELSCINT1");
        dataSet.Set(new Tag(0x00E11021), VR.DS, "12.5");
        dataSet.Set(new Tag(0x00E11022), VR.LO, "unknown");
        dataSet.Set(new Tag(0x00090010), VR.LO, "ACME");
        dataSet.Set(new Tag(0x00091001), VR.LO, "secret");
        dataSet.Set(new Tag(0x000B1001), VR.LO, "no creator");

        DataSet safe = await Secrets.RunAsync(dataSet, Secrets.With(ConfidentialityOptions.RetainSafePrivate));
        DataSet own = await Secrets.RunAsync(dataSet, Secrets.With(ConfidentialityOptions.RetainSafePrivate) with { SafePrivate = [("ACME", new Tag(0x00090001))] });

        safe.Where(element => element.Tag.IsPrivate).Select(element => element.Tag.ToHexString()).ShouldBe(["00E10010", "00E11021"]);
        own.Where(element => element.Tag.IsPrivate).Select(element => element.Tag.ToHexString()).ShouldBe(["00090010", "00091001", "00E10010", "00E11021"]);
        (await Secrets.RunAsync(dataSet, DeidentificationProfile.Basic)).ShouldNotContain(element => element.Tag.IsPrivate);
    }

    [Theory]
    [InlineData("Chest CT of Doe, Jane 12/03/2024", "Chest CT of")]
    [InlineData("CT 0612345678 jane@example.org", "CT")]
    [InlineData("Axial T2 5 mm", "Axial T2 5 mm")]
    [InlineData("vu par le Dr Dupont Jean", "vu par le")]
    public async Task Descriptors_lose_what_identifies_and_looks_so(string text, string left)
    {
        DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8, PatientName = new PersonName("Doe^Jane"), StudyDescription = text });
        (await Secrets.RunAsync(dataSet, Secrets.With(ConfidentialityOptions.CleanDescriptors))).GetString(Attributes.StudyDescription).ShouldBe(left);
    }

    [Fact]
    public async Task Of_descriptors_for_the_public_only_known_words_stay()
    {
        DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8, StudyDescription = "Chest axial T2 Smithson 5 mm 123456 Tanneries" });
        (await Secrets.RunAsync(dataSet, DeidentificationProfile.PublicRelease)).GetString(Attributes.StudyDescription).ShouldBe("Chest axial T2 5 mm");
        (await Secrets.RunAsync(dataSet, DeidentificationProfile.PublicRelease with { Words = ["tanneries"] })).GetString(Attributes.StudyDescription).ShouldBe("Chest axial T2 5 mm Tanneries");
    }

    [Theory]
    [InlineData("application/pdf", "%PDF-")]
    [InlineData("text/xml", "<ClinicalDocument")]
    public async Task Documents_are_replaced_refused_or_kept(string type, string start)
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.SOPClassUID, SopClasses.EncapsulatedPDFStorage);
        dataSet.Set(Attributes.SOPInstanceUID, new Uid("1.2.3"));
        dataSet.Set(Attributes.MIMETypeOfEncapsulatedDocument, type);
        dataSet.Set(Attributes.EncapsulatedDocumentLength, 7u);
        dataSet.SetBytes(Attributes.EncapsulatedDocument, VR.OB, "secrets"u8.ToArray());

        DataSet replaced = await Secrets.RunAsync(dataSet, DeidentificationProfile.Basic);

        byte[] stub = replaced.GetBytes(Attributes.EncapsulatedDocument).ToArray();
        Encoding.ASCII.GetString(stub).ShouldStartWith(start);
        replaced.Get(Attributes.EncapsulatedDocumentLength).ShouldNotBeNull().ShouldBeInRange((uint)stub.Length - 1, (uint)stub.Length);
        await Should.ThrowAsync<RefusedObjectException>(() => Secrets.RunAsync(dataSet, DeidentificationProfile.Basic with { Documents = DocumentTreatment.Refused }));
        (await Secrets.RunWholeAsync(dataSet, DeidentificationProfile.Basic with { Documents = DocumentTreatment.Kept })).Warnings.ShouldHaveSingleItem().ShouldContain("document");
        dataSet.Set(Attributes.MIMETypeOfEncapsulatedDocument, "application/x-unknown");
        await Should.ThrowAsync<RefusedObjectException>(() => Secrets.RunAsync(dataSet, DeidentificationProfile.Basic));
    }

    [Fact]
    public async Task Regions_stay_when_graphics_are_cleaned_and_drawings_go()
    {
        DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8 });
        foreach (ushort group in (ushort[])[0x6000, 0x6002])
        {
            dataSet.Set(new Tag(group, 0x0010), VR.US, "8");
            dataSet.Set(new Tag(group, 0x0040), VR.CS, group == 0x6000 ? "R" : "G");
            dataSet.Set(new Tag(group, 0x0022), VR.LO, "drawn by somebody");
            dataSet.SetBytes(new Tag(group, 0x3000), VR.OW, new byte[8]);
        }

        DataSet after = await Secrets.RunAsync(dataSet, Secrets.With(ConfidentialityOptions.CleanGraphics));
        after.Where(element => (element.Tag.Group & 0xFF00) == 0x6000).Select(element => element.Tag.ToHexString()).ShouldBe(["60000010", "60000040", "60003000"]);
        (await Secrets.RunAsync(dataSet, DeidentificationProfile.Basic)).ShouldNotContain(element => (element.Tag.Group & 0xFF00) == 0x6000);
    }

    [Fact]
    public async Task Originals_come_back_from_an_envelope_for_its_recipient_only()
    {
        using RSA rsa = RSA.Create(2048), otherRsa = RSA.Create(2048);
        using X509Certificate2 recipient = Certificate("CN=recipient", rsa), other = Certificate("CN=other", otherRsa);
        DataSet source = Named();
        using DeidentifiedDataSet result = await Secrets.RunWholeAsync(source, DeidentificationProfile.Basic);
        EncryptedAttributes.Seal(result.DataSet, OriginalAttributes.Of(Parsed(source), result), [recipient]);
        byte[] bytes = Secrets.Bytes(result);
        Secrets.Holds(bytes, "Fantôme").ShouldBeFalse();

        DataSet opened = DicomFile.Parse(bytes).DataSet;
        EncryptedAttributes.Open(opened, other).ShouldBeNull();
        OriginalAttributes.Restore(opened, EncryptedAttributes.Open(opened, recipient)!);

        Tree(opened).ShouldBe(Tree(Parsed(source)));
    }

    [Fact]
    public async Task Originals_come_back_from_a_vault_with_its_key_only()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("gantry-vault-").FullName, "vault");
        DataSet source = Named();
        using DeidentifiedDataSet result = await Secrets.RunWholeAsync(source, DeidentificationProfile.Research);
        new DeidentificationVault(path, "0123456789abcdef"u8).Add(result.DataSet.GetString(Attributes.SOPInstanceUID)!, OriginalAttributes.Of(Parsed(source), result));
        File.ReadAllText(path).ShouldNotContain("Fant");

        (string instance, DataSet originals) = new DeidentificationVault(path, "0123456789abcdef"u8).Read().ShouldHaveSingleItem();
        DataSet opened = DicomFile.Parse(Secrets.Bytes(result)).DataSet;
        instance.ShouldBe(opened.GetString(Attributes.SOPInstanceUID));
        OriginalAttributes.Restore(opened, originals);
        Tree(opened).ShouldBe(Tree(Parsed(source)));
        Should.Throw<DicomException>(() => new DeidentificationVault(path, "another key of 16"u8).Read().ToList()).Message.ShouldContain("another key");
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public async Task A_profile_file_says_what_is_different_from_a_preset()
    {
        DeidentificationProfile profile = DeidentificationProfileFile.Parse("""
            { "base": "research", "name": "trial", "options": ["retain-full-dates"], "descriptors": "known-words", "words": ["acme"], "patient": "empty", "documents": "refused",
              "attributes": { "StudyDescription": "K", "(0008,103E)": "X" }, "safePrivate": [{ "creator": "ACME", "tag": "(0009,1001)" }],
              "pixels": [{ "when": { "Modality": "US" }, "blank": [{ "left": 0, "top": 0, "width": 10, "height": 5 }] }], "refusesBurnedInRisk": true }
            """);
        profile.Options.ShouldBe(ConfidentialityOptions.RetainFullDates);
        profile.Pixels.ShouldHaveSingleItem().Blank.ShouldBe([new PixelRectangle(0, 0, 10, 5)]);
        profile.SafePrivate.ShouldBe([("ACME", new Tag(0x00090001))]);
        DataSet source = Named();
        source.Set(Attributes.StudyDescription, "Kept words");
        source.Set(Attributes.SeriesDescription, "Gone");
        DataSet after = await Secrets.RunAsync(source, profile);
        after.GetString(Attributes.StudyDescription).ShouldBe("Kept words");
        after.Contains(Attributes.SeriesDescription).ShouldBeFalse();
        foreach (string wrong in (string[])["{", "[]", """{"optoins":[]}""", """{"options":["retain-everything"]}""", """{"attributes":{"PatientName":"Q"}}""", """{"attributes":{"NoSuchThing":"X"}}""", """{"pixels":[{}]}""", """{"base":"x"}""", """{"minimumDays":-1}"""])
        {
            Should.Throw<FormatException>(() => DeidentificationProfileFile.Parse(wrong), wrong);
        }
    }

    [Fact]
    public void The_schema_of_profile_files_tells_what_they_may_have()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Gantry.slnx")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "docs", "deidentification.schema.json")));
        JsonElement properties = schema.RootElement.GetProperty("properties");
        foreach (JsonProperty property in properties.EnumerateObject())
        {
            Should.NotThrow(() => DeidentificationProfileFile.Parse($$"""{ "{{property.Name}}": {{property.Value.GetProperty("examples")[0].GetRawText()}} }"""), property.Name);
        }

        properties.GetProperty("options").GetProperty("items").GetProperty("enum").EnumerateArray().Select(name => name.GetString()).ShouldBe(DeidentificationProfileFile.OptionNames);
        properties.GetProperty("base").GetProperty("enum").EnumerateArray().Select(name => name.GetString()).ShouldBe(DeidentificationProfile.Presets.Select(preset => preset.Name));
    }

    [Fact]
    public void Wherever_a_name_stands_it_does_not_come_out()
    {
        DictionaryEntry[] entries = [.. DicomDictionary.Default.Elements.Where(entry => entry.Tag.Group is >= 8 and < 0x7F00 && !entry.IsRepeating && entry.Tag != Attributes.EncapsulatedDocument && entry.VR is VR.LO or VR.SH or VR.ST or VR.LT or VR.UT or VR.UC or VR.PN or VR.UR or VR.OB)];
        Arbitrary<(int[] Places, int Depth)> plan = (from places in Gen.Choose(0, entries.Length - 1).ArrayOf(12) from depth in Gen.Choose(0, 4) select (places, depth)).ToArbitrary();
        Prop.ForAll(plan, async given =>
        {
            DataSet dataSet = Named("Zyxwvut^Quentin");
            DataSet inner = dataSet;
            for (int i = 0; i < given.Depth; i++)
            {
                DataSet item = new();
                inner.SetItems(i % 2 == 0 ? Attributes.ReferencedSeriesSequence : Attributes.AnatomicRegionSequence, item);
                inner = item;
            }

            foreach (int place in given.Places)
            {
                inner.SetBytes(entries[place].Tag, entries[place].VR, "see Zyxwvut Quentin "u8.ToArray());
            }

            using DeidentifiedDataSet result = await Secrets.RunWholeAsync(dataSet, DeidentificationProfile.Research);
            byte[] bytes = Secrets.Bytes(result);
            return !Secrets.Holds(bytes, "Zyxwvut") && !Secrets.Holds(bytes, "Quentin");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static DataSet Item(string valueType, string relationship, CodedConcept concept)
    {
        DataSet item = new();
        item.Set(Attributes.RelationshipType, relationship);
        item.Set(Attributes.ValueType, valueType);
        item.SetCodes(Attributes.ConceptNameCodeSequence, concept);
        return item;
    }

    private static DataSet Named(string name = "Fantôme^Tête")
    {
        DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8, PatientName = new PersonName(name), CharacterSets = ["ISO_IR 100"] });
        dataSet.Set(new Tag(0x00090010), VR.LO, "ACME");
        dataSet.Set(new Tag(0x00091001), VR.LO, "private");
        dataSet.SetCodes(Attributes.AdmittingDiagnosesCodeSequence, s_comment);
        return dataSet;
    }

    private static DataSet Parsed(DataSet dataSet) => DataSet.Parse(dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);

    private static string Tree(DataSet dataSet) => Encoding.UTF8.GetString(DicomJson.ToArray(dataSet));

    private static X509Certificate2 Certificate(string name, RSA key) =>
        new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
}
