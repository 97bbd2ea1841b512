using FsCheck;
using FsCheck.Fluent;

namespace Gantry.Dicom.Tests.Properties;

/// <summary>Whatever is written is read again, over all value representations, nestings, encodings and character sets (R175).</summary>
[Trait("Ledger", "R175")]
public class RoundTripProperties
{
    private static readonly Gen<TransferSyntax> s_syntaxes = Gen.Elements(
        TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ExplicitVRBigEndian, TransferSyntax.DeflatedExplicitVRLittleEndian);

    private static readonly Gen<DicomWriteOptions> s_options =
        from lengths in Gen.Elements(Enum.GetValues<LengthEncoding>())
        from groups in Gen.Elements(GroupLengths.Kept, GroupLengths.Dropped)
        select new DicomWriteOptions { Lengths = lengths, GroupLengths = groups };

    private static readonly DicomReadOptions s_reading = new() { Context = DataSetGenerator.Context };

    [Fact]
    public void What_was_written_is_read_again() => ForAll((model, syntax, options) =>
    {
        byte[] bytes = model.Make().Encode(syntax, options).ToArray();
        DataSet read = DataSet.Parse(bytes, syntax, s_reading);
        read.Findings.ShouldBeEmpty();
        DataSetText.Of(read).ShouldBe(DataSetText.Of(model, syntax.IsExplicit));
        if (!syntax.IsDeflated)
        {
            read.Encode(syntax).ToArray().ShouldBe(bytes);
        }
    });

    [Fact]
    public void Private_sequences_of_undefined_length_are_sequences_in_implicit_encoding_too() => Check.One(PropertyRuns.Config, Prop.ForAll(DataSetGenerator.DataSets, model =>
    {
        byte[] bytes = model.Make().Encode(TransferSyntax.ImplicitVRLittleEndian, new DicomWriteOptions { Lengths = LengthEncoding.Undefined }).ToArray();
        DataSetText.Of(DataSet.Parse(bytes, TransferSyntax.ImplicitVRLittleEndian, s_reading)).ShouldBe(DataSetText.Of(model, false));
    }));

    [Fact]
    public void What_was_read_is_written_in_another_encoding_and_read_again() => ForAll((model, syntax, options) =>
    {
        DataSet read = DataSet.Parse(model.Make().Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian, s_reading);
        DataSet again = DataSet.Parse(read.Encode(syntax, options).ToArray(), syntax, s_reading);
        again.Findings.ShouldBeEmpty();
        DataSetText.Of(again).ShouldBe(DataSetText.Of(model, syntax.IsExplicit));
    });

    [Fact]
    public void What_was_made_has_valid_values() => ForAll((model, syntax, _) =>
        ValueRules.Check(DataSet.Parse(model.Make().Encode(syntax).ToArray(), syntax, s_reading)).Where(finding => finding.Code != "wrong-multiplicity").ShouldBeEmpty());

    [Fact]
    public void Text_in_another_character_set_is_the_same_text() => ForAll((model, syntax, _) =>
    {
        DataSet read = DataSet.Parse(model.Make().Encode(syntax).ToArray(), syntax, s_reading);
        Utf8(read);
        DataSet again = DataSet.Parse(read.Encode(syntax).ToArray(), syntax, s_reading);
        DataSetText.Of(again, withCharacterSets: false).ShouldBe(DataSetText.Of(model, syntax.IsExplicit, withCharacterSets: false));

        static void Utf8(DataSet dataSet)
        {
            dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
            foreach (DataSet item in dataSet.Where(element => element.IsSequence).SelectMany(element => element.Items).ToArray())
            {
                if (item.Contains(Attributes.SpecificCharacterSet))
                {
                    Utf8(item);
                }
            }
        }
    });

    [Fact]
    public void DICOM_JSON_gives_the_data_set_back() => ForAll((model, syntax, _) =>
    {
        DataSet read = DataSet.Parse(model.Make().Encode(syntax).ToArray(), syntax, s_reading);
        DicomJsonReadOptions options = new() { Context = DataSetGenerator.Context };
        string expected = DataSetText.Of(read, withCharacterSets: false);
        DataSetText.Of(DicomJson.Read(DicomJson.ToArray(read), options), withCharacterSets: false).ShouldBe(expected);
        DataSetText.Of(DicomJson.Read(DicomJson.ToArray(model.Make()), options), withCharacterSets: false).ShouldBe(DataSetText.Of(model, true, withCharacterSets: false));
    });

    [Fact]
    public void Native_DICOM_XML_gives_the_data_set_back() => ForAll((model, syntax, _) =>
    {
        DataSet read = DataSet.Parse(model.WithoutFormFeeds().Make().Encode(syntax).ToArray(), syntax, s_reading);
        DataSetText.Of(DicomXml.Read(DicomXml.ToArray(read), new DicomXmlReadOptions { Context = DataSetGenerator.Context }), withCharacterSets: false)
            .ShouldBe(DataSetText.Of(read, withCharacterSets: false));
    });

    [Fact]
    public void Fragments_of_an_encapsulated_value_come_back() => Check.One(PropertyRuns.Config, Prop.ForAll(
        DataSetGenerator.DataSets, ValueGenerator.Bytes(VR.OB).ArrayOf().Select(fragments => (byte[][])[[], .. fragments]).ToArbitrary(), (model, fragments) =>
        {
            DataSetModel whole = model with { Elements = [.. model.Elements.Where(element => element.Tag != Attributes.PixelData), new ElementModel(Attributes.PixelData, VR.OB) { Fragments = fragments }] };
            byte[] bytes = whole.Make().Encode(TransferSyntax.JPEGBaseline8Bit).ToArray();
            DataSetText.Of(DataSet.Parse(bytes, TransferSyntax.JPEGBaseline8Bit, s_reading)).ShouldBe(DataSetText.Of(whole, true));
        }));

    [Fact]
    public void A_file_read_in_parts_is_the_file_read_at_once()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.dcm");
        try
        {
            Check.One(PropertyRuns.Config.WithMaxTest(PropertyRuns.Config.MaxTest / 3), Prop.ForAll(DataSetGenerator.DataSets, Gen.Choose(0, 200).ToArbitrary(), (model, threshold) =>
            {
                File.WriteAllBytes(path, new DicomFile(model.Make(), TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
                using DicomFile file = DicomFile.Open(path, s_reading with { BulkThreshold = threshold });
                DataSetText.Of(file.DataSet).ShouldBe(DataSetText.Of(model, true));
            }));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void ForAll(Action<DataSetModel, TransferSyntax, DicomWriteOptions> test) =>
        Check.One(PropertyRuns.Config, Prop.ForAll(DataSetGenerator.DataSets, s_syntaxes.ToArbitrary(), s_options.ToArbitrary(), (model, syntax, options) =>
            test(syntax.IsExplicit ? model : model.WithoutPrivateSequences(), syntax, options)));
}
