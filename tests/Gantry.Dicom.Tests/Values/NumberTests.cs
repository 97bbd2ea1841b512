using System.Globalization;

namespace Gantry.Dicom.Tests.Values;

/// <summary>Numbers through the doors of a data set, in text and binary.</summary>
public class NumberTests
{
    [Theory]
    [InlineData("0.10", "0.10")]
    [InlineData("1234567890.12345", "1234567890.12345")]
    [InlineData("+1.5E3", "1500")]
    [InlineData("1E-30", "0.0000000000000000000000000000")]
    [InlineData("1E30", null)]
    [InlineData("one", null)]
    public void A_decimal_string_is_read_exactly_as_a_decimal(string text, string? exact) =>
        Of(VR.DS, text).Get(new Attribute<decimal>(Key, VR.DS)).ShouldBe(exact is null ? null : decimal.Parse(exact, CultureInfo.InvariantCulture));

    [Fact]
    public void A_decimal_keeps_its_digits_and_is_never_rounded()
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.SliceThickness.As<decimal>(), 1.50m);
        dataSet.GetString(Attributes.SliceThickness).ShouldBe("1.50");
        dataSet.Get(Attributes.SliceThickness.As<string>()).ShouldBe("1.50");
        Should.Throw<DicomException>(() => dataSet.Set(Attributes.SliceThickness.As<decimal>(), 1.2345678901234567890m)).Message.ShouldContain("16 characters");
        dataSet.Set(Attributes.SliceThickness, 1.2345678901234567890);
        dataSet.GetString(Attributes.SliceThickness)!.Length.ShouldBe(16);
    }

    [Fact]
    public void Binary_numbers_are_read_as_decimals_where_they_fit()
    {
        Of(VR.UV, "18446744073709551615").Get(new Attribute<decimal>(Key, VR.UV)).ShouldBe(18446744073709551615m);
        Of(VR.FD, "0.1").Get(new Attribute<decimal>(Key, VR.FD)).ShouldBe(0.1m);
        Of(VR.FD, "1e300").Get(new Attribute<decimal>(Key, VR.FD)).ShouldBeNull();
        Of(VR.FD, "-1e300").Get(new Attribute<decimal>(Key, VR.FD)).ShouldBeNull();
        DataSet dataSet = new();
        dataSet.Set(new Attribute<double>(Key, VR.FD), double.NaN);
        dataSet.Get(new Attribute<decimal>(Key, VR.FD)).ShouldBeNull();
        dataSet.Set(new Attribute<decimal>(Key, VR.SL), -7m);
        dataSet.Get(new Attribute<int>(Key, VR.SL)).ShouldBe(-7);
        Should.Throw<DicomException>(() => dataSet.Set(new Attribute<decimal>(Key, VR.SL), 7.5m)).Message.ShouldContain("SL");
    }

    [Theory]
    [InlineData(VR.OB, 4, 0x04030201L)]
    [InlineData(VR.OW, 2, 0x0201L)]
    [InlineData(VR.OL, 1, 0x04030201L)]
    [InlineData(VR.OV, 1, 0x0807060504030201L)]
    public void The_numbers_within_bytes_are_read_as_numbers(VR vr, int count, long first)
    {
        foreach (TransferSyntax syntax in new[] { TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ExplicitVRBigEndian })
        {
            DataSet dataSet = new();
            dataSet.SetBytes(Key, vr, Enumerable.Range(1, count * Math.Max(1, vr.UnitSize())).Select(i => (byte)i).ToArray());
            DataSet read = DataSet.Parse(dataSet.Encode(syntax).ToArray(), syntax);
            ulong[] numbers = read.GetValues(new Attribute<ulong>(Key, vr));
            numbers.Length.ShouldBe(count);
            numbers[0].ShouldBe(vr == VR.OB ? 1UL : (ulong)first);
        }
    }

    [Fact]
    public void Floating_point_numbers_within_bytes_are_read_and_written()
    {
        DataSet dataSet = new();
        dataSet.SetValues(Attributes.FloatPixelData.As<float>(), 1.5f, -2.5f);
        dataSet.SetValues(Attributes.DoubleFloatPixelData.As<double>(), 0.1, 0.2);
        DataSet read = DataSet.Parse(dataSet.Encode(TransferSyntax.ExplicitVRBigEndian).ToArray(), TransferSyntax.ExplicitVRBigEndian);
        read.GetValues(Attributes.FloatPixelData.As<float>()).ShouldBe([1.5f, -2.5f]);
        read.GetValues(Attributes.DoubleFloatPixelData.As<double>()).ShouldBe([0.1, 0.2]);
    }

    [Fact]
    public void Bytes_are_given_without_a_copy()
    {
        DataSet made = new();
        made.SetBytes(Attributes.PixelData, VR.OB, new byte[] { 1, 2, 3, 4 });
        byte[] encoded = made.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
        ReadOnlyMemory<byte> pixels = DataSet.Parse(encoded, TransferSyntax.ExplicitVRLittleEndian).Get(Attributes.PixelData)!.Value;
        encoded[^1] = 9;
        pixels.ToArray().ShouldBe([1, 2, 3, 9]);
    }

    [Fact]
    public void Values_stay_in_their_places_when_some_are_empty_or_wrong()
    {
        Of(VR.DS, @"1\\x\4").GetOptionalValues(new Attribute<double>(Key, VR.DS)).ShouldBe([1, null, null, 4]);
        Of(VR.DS, @"1\\x\4").GetValues(new Attribute<double>(Key, VR.DS)).ShouldBeEmpty();
        Of(VR.DA, @"20260131\").GetOptionalValues(new Attribute<DateOnly>(Key, VR.DA)).ShouldBe([new DateOnly(2026, 1, 31), null]);
        Of(VR.US, "7").GetOptionalValues(new Attribute<ushort>(Key, VR.US)).ShouldBe([(ushort)7]);
        Of(VR.DS, " ").GetOptionalValues(new Attribute<double>(Key, VR.DS)).ShouldBeEmpty();
        new DataSet().GetOptionalValues(new Attribute<double>(Key, VR.DS)).ShouldBeEmpty();
    }

    [Fact]
    public void An_element_met_on_the_way_gives_typed_values()
    {
        DataElement element = Of(VR.DS, @"1.5\2 ").ShouldHaveSingleItem();
        element.TryGet(out double first).ShouldBeTrue();
        first.ShouldBe(1.5);
        element.GetValues<decimal>().ShouldBe([1.5m, 2m]);
        element.TryGet(out DateOnly _).ShouldBeFalse();
        Of(VR.PN, "Doe^John").ShouldHaveSingleItem().TryGet(out PersonName? name).ShouldBeTrue();
        name!.GivenName.ShouldBe("John");
    }

    [Theory]
    [InlineData(0, VR.US, 65535)]
    [InlineData(1, VR.SS, -1)]
    public void Where_no_representation_is_written_the_pixel_representation_says_whether_numbers_are_signed(ushort representation, VR vr, int value)
    {
        DataSet made = new();
        made.Set(Attributes.PixelRepresentation, representation);
        made.SetBytes(Attributes.SmallestImagePixelValue, VR.US, new byte[] { 0xFF, 0xFF });
        DataSet read = DataSet.Parse(made.Encode(TransferSyntax.ImplicitVRLittleEndian).ToArray(), TransferSyntax.ImplicitVRLittleEndian);
        read.TryGetElement(Attributes.SmallestImagePixelValue, out DataElement element).ShouldBeTrue();
        element.VR.ShouldBe(vr);
        read.Get(Attributes.SmallestImagePixelValue).ShouldBe(value);
    }

    private static Tag Key => new(0x00111001);

    private static DataSet Of(VR vr, string text)
    {
        DataSet dataSet = new();
        byte[] value = vr.IsText() ? System.Text.Encoding.ASCII.GetBytes(text) : ElementValues.WriteStrings([text], vr, CharacterSet.Default);
        dataSet.SetBytes(Key, vr, value);
        return dataSet;
    }
}
