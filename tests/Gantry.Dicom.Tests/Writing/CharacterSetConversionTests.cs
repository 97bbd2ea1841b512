using System.Text;

namespace Gantry.Dicom.Tests.Writing;

public class CharacterSetConversionTests
{
    [Theory]
    [InlineData("ISO_IR 192")]
    [InlineData("ISO_IR 203")]
    [InlineData("ISO 2022 IR 6\\ISO 2022 IR 100")]
    [InlineData("GB18030")]
    public void All_text_is_moved_in_items_too(string terms)
    {
        CharacterSet target = CharacterSet.Of(terms.Split('\\'));
        foreach (TransferSyntax syntax in Made.NativeSyntaxes)
        {
            DataSet made = Made.EveryVR();

            // An item with a character set of its own, and text of unknown representation.
            made.Items(Attributes.ReferencedSeriesSequence)[0].Items(Attributes.ReferencedImageSequence)[0].Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
            made.SetBytes(Attributes.PatientComments, VR.UN, Encoding.Latin1.GetBytes("été "));
            DataSet parsed = DataSet.Parse(made.Encode(syntax).ToArray(), syntax);
            string before = Made.Describe(parsed, false);
            parsed.ConvertCharacterSet(target);
            DataSet converted = DataSet.Parse(parsed.Encode(syntax).ToArray(), syntax);

            converted.Findings.ShouldBeEmpty();
            converted.GetStrings(Attributes.SpecificCharacterSet).ShouldBe(target.DefinedTerms);
            converted.Items(Attributes.ReferencedSeriesSequence)[0].Items(Attributes.ReferencedImageSequence)[0].Contains(Attributes.SpecificCharacterSet).ShouldBeFalse();
            converted.GetString(Attributes.PatientComments).ShouldBe("été");
            Text(converted).ShouldBe(Text(parsed));
            Text(converted).ShouldContain("Fantôme^Crâne");
            before.ShouldContain("Fantôme^Crâne");
            foreach (DataElement element in converted)
            {
                (element.Length % 2).ShouldNotBe(1);
            }
        }
    }

    [Fact]
    public void What_the_set_lacks_is_named_with_its_place_and_nothing_is_changed()
    {
        DataSet made = Made.EveryVR();
        made.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
        made.Items(Attributes.ReferencedSeriesSequence)[0].Set(Attributes.SeriesDescription, "頭部");
        DataSet parsed = DataSet.Parse(made.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);

        string message = Should.Throw<DicomException>(() => parsed.ConvertCharacterSet(CharacterSet.Of(["ISO_IR 100"]))).Message;
        message.ShouldContain("(0008,1115)[0].(0008,103E)");
        message.ShouldContain("'頭' (U+982D)");
        parsed.IsChanged.ShouldBeFalse();

        message = Should.Throw<DicomException>(() => parsed.ConvertCharacterSet(CharacterSet.Default)).Message;
        message.Split('\n').Length.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Bytes_that_mean_nothing_are_not_replaced_silently()
    {
        DataSet made = Made.EveryVR();
        made.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
        byte[] bytes = made.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
        int name = bytes.AsSpan().IndexOf("Fant\u00F4me"u8);
        bytes[name + 4] = 0xFF;
        DataSet parsed = DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian);
        Should.Throw<DicomException>(() => parsed.ConvertCharacterSet(CharacterSet.Of(["ISO_IR 100"]))).Message.ShouldContain("mean nothing in ISO_IR 192");
        parsed.Set(Attributes.SpecificCharacterSet, "ISO_IR 100");
        Should.Throw<DicomException>(() => parsed.Encode(TransferSyntax.ExplicitVRLittleEndian)).Message.ShouldContain("cannot be written");
    }

    [Fact]
    public void ASCII_needs_no_character_set()
    {
        var made = new DataSet();
        made.Set(Attributes.SpecificCharacterSet, "ISO_IR 100");
        made.Set(Attributes.PatientName, new PersonName("Doe^Jane"));
        made.ConvertCharacterSet(CharacterSet.Default);
        made.Contains(Attributes.SpecificCharacterSet).ShouldBeFalse();
    }

    private static string Text(DataSet dataSet) => string.Join('\n', dataSet.Where(element => element.Tag != Attributes.SpecificCharacterSet)
        .Select(element => element.IsSequence ? string.Join('|', element.Items.Select(Text)) : $"{element.Tag} {string.Join('\\', element.GetStrings())}"));
}
