namespace Gantry.Dicom.Network.Tests.UpperLayer;

[Trait("Ledger", "R044")]
public sealed class CommandSetTests
{
    [Fact]
    public void An_echo_request_is_what_the_standard_says_byte_by_byte()
    {
        CommandSet command = new() { Field = CommandField.EchoRequest, MessageId = 7, AffectedSOPClassUID = SopClasses.Verification };
        Convert.ToHexString(command.Encode()).ShouldBe(
            "00000000" + "04000000" + "38000000"
            + "00000200" + "12000000" + "312E322E3834302E31303030382E312E3100"
            + "00000001" + "02000000" + "3000"
            + "00001001" + "02000000" + "0700"
            + "00000008" + "02000000" + "0101");
    }

    [Fact]
    public void A_length_beyond_the_end_is_refused_with_the_element_named() =>
        Should.Throw<DicomException>(() => CommandSet.Parse(Convert.FromHexString("00000200FFFFFFFF31")))
            .Message.ShouldContain("(0000,0002)");
}
