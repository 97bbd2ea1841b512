namespace Gantry.Dicom.Tests.Values;

/// <summary>What the byte orders are: course notes have them the wrong way round (PS3.5 §7.3).</summary>
public class ByteOrderTests
{
    [Theory]
    [Trait("Ledger", "R167")]
    [Trait("Ledger", "E1")]
    [Trait("Ledger", "E2")]
    [InlineData("1.2.840.10008.1.2", "DF07", "DF070000")]
    [InlineData("1.2.840.10008.1.2.1", "DF07", "DF070000")]
    [InlineData("1.2.840.10008.1.2.2", "07DF", "000007DF")]
    public void The_least_significant_byte_comes_first_in_little_endian(string uid, string two, string four)
    {
        TransferSyntax syntax = TransferSyntax.Of(new Uid(uid));
        DataSet dataSet = new();
        dataSet.Set(Attributes.Rows, (ushort)2015);
        dataSet.Set(Attributes.SelectorULValue, 2015u);
        DataSet read = DataSet.Parse(dataSet.Encode(syntax).ToArray(), syntax);
        Convert.ToHexString(read.GetBytes(Attributes.Rows).Span).ShouldBe(two);
        Convert.ToHexString(read.GetBytes(Attributes.SelectorULValue).Span).ShouldBe(four);
        read.Get(Attributes.Rows).ShouldBe((ushort)2015);
        read.Get(Attributes.SelectorULValue).ShouldBe(2015u);
    }

    [Fact]
    [Trait("Ledger", "E1")]
    public void A_transfer_syntax_is_an_encoding_and_no_value_representation()
    {
        UidRegistry.TryGet(TransferSyntax.ImplicitVRLittleEndian.Uid, out UidEntry? entry).ShouldBeTrue();
        entry.Kind.ShouldBe("Transfer Syntax");
        TransferSyntax.ImplicitVRLittleEndian.IsBigEndian.ShouldBeFalse();
        TransferSyntax.ExplicitVRBigEndian.IsBigEndian.ShouldBeTrue();
        Enum.GetNames<VR>().ShouldNotContain(name => name.Contains("Endian", StringComparison.Ordinal));
    }
}
